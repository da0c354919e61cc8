using Evenhand.Domain.Coverage;
using Evenhand.Domain.People;

namespace Evenhand.Domain.Hours;

/// <summary>
/// When all adults are at home and awake, over the pattern (M061). A stretch of up to an hour between one adult alone at home and
/// another alone at home is a hand-over. Facts only.
/// </summary>
public sealed class TimeTogether
{
    private const int LongestHandover = 60;

    private TimeTogether(PatternClock clock, IReadOnlyList<(Interval Time, bool IsHandover)> stretches)
    {
        Stretches = stretches;
        WeekdayMinutes = Minutes(clock, stretches, day => day < 5);
        WeekendMinutes = Minutes(clock, stretches, day => day >= 5);
        WeekdayHandoverMinutes = Minutes(clock, [.. stretches.Where(stretch => stretch.IsHandover)], day => day < 5);
    }

    public IReadOnlyList<(Interval Time, bool IsHandover)> Stretches { get; }

    /// <summary>Minutes a week, Monday to Friday.</summary>
    public int WeekdayMinutes { get; }

    /// <summary>Minutes a week on Saturday and Sunday.</summary>
    public int WeekendMinutes { get; }

    /// <summary>Those of <see cref="WeekdayMinutes"/> that are a hand-over.</summary>
    public int WeekdayHandoverMinutes { get; }

    /// <summary>Null unless two or more adults give their sleep.</summary>
    public static TimeTogether? Of(Household household)
    {
        if (household.Adults.Count < 2 || household.Adults.Any(adult => adult.Sleep is null))
            return null;
        var pattern = new Pattern(household);
        var clock = pattern.Clock;
        var home = household.Adults.Select(adult => AdultStates.Of(pattern, adult).Away.Complement()).ToList();
        var together = household.Adults.Select((adult, at) => home[at].Except(Asleep(clock, adult.Sleep!))).Aggregate((one, other) => one.Intersect(other));
        int? Alone(int minute) => home.Select((at, who) => (at, who)).Where(pair => pair.at.Contains((minute + clock.Total) % clock.Total)).ToList() is [var only] ? only.who : null;
        return new(clock, [.. together.Stretches().Select(time => (time, time.Length <= LongestHandover && Alone(time.Start - 1) is { } before && Alone(time.End) is { } after && before != after))]);
    }

    private static IntervalSet Asleep(PatternClock clock, Sleep sleep) => IntervalSet.Of(clock.Total, Enumerable.Range(0, clock.Weeks * 7).Select(day =>
        new Interval(clock.Elapsed(1, day, sleep.From), clock.Elapsed(1, day, sleep.To > sleep.From ? sleep.To : sleep.To + PatternClock.MinutesPerDay))));

    private static int Minutes(PatternClock clock, IReadOnlyList<(Interval Time, bool IsHandover)> stretches, Func<int, bool> counts)
    {
        var days = IntervalSet.Of(clock.Total, Enumerable.Range(0, clock.Weeks * 7).Where(day => counts(day % 7)).Select(day => new Interval(clock.Elapsed(1, day, 0), clock.Elapsed(1, day + 1, 0))));
        return IntervalSet.Of(clock.Total, stretches.Select(stretch => stretch.Time)).Intersect(days).Minutes / clock.Weeks;
    }
}
