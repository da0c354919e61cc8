using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Coverage;

/// <summary>A household's repeating pattern, as it stands or as a scenario changes it: who is in which block, which child in which care.</summary>
public sealed class Pattern(Household household, Scenario? scenario = null)
{
    public Household Household { get; } = household;

    public Scenario? Scenario { get; } = scenario;

    public PatternClock Clock { get; } = household.Clock();

    /// <summary>The adult's own blocks and those that the scenario adds.</summary>
    public IReadOnlyList<TimeBlock> Blocks(Adult adult) =>
        Scenario is not null && Scenario.Add.TryGetValue(adult.Id, out var added) ? [.. adult.Blocks, .. added] : adult.Blocks;

    /// <summary>Every time this child is in care, in order of its start.</summary>
    public IReadOnlyList<CareTime> CareTimes(Child child)
    {
        var times = new List<CareTime>();
        for (var week = 1; week <= Clock.Weeks; week++)
            for (var day = 0; day < 7; day++)
                times.AddRange(CareBeginning(child, week, day));
        if (Scenario is not null && Scenario.CareCancelled.TryGetValue(child.Id, out var cancelled))
            times = WithoutCancelled(times, cancelled);
        times.Sort((x, y) => x.Time.Start.CompareTo(y.Time.Start));
        return times;
    }

    /// <summary>Who the child is with by custody; null where custody does not matter.</summary>
    public IReadOnlyDictionary<PersonId, IntervalSet>? Custody(Child child)
    {
        if (Household.Custody.Count == 0 && (Scenario?.CustodyChange.Count ?? 0) == 0)
            return null;
        var changed = Household.Adults.ToDictionary(adult => adult.Id, adult => Named(Scenario?.CustodyChange ?? [], adult.Id, child));
        var overruled = changed.Values.Aggregate(IntervalSet.Empty(Clock.Total), (all, part) => all.Union(part));
        return Household.Adults.ToDictionary(
            adult => adult.Id,
            adult => Named(Household.Custody, adult.Id, child).Except(overruled).Union(changed[adult.Id]));
    }

    private IntervalSet Named(IReadOnlyList<CustodySpan> spans, PersonId adult, Child child) =>
        IntervalSet.Of(Clock.Total, spans.Where(span => span.Adult == adult && span.IsFor(child.Id)).SelectMany(span => span.Times(Clock)));

    private IEnumerable<CareTime> CareBeginning(Child child, int week, int day)
    {
        var care = child.Care;
        if (Scenario is not null && Scenario.ReplaceCare.TryGetValue(child.Id, out var replaced)
            && replaced.Days.Contains(day) && (replaced.Weeks.Count == 0 || replaced.Weeks.Contains(week)))
            care = replaced.Care;
        foreach (var block in care)
        {
            if (block.Time.BeginsOn(week, day))
                yield return new(SpanOrDay(block.Time, week, day), block, week, day);
        }
    }

    private Interval SpanOrDay(TimeBlock time, int week, int day)
    {
        if (time.Span is not { } span)
            return time.Time(Clock, week, day);
        var end = span.To > span.From ? span.To : span.To + PatternClock.MinutesPerWeek;
        return new(Clock.Elapsed(week, 0, span.From), Clock.Elapsed(week, 0, end));
    }

    /// <summary>Drops the rest of the day and all care of the next days that have any; the pattern wraps round.</summary>
    private List<CareTime> WithoutCancelled(List<CareTime> times, CareCancelled cancelled)
    {
        var days = Clock.Weeks * 7;
        var first = (cancelled.From.Week - 1) * 7 + cancelled.From.Day;
        var from = Clock.Elapsed(cancelled.From);
        var whole = new HashSet<int>();
        var left = cancelled.SchoolDays;
        for (var step = 1; step <= days && left > 0; step++)
        {
            var day = (first + step) % days;
            if (times.Any(time => time.DayOfPattern == day))
            {
                whole.Add(day);
                left--;
            }
        }

        return
        [
            .. times
                .Where(time => !whole.Contains(time.DayOfPattern))
                .Select(time => time.DayOfPattern == first && time.Time.End > from ? time with { Time = new(time.Time.Start, Math.Max(time.Time.Start, from)) } : time)
                .Where(time => time.Time.Length > 0),
        ];
    }
}

/// <summary>One time in care: elapsed minutes, the block it comes from, and the day on which it begins (0 is Monday).</summary>
public sealed record CareTime(Interval Time, CareBlock Block, int Week, int Day)
{
    public int DayOfPattern => (Week - 1) * 7 + Day;
}
