using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Coverage;

/// <summary>A stretch in which nobody is with a child, longer than the child may be alone; elapsed minutes, reported whole.</summary>
public sealed record Gap(PersonId Child, Interval Time)
{
    /// <summary>Exact notation: <c>w1 Tue 17:00-18:20 c1</c>, over midnight <c>w2 Tue 18:30 - Wed 07:50 c1</c>.</summary>
    public string Describe(PatternClock clock)
    {
        var start = clock.Label(Time.Start);
        var end = clock.EndLabel(Time.End);
        if (start.Week == end.Week && start.Day == end.Day && Time.Length <= PatternClock.MinutesPerDay + 60 && start.Minute < end.Minute)
            return $"{start}-{WeekTime.Clock(end.Minute)} {Child}";
        var week = end.Week == start.Week ? "" : $"w{end.Week} ";
        return $"{start} - {week}{Weekday.Name(end.Day)} {WeekTime.Clock(end.Minute)} {Child}";
    }
}
