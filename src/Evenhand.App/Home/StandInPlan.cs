using Evenhand.Domain.Coverage;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Transfers;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;

namespace Evenhand.App.Home;

/// <summary>
/// What happens to the responsibilities of someone who is away: who could stand in for each that cannot wait, and what waits. It
/// hands nothing over and asks nobody (M012, M111).
/// </summary>
public sealed class StandInPlan
{
    private const int SchoolDays = 5;

    private readonly Household household;
    private readonly PersonId away;
    private readonly Dictionary<PersonId, decimal> left;
    private readonly IReadOnlyList<(PersonId Id, TimeAtHome Time)> others;

    /// <param name="away">An adult; what this person owns is looked at.</param>
    public StandInPlan(Household household, HomeList home, PersonId away)
    {
        (this.household, this.away) = (household, away);
        left = household.Children.ToDictionary(child => child.Id, _ => (decimal)household.Rules.ChildSchoolDayMinutes);
        var pattern = new Pattern(household);
        others = [.. household.Adults.Where(adult => adult.Id != away).Select(adult => (adult.Id, new TimeAtHome(pattern, adult)))];
        var own = home.Of(away).Where(entry => entry.Row.Kind != WorkKind.Project).ToList();
        var critical = own.Where(entry => entry.Row.Criticality == Criticality.High).ToList();
        var children = critical.Where(CanBeAChilds).OrderByDescending(entry => entry.Row.ByChildFromAge).ToDictionary(entry => entry.Row.Id, Child);
        CannotWait = [.. critical.Select(entry => Of(entry, children.GetValueOrDefault(entry.Row.Id)))];
        Waits = [.. own.Where(entry => entry.Row.Criticality != Criticality.High)];
    }

    public IReadOnlyList<StandIn> CannotWait { get; }

    /// <summary>Everything else of theirs: left out until they are back, unless somebody likes to do it.</summary>
    public IReadOnlyList<HomeEntry> Waits { get; }

    /// <summary>Minutes of a school day that each child of the house would give; at most what the household allows (a hard rule).</summary>
    public IReadOnlyDictionary<PersonId, int> ChildMinutes => left.Where(pair => pair.Value < household.Rules.ChildSchoolDayMinutes)
        .ToDictionary(pair => pair.Key, pair => (int)Math.Ceiling(household.Rules.ChildSchoolDayMinutes - pair.Value));

    private StandIn Of(HomeEntry entry, PersonId? child) => new(entry)
    {
        Named = [.. entry.StandIns.Where(who => who != away)],
        Adults = [.. others.Where(adult => Can(entry, adult.Id) && adult.Time.Fits(entry.Owned)).Select(adult => adult.Id)],
        Elsewhere = [.. others.Where(adult => Can(entry, adult.Id) && !adult.Time.Fits(entry.Owned)).Select(adult => adult.Id)],
        Child = child,
        Village = [.. household.Helpers.Where(helper => Takes(entry, helper.Ring, helper.Authorised, helper.Covers)).Select(helper => helper.Id)
            .Concat(household.OnRequest.Where(one => one.Ring != Ring.Self && Takes(entry, one.Ring, one.Authorised, one.Covers)).Select(one => one.Id)).Where(id => !entry.StandIns.Contains(id)).Distinct()],
    };

    private static bool Can(HomeEntry entry, PersonId adult) => entry.CanToo.Contains(adult) && !entry.StandIns.Contains(adult);

    private bool CanBeAChilds(HomeEntry entry) => entry.Row.ByChildFromAge is { } age && household.Children.Any(child => child.Age >= age) && MinutesOfADay(entry) <= household.Rules.ChildSchoolDayMinutes;

    /// <summary>The child of the right age who has given least so far; null when nobody has the minutes left.</summary>
    private PersonId? Child(HomeEntry entry)
    {
        var minutes = MinutesOfADay(entry);
        var child = household.Children.Where(child => child.Age >= entry.Row.ByChildFromAge && left[child.Id] >= minutes)
            .OrderByDescending(child => left[child.Id]).ThenByDescending(child => child.Age).FirstOrDefault();
        if (child is not null)
            left[child.Id] -= minutes;
        return child?.Id;
    }

    /// <summary>All of it on school days, which is the most that it can be.</summary>
    private static decimal MinutesOfADay(HomeEntry entry) => (entry.Load.HandsOn + entry.Load.Watching) / SchoolDays;

    private static bool Takes(HomeEntry entry, Ring ring, IReadOnlyList<PersonId> authorised, IReadOnlyList<PersonId> covers) =>
        (ring == Ring.Paid ? entry.Row.ByCarer : entry.Row.ByVillage) != Delegable.No && (!IsCollecting(entry.Row) || authorised.Count > 0) && (ring == Ring.Paid || !entry.Row.IsNeverDone || covers.Count > 0);

    /// <summary>Nobody is handed a child without the authority to collect (M115).</summary>
    private static bool IsCollecting(Responsibility row) => row.Id.Value is "child.pickup" or "health.sick_call";
}

/// <summary>Who could stand in for one responsibility.</summary>
public sealed record StandIn(HomeEntry Entry)
{
    /// <summary>Whom the household has named for it.</summary>
    public IReadOnlyList<PersonId> Named { get; init; } = [];

    /// <summary>Other adults of the household who can do it, and are at home often enough when it is due.</summary>
    public IReadOnlyList<PersonId> Adults { get; init; } = [];

    /// <summary>Other adults who can do it, and are elsewhere when it is due.</summary>
    public IReadOnlyList<PersonId> Elsewhere { get; init; } = [];

    /// <summary>A child of the house who is old enough and has the minutes for it.</summary>
    public PersonId? Child { get; init; }

    /// <summary>Carers, relatives and neighbours to whom it can be given, with authority where it takes any.</summary>
    public IReadOnlyList<PersonId> Village { get; init; } = [];

    public bool IsNobodys => Named.Count == 0 && Adults.Count == 0 && Elsewhere.Count == 0 && Child is null && Village.Count == 0;
}
