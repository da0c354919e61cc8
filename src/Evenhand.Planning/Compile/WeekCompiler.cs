using Evenhand.Domain.Agreements;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Compile;

/// <summary>Compiles a household's dated weeks into a planning problem with exactly the freedom that ownership and standing rules leave.</summary>
public sealed class WeekCompiler
{
    private readonly PlanRequest request;
    private readonly Household household;
    private readonly Horizon horizon;
    private readonly PlaceTable places;
    private readonly OwnershipView ownership;
    private readonly List<(PersonId Adult, string What)> noRoom = [];

    private WeekCompiler(PlanRequest request, Scenario? scenario)
    {
        this.request = request = request with { Household = LeadWeeks.Join(Visitors.Join(request.Household)) };
        household = request.Household;
        horizon = new(request, scenario);
        places = new(household);
        ownership = new(household, request.Catalogue);
    }

    /// <summary>The weeks without covers: owners, standing rules, and nothing that would have to be asked.</summary>
    public static CompiledWeek Compile(PlanRequest request, Scenario? scenario = null) => new WeekCompiler(request, scenario).Run();

    private CompiledWeek Run()
    {
        var children = household.Children.Select(child => new ChildWeeks(horizon, child)).ToList();
        var tours = new Tours(horizon, places, ownership);
        var rides = tours.Of(children);
        var times = new DayTimes(horizon, children, rides) { MorningMinutes = [.. DayTimes.Mornings.Keys.Select(id => ownership.Find(new(id)) is { State: not OwnershipState.NotDoing } owned ? OnGrid(owned.MinutesPerOccurrence) : 0)], FirstDeparture = FirstDeparture };
        var adults = household.Adults.Select(adult => new AdultWeeks(horizon, adult, day => Departure(adult, times, rides, Math.Min(day, horizon.Days - 1)))).ToList();
        var duties = DutiesOf(children, adults, rides.Select(tours.Duty), times, rides);
        var coming = household.Helpers.Where(helper => horizon.HelperTimes(helper).Any()).ToList();
        var agents = household.Adults.Select(adult => new AgentInfo(adult.Id, AgentRole.Adult))
            .Concat(coming.Select(helper => new AgentInfo(helper.Id, AgentRole.Helper))).ToList();
        var nobodysHome = places.Of("nobody's home");
        var needs = new NeedsOfChildren(horizon, places.Home, nobodysHome);
        var numbered = rides.Select((ride, index) => (ride, index)).ToList();
        var problem = new PlanningProblem
        {
            Id = $"{household.Id}{(horizon.Scenario is null ? "" : "." + horizon.Scenario.Name)}",
            Weeks = request.Weeks,
            Agents = [.. adults.Select(AdultAgent), .. coming.Select(helper => HelperAgent(helper, children))],
            Children = [.. children.Select(child => needs.Of(child, numbered))],
            Occurrences = [.. duties.Select(duty => ToOccurrence(duty, agents))],
            Lags = [],
            Sigma = 0,
            Quantum = household.Fairness.Kind == FairnessKind.Liking ? Math.Max(60, household.Fairness.ToleranceMinutes) : household.Fairness.ToleranceMinutes,
            Budget = [.. Enumerable.Repeat(Cents(household.Rules.WeeklyBudget), request.Weeks)],
            Cap = [.. Enumerable.Repeat(household.Rules.NoPaidCare ? 0 : household.Rules.WeeklyCap is { } cap ? Cents(cap) : 100_000_000, request.Weeks)],
            ShiftStep = 5,
            Places = [],
            Travel = places.Travel(),
        };
        return new()
        {
            Request = request,
            Problem = problem with { Places = [.. places.Names], Travel = places.Travel() },
            Occurrences = [.. duties.Select(duty => duty.Info with { Home = duty.Home })],
            Agents = agents,
            Ownership = ownership,
            NotPlaced = [.. ownership.Applicable.Where(owned => owned.State == OwnershipState.Nobody && duties.All(duty => duty.Info.Responsibility?.Row.Id != owned.Row.Id))],
            NoRoom = noRoom,
            Horizon = horizon,
            Adults = adults,
            Children = children,
            Places = places,
        };
    }

    private Responsibility Row(string id) => ownership.Catalogue.Find(new(id))!;

    /// <summary>
    /// Minute of that day from which this adult's morning counts as leaving: the ride or the routine, less the minutes of the
    /// children's morning that are this adult's, so that the night ends before them.
    /// </summary>
    private int? Departure(Adult adult, DayTimes times, IReadOnlyList<Ride> rides, int day)
    {
        const int beforeLeaving = 30, spare = 10;
        var leaving = times.Leaving(day) ?? -1;
        var mornings = leaving < 0 ? 0 : ownership.Applicable.Where(owned => DayTimes.Mornings.ContainsKey(owned.Row.Id.Value) || IsTwiceADay(owned.Row))
            .Where(owned => owned.State is OwnershipState.Rotates or OwnershipState.Nobody || owned.Owner == adult.Id)
            .Sum(owned => OnGrid(owned.MinutesPerOccurrence));
        var starts = new List<int>();
        if (mornings > 0)
            starts.Add(leaving - mornings - spare + beforeLeaving);
        if (leaving >= 0 && rides.Any(ride => !ride.PickUp && ride.Day == day && ride.Home == places.Home(adult.Home)) && RideOwner(pickUp: false) is var owner && (owner is null || owner == adult.Id))
            starts.Add(leaving);
        if (household.Routine.Wake is { } wake && household.Children.Count > 0 && day % 7 < 5)
            starts.Add(wake + beforeLeaving);
        return starts.Count == 0 ? null : starts.Min();
    }

    /// <summary>When the first adult who owns or shares the children's morning leaves on that day.</summary>
    private int? FirstDeparture(int day)
    {
        var mornings = ownership.Applicable.Where(owned => DayTimes.Mornings.ContainsKey(owned.Row.Id.Value)).ToList();
        var starts = household.Adults.Where(adult => mornings.Exists(owned => owned.Owner == adult.Id))
            .SelectMany(adult => horizon.BlocksOf(adult))
            .Where(pair => pair.Block.IsAway)
            .Select(pair => pair.Time.Start - pair.Block.CommuteTo - day * PatternClock.MinutesPerDay)
            .Where(minute => minute is > 6 * 60 and < 11 * 60).ToList();
        return starts.Count == 0 ? null : starts.Min();
    }

    private PersonId? RideOwner(bool pickUp) => ownership.Find(new(pickUp ? "child.pickup" : "child.dropoff"))?.Owner;

    private IReadOnlyList<Duty> DutiesOf(IReadOnlyList<ChildWeeks> children, IReadOnlyList<AdultWeeks> adults, IEnumerable<Duty> tours, DayTimes times, IReadOnlyList<Ride> rides)
    {
        var doers = new Doers(household, adults, places.Home);
        var duties = tours.Concat(new Duties(horizon, ownership, children, rides, times, places, places.Home).All())
            .Concat(new Extras(horizon, places, ownership).All()).ToList();
        var (reliefs, surges) = (Relief.Of(household), household.Lead.Surges);
        return [.. doers.Assign([.. duties.Select(OutsideMinimumDays).OfType<Duty>().Select(duty => LeadWeeks.Relieved(duty, reliefs, surges, horizon.Date)).OfType<Duty>()]).Where(duty => !IsOwnTimeWithoutRoom(duty, doers))];
    }

    /// <summary>On a minimum day only its own rows, rides and protected time count; everything else steps back without being late.</summary>
    private Duty? OutsideMinimumDays(Duty duty)
    {
        var rules = household.Ownership;
        if (rules.MinimumDayOn.Count == 0 || duty.Info.Responsibility is not { } owned || duty.Info.IsRide || duty.Info.Standing == Standing.Protected || OwnershipRules.MatchesAny(rules.MinimumDay, owned.Row.Id))
            return duty;
        var windows = duty.Windows.Where(window => !rules.MinimumDayOn.Contains(horizon.Date(window.Low / PatternClock.MinutesPerDay))).ToList();
        return windows.Count == 0 ? null : duty with { Windows = windows };
    }

    /// <summary>Each adult's own time for which the blocks leave no room: said in a note, not held against the week.</summary>
    private bool IsOwnTimeWithoutRoom(Duty duty, Doers doers)
    {
        var without = duty.Info.Standing is Standing.EachTheirOwn or Standing.Protected && duty.Doers.Any(doer => !doers.HasRoom(doer, duty));
        if (without)
            noRoom.Add((duty.Doers[0], duty.Info.Name));
        return without;
    }

    private Agent AdultAgent(AdultWeeks week)
    {
        var home = places.Home(week.Adult.Home);
        var share = Share(week.Adult.Id);
        var blocks = week.Blocks(home, places.AwayFrom(home));
        return new()
        {
            Id = week.Adult.Id.Value,
            Kind = AgentKind.Adult,
            Home = home,
            Share = share,
            MentalShare = share,
            StandingMental = StandingThinking(week.Adult),
            Blocks = household.Fairness.Kind == FairnessKind.PaidHours ? [.. blocks.Select(block => block with { Load = 0 })] : blocks,
        };
    }

    private Agent HelperAgent(Domain.Village.Helper helper, IReadOnlyList<ChildWeeks> children) => new()
    {
        Id = helper.Id.Value,
        Kind = helper.CostHour > 0 ? AgentKind.Carer : AgentKind.Helper,
        Windows = [.. Windows(helper, children)],
        MinimumShift = 5,
    };

    private IEnumerable<CarerWindow> Windows(Domain.Village.Helper helper, IReadOnlyList<ChildWeeks> children) =>
        horizon.HelperTimes(helper).Select(time => new CarerWindow((Math.Max(0, time.Start) + 4) / 5 * 5, Math.Min(horizon.Minutes, time.End) / 5 * 5, places.HomeOf(children, Math.Max(0, time.Start))))
            .Where(window => window.End > window.Start).OrderBy(window => window.Start);

    private int Share(PersonId adult)
    {
        if (household.Fairness.Shares.TryGetValue(adult, out var percent))
            return percent;
        return household.Fairness.TargetShares.TryGetValue(adult, out var target) ? Math.Max(1, (int)decimal.Round(target * household.Adults.Count * 100)) : 100;
    }

    /// <summary>Thinking a week of what this adult owns and of what is their own; what rotates in equal parts.</summary>
    private int StandingThinking(Adult adult) => (int)decimal.Round(ownership.Applicable.Where(owned => owned.Row.CountsInLoad).Sum(owned => owned.State switch
    {
        OwnershipState.Owned when owned.Owner == adult.Id => owned.Row.ThinkingMinutes * owned.Scale,
        OwnershipState.EachTheirOwn or OwnershipState.Rotates => owned.Row.ThinkingMinutes * owned.Scale / household.Adults.Count,
        _ => 0,
    }));

    private Occurrence ToOccurrence(Duty duty, List<AgentInfo> agents) => new()
    {
        Name = duty.Info.Key,
        Type = duty.Info.Responsibility?.Row.Id.Value ?? (duty.Info.IsRide ? "ride" : duty.Info.Standing.ToString()),
        Duration = duty.Duration,
        Persons = duty.Persons,
        From = duty.FromPlace,
        To = duty.ToPlace,
        Anywhere = duty.Anywhere && duty.Doers.All(doer => agents.Exists(agent => agent.Id == doer && agent.Role == AgentRole.Adult)),
        Inattentive = duty.Inattentive,
        Takes = [.. duty.Takes.Select(child => household.Children.ToList().FindIndex(c => c.Id == child))],
        Windows = duty.Windows,
        Step = duty.Step,
        Eligible = [.. duty.Doers.Where(doer => CanDo(doer, duty)).Select(doer => agents.FindIndex(agent => agent.Id == doer)).Where(index => index >= 0)],
        Priority = duty.Priority,
        Preference = duty is { Usual: { } usual, Doers.Count: 1 } && agents.FindIndex(agent => agent.Id == duty.Doers[0]) is var doer and >= 0 ? new(doer, usual) : null,
        Load = duty.Load,
        Dislikes = [.. agents.Select(agent => Dislike(agent.Id, duty))],
    };

    private bool CanDo(PersonId person, Duty duty)
    {
        var adult = household.Adult(person);
        if (duty.Info.NeedsDriver && !(adult?.Drives ?? household.Helpers.FirstOrDefault(helper => helper.Id == person)?.Drives ?? false))
            return false;
        if (duty.Info.Responsibility is { } row && household.Ownership.IsBoundToAnother(row.Row.Id, person))
            return false;
        return adult is null || duty.Info.Responsibility is not { } owned || !OwnershipRules.MatchesAny(adult.Cannot, owned.Row.Id);
    }

    private int Dislike(PersonId person, Duty duty)
    {
        if (household.Adult(person) is not { } adult || duty.Info.Responsibility is not { } owned)
            return 0;
        return OwnershipRules.MatchesAny(adult.Minds, owned.Row.Id) ? 2 : OwnershipRules.MatchesAny(adult.Likes, owned.Row.Id) ? 0 : 1;
    }

    /// <summary>Also due in the morning, whoever leaves early: a dog's walk, its food.</summary>
    private static bool IsTwiceADay(Responsibility row) => row.OccurrencesPerWeek == 14 && row.ChildAgeFrom is null && Duties.HasOccurrences(row);

    private static int OnGrid(decimal minutes) => ((int)decimal.Ceiling(minutes) + 4) / 5 * 5;

    private static int Cents(decimal money) => (int)decimal.Round(money * 100);
}
