using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;

namespace Evenhand.Ahead.Money;

/// <summary>
/// Waking hours with the children that a promotion would take from an adult's weekday evenings (M086). An evening runs from the later
/// of coming home and the week's latest closing of care to lights out. With the promotion the last block of each day that is worked
/// ends as much later as it takes to reach the paid hours of a day.
/// </summary>
public sealed class Promotion(Household household, Adult adult)
{
    public const decimal UsualHoursADay = 10;

    private readonly Pattern pattern = new(household);

    public decimal HoursADay => household.Facts.Money["promotion_hours_a_day"] ?? UsualHoursADay;

    /// <summary>Minute of the day; the household's, else by the age of the eldest: 19:00 under 3, 20:00 from 3, 21:00 from 9, 22:00 from 13.</summary>
    public int LightsOut => household.Routine.LightsOut ?? household.Children.Max(child => child.Age) switch
    {
        < 3 => 19 * 60,
        < 9 => 20 * 60,
        < 13 => 21 * 60,
        _ => 22 * 60,
    };

    /// <summary>Minute of the day at which the last place of care of a weekday shuts; 0 without care.</summary>
    public int CareCloses => household.Children
        .SelectMany(child => child.Care)
        .Where(care => care.Time.Span is null && care.Time.Days.Days().Any(day => day < 5))
        .Select(care => care.Closes ?? care.Time.To)
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>Minutes a week, the mean over the pattern; null without children or without paid weekdays.</summary>
    public decimal? MinutesLostPerWeek()
    {
        if (household.Children.Count == 0)
            return null;
        var days = (from week in Enumerable.Range(1, household.Weeks) from day in Enumerable.Range(0, 5) select LostOn(week, day)).OfType<decimal>().ToList();
        return days.Count == 0 ? null : days.Sum() / household.Weeks;
    }

    private decimal? LostOn(int week, int day)
    {
        var blocks = PaidWork.WorkOf(pattern, adult).Where(block => block.Span is null && block.BeginsOn(week, day)).ToList();
        if (blocks.Count == 0)
            return null;
        var last = blocks.MaxBy(End)!;
        var paid = blocks.Sum(block => End(block) - block.From - block.Break);
        var longer = Math.Max(0, HoursADay * 60 - paid);
        var home = End(last) + (last.IsAway ? last.CommuteBack : 0);
        return Evening(home) - Evening(home + longer);
    }

    private decimal Evening(decimal home) => Math.Max(0, LightsOut - Math.Max(home, CareCloses));

    private static int End(TimeBlock block) => block.To > block.From ? block.To : block.To + PatternClock.MinutesPerDay;
}
