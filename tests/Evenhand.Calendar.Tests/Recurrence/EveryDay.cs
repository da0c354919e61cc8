using Evenhand.Calendar.Recurrence;
using NodaTime;
using NodaTime.Calendars;

namespace Evenhand.Calendar.Tests.Recurrence;

/// <summary>
/// The days of a rule of days, weeks, months or years by the plainest means: every day after DTSTART is looked at, and the whole of its
/// period is written out to find its place. Shares nothing with the search.
/// </summary>
internal static class EveryDay
{
    public static IEnumerable<LocalDate> Of(RecurrenceRule rule, LocalDate start, LocalDate end)
    {
        for (var day = start; day <= end; day = day.PlusDays(1))
        {
            if (!Fits(rule, start, day) || PeriodsFromStart(rule, start, day) % rule.Interval != 0)
                continue;
            if (rule.BySetPos.Count == 0)
            {
                yield return day;
                continue;
            }

            var period = DaysOfPeriod(rule, day).Where(other => Fits(rule, start, other)).ToList();
            var place = period.IndexOf(day);
            if (rule.BySetPos.Contains(place + 1) || rule.BySetPos.Contains(place - period.Count))
                yield return day;
        }
    }

    private static long PeriodsFromStart(RecurrenceRule rule, LocalDate start, LocalDate day) => rule.Frequency switch
    {
        Frequency.Daily => Period.DaysBetween(start, day),
        Frequency.Weekly => Period.DaysBetween(FirstOfWeek(start, rule), FirstOfWeek(day, rule)) / 7,
        Frequency.Monthly => (day.Year - start.Year) * 12 + day.Month - start.Month,
        _ => day.Year - start.Year,
    };

    private static LocalDate FirstOfWeek(LocalDate day, RecurrenceRule rule) => day.DayOfWeek == rule.WeekStart ? day : day.Previous(rule.WeekStart);

    private static IEnumerable<LocalDate> DaysOfPeriod(RecurrenceRule rule, LocalDate day)
    {
        var (first, after) = rule.Frequency switch
        {
            Frequency.Daily => (day, day.PlusDays(1)),
            Frequency.Weekly => (FirstOfWeek(day, rule), FirstOfWeek(day, rule).PlusDays(7)),
            Frequency.Monthly => (day.With(DateAdjusters.StartOfMonth), day.With(DateAdjusters.StartOfMonth).PlusMonths(1)),
            _ => (new LocalDate(day.Year, 1, 1), new LocalDate(day.Year + 1, 1, 1)),
        };
        for (; first < after; first = first.PlusDays(1))
            yield return first;
    }

    private static bool Fits(RecurrenceRule rule, LocalDate start, LocalDate day) =>
        In(rule.ByMonth, day.Month, 0)
        && In(rule.ByMonthDay, day.Day, day.Calendar.GetDaysInMonth(day.Year, day.Month))
        && In(rule.ByYearDay, day.DayOfYear, day.Calendar.GetDaysInYear(day.Year))
        && FitsWeek(rule, day)
        && (rule.ByDay.Count == 0 || rule.ByDay.Any(entry => FitsWeekday(rule, entry, day)))
        && FitsStart(rule, start, day);

    private static bool In(IReadOnlyList<int> list, int number, int last) => list.Count == 0 || list.Contains(number) || (last > 0 && list.Contains(number - last - 1));

    private static bool FitsWeek(RecurrenceRule rule, LocalDate day)
    {
        var weeks = WeekYearRules.ForMinDaysInFirstWeek(4, rule.WeekStart);
        return In(rule.ByWeekNo, weeks.GetWeekOfWeekYear(day), weeks.GetWeeksInWeekYear(weeks.GetWeekYear(day)));
    }

    private static bool FitsWeekday(RecurrenceRule rule, NthDay entry, LocalDate day)
    {
        if (day.DayOfWeek != entry.Day)
            return false;
        if (entry.Nth == 0 || rule.Frequency < Frequency.Monthly)
            return true;
        var wide = rule.Frequency == Frequency.Yearly && rule.ByMonth.Count == 0;
        var same = DaysOfPeriod(rule with { Frequency = wide ? Frequency.Yearly : Frequency.Monthly }, day).Where(other => other.DayOfWeek == entry.Day).ToList();
        return same.IndexOf(day) == (entry.Nth > 0 ? entry.Nth - 1 : same.Count + entry.Nth);
    }

    /// <summary>What the rule leaves open is as DTSTART has it.</summary>
    private static bool FitsStart(RecurrenceRule rule, LocalDate start, LocalDate day)
    {
        if (rule.ByDay.Count + rule.ByMonthDay.Count + rule.ByYearDay.Count > 0)
            return true;
        return rule.Frequency switch
        {
            Frequency.Daily => true,
            Frequency.Weekly => day.DayOfWeek == start.DayOfWeek,
            Frequency.Monthly => rule.ByWeekNo.Count > 0 ? day.DayOfWeek == start.DayOfWeek : day.Day == start.Day,
            _ when rule.ByWeekNo.Count > 0 => day.DayOfWeek == start.DayOfWeek,
            _ => day.Day == start.Day && (rule.ByMonth.Count > 0 || day.Month == start.Month),
        };
    }
}
