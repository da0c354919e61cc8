using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Planning.Compile;

/// <summary>The dated weeks by the same rule as the base pattern's gaps: care, helpers by agreement, and adults who are with the child. Open asks are no cover.</summary>
public static class WeekPresence
{
    public static IReadOnlyList<(PersonId Child, Interval Time)> Gaps(CompiledWeek week)
    {
        var gaps = new List<(PersonId, Interval)>();
        foreach (var child in week.Children)
            foreach (var part in Covered(week, child).Complement().Parts)
                if (part.Length > child.Child.AloneMax)
                    gaps.Add((child.Child.Id, part));
        return gaps;
    }

    /// <summary>Exact notation with the week of the pattern.</summary>
    public static string Describe(CompiledWeek week, PersonId child, Interval time)
    {
        var start = week.Horizon.Label(week.Horizon.AfterSkippedHour(time.Start));
        var last = week.Horizon.Label(time.End - 1);
        var end = time.End % PatternClock.MinutesPerDay == 0 ? PatternClock.MinutesPerDay : time.End % PatternClock.MinutesPerDay;
        if (start.Week == last.Week && start.Day == last.Day)
            return $"{start}-{WeekTime.Clock(end)} {child}";
        return $"{start} - {(last.Week == start.Week ? "" : $"w{last.Week} ")}{Weekday.Name(last.Day)} {WeekTime.Clock(end)} {child}";
    }

    private static IntervalSet Covered(CompiledWeek week, ChildWeeks child)
    {
        var total = week.Problem.Horizon;
        IntervalSet Of(IEnumerable<Interval> times) => IntervalSet.Of(total, times.Select(time => new Interval(Math.Max(0, time.Start), Math.Min(total, time.End))));
        var covered = Of(child.Stretches.Select(stretch => stretch.Time))
            .Union(Of(week.Household.Helpers.Where(helper => helper.Covers.Contains(child.Child.Id)).SelectMany(helper => week.Horizon.HelperTimes(helper))))
            .Union(Of(week.Household.Activities.Where(activity => activity.Children.Contains(child.Child.Id)).SelectMany(activity => week.Horizon.ActivityTimes(activity, child.Child.Id))))
            .Union(Of(Enumerable.Range(0, week.Horizon.Days).Where(child.IsAway).Select(day => new Interval(day * PatternClock.MinutesPerDay, (day + 1) * PatternClock.MinutesPerDay))));
        foreach (var adult in week.Adults)
        {
            var busy = adult.Away.Union(adult.Unable);
            if (!child.Child.PresenceIsEnough)
                busy = busy.Union(adult.AtWork);
            covered = covered.Union(busy.Complement().Intersect(WithChild(week, adult.Adult, child)));
        }

        return covered;
    }

    private static IntervalSet WithChild(CompiledWeek week, Adult adult, ChildWeeks child)
    {
        var total = week.Problem.Horizon;
        if (week.Horizon.Custody(child.Child) is not { } custody)
            return IntervalSet.Full(total);
        return IntervalSet.Of(total, custody.Where(span => span.Adult == adult.Id || week.Household.Adult(span.Adult)?.Home == adult.Home).Select(span => span.Time));
    }
}
