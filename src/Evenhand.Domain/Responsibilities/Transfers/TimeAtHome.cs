using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;

namespace Evenhand.Domain.Responsibilities.Transfers;

/// <summary>
/// Whether a responsibility fits into the hours an adult is at home: not away, in one piece, for its minutes, inside its window, on
/// enough of its days in every week of the pattern. Enough is its occurrences a week rounded up, at most all its days. What is done
/// anywhere at any time always fits.
/// </summary>
public sealed class TimeAtHome(Pattern pattern, Adult adult)
{
    private readonly IntervalSet home = AdultStates.Of(pattern, adult).AtHome;

    public bool Fits(Owned owned)
    {
        var row = owned.Row;
        if (row.Place == "anywhere" && row.WindowStart == 0 && row.WindowEnd == PatternClock.MinutesPerDay)
            return true;
        var enough = Math.Min((int)Math.Ceiling(row.OccurrencesPerWeek), row.Days.Count);
        return Enumerable.Range(1, pattern.Clock.Weeks).All(week => row.Days.Days().Count(day => FitsOn(owned, week, day)) >= enough);
    }

    private bool FitsOn(Owned owned, int week, int day)
    {
        var clock = pattern.Clock;
        var window = new TimeBlock { From = owned.Row.WindowStart, To = owned.Row.WindowEnd }.Time(clock, week, day);
        return IntervalSet.Of(clock.Total, [window]).Intersect(home).Stretches().Any(stretch => stretch.Length >= owned.MinutesPerOccurrence);
    }
}
