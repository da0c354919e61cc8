using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Compile;

/// <summary>Why an occurrence is in the plan, and so who may do it.</summary>
public enum Standing
{
    /// <summary>The owner does it.</summary>
    Owned,

    /// <summary>A standing rule names its doer.</summary>
    Rotates,

    EachTheirOwn,

    /// <summary>Nobody owns it; placed because leaving it would hurt by evening.</summary>
    Nobody,

    /// <summary>Protected time.</summary>
    Protected,

    /// <summary>Paid work of a changed day that may become leave.</summary>
    Work,
}

/// <summary>What an occurrence of the planning problem means in the household's words.</summary>
/// <param name="Key">Stable over solves and scenarios.</param>
/// <param name="Children">Whom it is for, or whom it takes along.</param>
/// <param name="Rule">What named its doers; null when the owner does it.</param>
public sealed record OccurrenceInfo(
    string Key,
    string Name,
    Owned? Responsibility,
    Standing Standing,
    PersonId? Owner,
    IReadOnlyList<PersonId> Children,
    int Day,
    string Place,
    DoerRule? Rule = null)
{
    /// <summary>Minutes of the exact care times that a ride serves; empty for all else.</summary>
    public IReadOnlyList<RideStop> Stops { get; init; } = [];

    /// <summary>Whose turn it is where a standing rule names one.</summary>
    public PersonId? Turn { get; init; }

    /// <summary>Index of the home it belongs to.</summary>
    public int Home { get; init; }

    public bool IsRide => Stops.Count > 0;

    public bool IsPickUp { get; init; }

    private static readonly HashSet<string> Driven = new(StringComparer.Ordinal) { "activity.drive", "car.fuel", "car.service" };

    public bool NeedsDriver => IsRide || (Responsibility is { } owned && Driven.Contains(owned.Row.Id.Value));
}

/// <summary>A child taken to or collected from a place at a time of the plan, in exact minutes.</summary>
public sealed record RideStop(PersonId Child, string Place, int Minute);

/// <summary>Someone of the household as an agent of the problem.</summary>
public sealed record AgentInfo(PersonId Id, AgentRole Role);

public enum AgentRole
{
    Adult,

    /// <summary>Comes by agreement.</summary>
    Helper,

    /// <summary>Can be asked.</summary>
    OnRequest,
}

/// <summary>A planning problem together with what its numbers stand for.</summary>
public sealed class CompiledWeek
{
    public required PlanRequest Request { get; init; }

    public required PlanningProblem Problem { get; init; }

    /// <summary>One per occurrence of the problem, in its order.</summary>
    public required IReadOnlyList<OccurrenceInfo> Occurrences { get; init; }

    /// <summary>One per agent of the problem, in its order.</summary>
    public required IReadOnlyList<AgentInfo> Agents { get; init; }

    public required OwnershipView Ownership { get; init; }

    /// <summary>Responsibilities that nobody owns and that the plan does not place.</summary>
    public required IReadOnlyList<Owned> NotPlaced { get; init; }

    /// <summary>Whose turn each shared occurrence was, before any cover.</summary>
    public IReadOnlyDictionary<int, PersonId> Turns => Occurrences.Select((info, index) => (info, index))
        .Where(pair => pair.info.Turn is not null).ToDictionary(pair => pair.index, pair => pair.info.Turn!.Value);

    /// <summary>Each adult's own time for which no block leaves room this week.</summary>
    public IReadOnlyList<(PersonId Adult, string What)> NoRoom { get; init; } = [];

    internal Horizon Horizon { get; init; } = null!;

    internal IReadOnlyList<AdultWeeks> Adults { get; init; } = null!;

    internal IReadOnlyList<ChildWeeks> Children { get; init; } = null!;

    internal PlaceTable Places { get; init; } = null!;

    /// <summary>The same weeks with another problem.</summary>
    internal CompiledWeek With(PlanningProblem problem, IReadOnlyList<OccurrenceInfo>? occurrences = null, IReadOnlyList<AgentInfo>? agents = null) => new()
    {
        Request = Request,
        Problem = problem with { Places = [.. Places.Names], Travel = Places.Travel() },
        Occurrences = occurrences ?? Occurrences,
        Agents = agents ?? Agents,
        Ownership = Ownership,
        NotPlaced = NotPlaced,
        NoRoom = NoRoom,
        Horizon = Horizon,
        Adults = Adults,
        Children = Children,
        Places = Places,
    };

    public Household Household => Request.Household;

    /// <summary>Minutes of paid work and of commuting of an adult over the plan, in exact minutes.</summary>
    public (int Paid, int Commute) ClockMinutes(int adult)
    {
        var all = new Interval(0, Problem.Horizon);
        return (Adults[adult].PaidMinutes(all), Adults[adult].CommuteMinutes(all));
    }

    /// <summary>Exact times of a child's care, by name, inside the plan.</summary>
    public IEnumerable<(Interval Time, string Name)> CareOf(int child) => Horizon.CareTimes(Household.Children[child])
        .Where(care => care.Time.End > 0 && care.Time.Start < Problem.Horizon).Select(care => (care.Time, care.Block.Name));

    /// <summary>Exact times at which helpers come by agreement for a child.</summary>
    public IEnumerable<(Interval Time, PersonId Helper)> HelpersOf(int child) => Household.Helpers
        .Where(helper => helper.Covers.Contains(Household.Children[child].Id))
        .SelectMany(helper => Horizon.HelperTimes(helper).Select(time => (time, helper.Id)));

    public IEnumerable<(Interval Time, string Name)> ActivitiesOf(int child) => Household.Activities
        .Where(activity => activity.Children.Contains(Household.Children[child].Id))
        .SelectMany(activity => Horizon.ActivityTimes(activity, Household.Children[child].Id).Select(time => (time, activity.Name)));

    /// <summary>Every block of an adult that touches the plan, ways included, with the block it comes from.</summary>
    public IEnumerable<(Interval Time, TimeBlock Block)> BlocksOf(int adult) => Adults[adult].Times.Select(pair =>
        (new Interval(pair.Time.Start - (pair.Block.IsAway ? pair.Block.CommuteTo : 0), pair.Time.End + (pair.Block.IsAway ? pair.Block.CommuteBack : 0)), pair.Block));

    /// <summary>When someone on request could come, inside the plan.</summary>
    public IEnumerable<Interval> WindowsOf(Domain.Village.OnRequest request) => Horizon.RequestTimes(request)
        .Where(time => time.Start >= 0 && time.Start < Problem.Horizon)
        .Where(time => !request.OnlyIfSchoolClosed || Household.Children.Any(child => Horizon.IsCareEmptied(child, time.Start / PatternClock.MinutesPerDay)));

    /// <summary>Names of the homes at which children are at a minute.</summary>
    public IReadOnlyList<string?> HomesAt(int minute) => [.. Children.Select(child => child.HomeAt(minute)).Where(home => home.Known).Select(home => home.Home).Distinct()];

    /// <summary>What an adult's blocks hold at a minute: away, unable, at work at home, asleep, or null for free.</summary>
    public string? BusyAt(int adult, Interval time)
    {
        var week = Adults[adult];
        bool Meets(IntervalSet set) => set.Parts.Any(part => part.Overlaps(time));
        return Meets(week.Away) ? "away" : Meets(week.Unable) ? "not able to" : Meets(week.AtWork) ? "working at home" : Meets(week.Asleep) ? "asleep" : null;
    }

    /// <summary>Minutes of the shortest night in the plan and the floor it is held against; null without nights.</summary>
    public (int Shortest, int Floor)? Sleep(int adult)
    {
        var nights = Adults[adult].Rest.Parts.Where(part => part.Start > 0 && part.End < Problem.Horizon).Select(part => part.Length).ToList();
        return nights.Count == 0 ? null : (nights.Min(), Adults[adult].FloorMinutes);
    }

    public bool HasEstimatedWork(int adult) => Adults[adult].HasWorkingSpan;

    /// <summary>Dated entries that touch the plan, each once with the first and the last of its days in it.</summary>
    public IEnumerable<(NodaTime.LocalDate From, NodaTime.LocalDate To, Domain.Scenarios.DatedEntry Entry)> DatedDays() => Enumerable.Range(0, Horizon.Days).SelectMany(day => Horizon.EntriesOn(day).Select(entry => (day, entry))).GroupBy(pair => pair.entry)
        .Select(group => (Horizon.Date(group.First().day), Horizon.Date(group.Last().day), group.Key));

    public WeekTime LabelOf(int minute) => Horizon.Label(minute);

    public int AgentOf(PersonId id) => Agents.ToList().FindIndex(agent => agent.Id == id);
}
