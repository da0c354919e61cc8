using Evenhand.Domain.Coverage;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Hours;

/// <summary>
/// Who is at home when, as counts and hours (M030, M060, M061). At home means not away; the ways to and from a block are away.
/// Facts only: no target and no trend belong to them.
/// </summary>
public sealed class Presence
{
    private const int Noon = 12 * 60;
    private const int ThreeInTheMorning = 3 * 60;

    private readonly Pattern pattern;
    private readonly PatternClock clock;
    private readonly Dictionary<PersonId, IntervalSet> away;

    public Presence(Pattern pattern)
    {
        this.pattern = pattern;
        clock = pattern.Clock;
        away = pattern.Household.Adults.ToDictionary(adult => adult.Id, adult => AdultStates.Of(pattern, adult).Away);
    }

    private IReadOnlyList<Adult> Adults => pattern.Household.Adults;

    public IntervalSet AwayOf(Adult adult) => away[adult.Id];

    /// <summary>Minutes: union of away time in one week of the pattern, from 1.</summary>
    public int AwayMinutes(Adult adult, int week) =>
        away[adult.Id].Intersect(Stretch(clock.Elapsed(week, 0, 0), clock.Elapsed(week + 1, 0, 0))).Minutes;

    /// <summary>Days of week 1 on which the adult is not away at dinner.</summary>
    public int DinnersAtHome(Adult adult) => DinnerMinutes().Count(minute => AtHome(adult, minute));

    /// <summary>Days of week 1 on which the adult is the only one at home at dinner.</summary>
    public int SoloEvenings(Adult adult) =>
        DinnerMinutes().Count(minute => AtHome(adult, minute) && Adults.All(other => other.Id == adult.Id || !AtHome(other, minute)));

    /// <summary>Nights of the whole pattern in which all adults are away at 03:00.</summary>
    public int NightsWithoutAdult() =>
        Enumerable.Range(0, clock.Weeks * 7).Count(day => Adults.All(adult => !AtHome(adult, clock.Elapsed(1, day, ThreeInTheMorning))));

    /// <summary>Minutes from Monday to Friday of week 1 in which every adult is at home and outside their sleep; null unless two or more adults give their sleep.</summary>
    public int? JointAwakeMinutes()
    {
        if (Adults.Count < 2 || Adults.Any(adult => adult.Sleep is null))
            return null;
        var together = Stretch(clock.Elapsed(1, 0, 0), clock.Elapsed(1, 5, 0));
        foreach (var adult in Adults)
            together = together.Except(away[adult.Id]).Except(Asleep(adult.Sleep!));
        return together.Minutes;
    }

    /// <summary>How often a week the only adult at home becomes another one; times with nobody or with several at home lie in between. Null for one adult.</summary>
    public decimal? HandoversPerWeek()
    {
        if (Adults.Count < 2)
            return null;
        var alone = Adults
            .SelectMany(adult => Adults.Where(other => other.Id != adult.Id)
                .Aggregate(away[adult.Id].Complement(), (home, other) => home.Intersect(away[other.Id]))
                .Parts.Select(part => (part.Start, adult.Id)))
            .OrderBy(part => part.Start)
            .ToList();
        var changes = 0;
        for (var index = 0; index < alone.Count; index++)
            if (alone[index].Id != alone[(index + 1) % alone.Count].Id)
                changes++;
        return (decimal)changes / clock.Weeks;
    }

    /// <summary>Minutes of the shortest night that belongs to Monday to Thursday, over the pattern: sleep less away time. A sleep that begins before noon belongs to the day before. Null without <c>sleep</c>.</summary>
    public int? WeeknightSleepMinutes(Adult adult)
    {
        if (adult.Sleep is not { } sleep)
            return null;
        return Enumerable.Range(1, clock.Weeks)
            .SelectMany(week => Enumerable.Range(0, 4).Select(day => Night(sleep, week, sleep.From < Noon ? day + 1 : day)))
            .Min(night => IntervalSet.Of(clock.Total, [night]).Except(away[adult.Id]).Minutes);
    }

    private IntervalSet Asleep(Sleep sleep) =>
        IntervalSet.Of(clock.Total, Enumerable.Range(0, clock.Weeks * 7).Select(day => Night(sleep, 1, day)));

    private Interval Night(Sleep sleep, int week, int day) =>
        new(clock.Elapsed(week, day, sleep.From), clock.Elapsed(week, day, sleep.To > sleep.From ? sleep.To : sleep.To + PatternClock.MinutesPerDay));

    private IEnumerable<int> DinnerMinutes() => Enumerable.Range(0, 7).Select(day => clock.Elapsed(1, day, pattern.Household.Routine.DinnerOrUsual));

    private bool AtHome(Adult adult, int minute) => !away[adult.Id].Contains(minute % clock.Total);

    private IntervalSet Stretch(int from, int to) => IntervalSet.Of(clock.Total, [new(from, to)]);
}
