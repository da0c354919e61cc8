using Evenhand.Domain.Hours;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using NodaTime;
using Interval = Evenhand.Domain.Hours.Interval;

namespace Evenhand.Planning.Compile;

/// <summary>What came up on single dates, in minutes of the plan, laid over the pattern.</summary>
internal sealed class DatedChanges
{
    /// <summary>Within so many minutes somebody collects a child that is called for.</summary>
    public const int WithinTheHour = 60;

    private readonly List<(DayChange Change, Interval Time)> all;

    public DatedChanges(IReadOnlyList<DayChange> changes, LocalDate monday)
    {
        var start = monday.AtMidnight();
        all = [.. changes.Select(change => (change, new Interval(Minutes(start, change.From), Minutes(start, change.To)))).Where(pair => pair.Item2.Length > 0)];
    }

    /// <summary>
    /// An adult's blocks: ill, they neither work nor look after anyone; by a roster, they work when it says and not as usual; busy and
    /// on a trip, they are where that is; what they drop is gone, firm or not.
    /// </summary>
    public IEnumerable<(Interval Time, TimeBlock Block)> Blocks(PersonId adult, IEnumerable<(Interval Time, TimeBlock Block)> usual)
    {
        var dropped = Of(adult, DayChangeKind.Drops).ToList();
        var notWorking = Of(adult, DayChangeKind.Ill).Concat(Of(adult, DayChangeKind.Rostered)).Concat(dropped).ToList();
        foreach (var (time, block) in usual)
        {
            var gone = block.IsWork ? notWorking : dropped;
            if (gone.Count == 0)
                yield return (time, block);
            else
                foreach (var part in Without(time, gone))
                    yield return (part, part == time ? block : block with { CommuteTo = part.Start == time.Start ? block.CommuteTo : 0, Break = 0 });
        }

        foreach (var (change, time) in all.Where(pair => pair.Change.Who.Contains(adult)))
        {
            if (change.Kind == DayChangeKind.Ill)
                yield return (time, new TimeBlock { Where = Where.Unable, Kind = "ill", What = change.What });
            if (change.Kind == DayChangeKind.Busy)
                yield return (time, new TimeBlock { Where = change.Where, Kind = change.BlockKind, What = change.What, CommuteTo = change.Commute, CommuteBack = change.Commute, Firm = true });
            if (change.Kind == DayChangeKind.Trip)
                yield return (time, new TimeBlock { Where = Where.Away, Kind = "trip", What = change.What, Firm = true });
        }
    }

    /// <summary>When a helper comes: the usual times less those that fell away, and further ones.</summary>
    public IEnumerable<Interval> Visits(PersonId helper, IEnumerable<Interval> usual)
    {
        var not = Of(helper, DayChangeKind.NotComing).ToList();
        return usual.SelectMany(time => Without(time, not)).Concat(Of(helper, DayChangeKind.Comes));
    }

    public IEnumerable<Interval> StillToAsk(PersonId person, IEnumerable<Interval> usual)
    {
        var not = Of(person, DayChangeKind.NotComing).Concat(Of(person, DayChangeKind.Comes)).ToList();
        return usual.SelectMany(time => Without(time, not));
    }

    /// <summary>
    /// A child that falls sick in care stays there until it is collected, which is within the hour.
    /// </summary>
    public IEnumerable<Interval> CareOf(PersonId child, Interval care)
    {
        var sick = AtHome(child).Select(time => care.Contains(time.Start) && time.Start > care.Start ? new Interval(Math.Min(time.Start + WithinTheHour, time.End), time.End) : time).Where(time => time.Length > 0).ToList();
        return Without(care, sick);
    }

    public IEnumerable<Interval> NotSick(PersonId child, IEnumerable<Interval> usual)
    {
        var sick = AtHome(child).ToList();
        return usual.SelectMany(time => Without(time, sick));
    }

    private IEnumerable<Interval> AtHome(PersonId child) => Of(child, DayChangeKind.Sick).Concat(Of(child, DayChangeKind.AtHome));

    private IEnumerable<Interval> Of(PersonId person, DayChangeKind kind) => all.Where(pair => pair.Change.Kind == kind && pair.Change.Who.Contains(person)).Select(pair => pair.Time);

    /// <summary>The moments at which a child is called for, as minutes of the plan, with who collects it when that is settled.</summary>
    public IEnumerable<(PersonId Child, Interval Time, PersonId? By)> Calls() =>
        all.Where(pair => pair.Change.Kind is DayChangeKind.Sick or DayChangeKind.AtHome).SelectMany(pair => pair.Change.Who.Select(child => (child, pair.Time, pair.Change.By)));

    private static IEnumerable<Interval> Without(Interval time, List<Interval> gone)
    {
        var start = time.Start;
        foreach (var part in gone.Where(part => part.Overlaps(time)).OrderBy(part => part.Start))
        {
            if (part.Start > start)
                yield return new(start, part.Start);
            start = Math.Max(start, part.End);
        }

        if (start < time.End)
            yield return new(start, time.End);
    }

    private static int Minutes(LocalDateTime from, LocalDateTime to) => (int)Period.Between(from, to, PeriodUnits.Minutes).Minutes;
}
