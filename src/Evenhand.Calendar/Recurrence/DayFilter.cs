using NodaTime;

namespace Evenhand.Calendar.Recurrence;

/// <summary>Whether a day satisfies BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY and BYDAY of a completed rule.</summary>
internal sealed class DayFilter
{
    private readonly RecurrenceRule rule;
    private readonly bool[] months = new bool[13];
    private readonly bool ordinalsOfYear;
    private readonly bool ordinalsOfMonth;
    private readonly int weekStart;

    public DayFilter(RecurrenceRule rule)
    {
        this.rule = rule;
        for (var month = 1; month <= 12; month++)
            months[month] = rule.ByMonth.Count == 0 || rule.ByMonth.Contains(month);
        ordinalsOfMonth = rule.Frequency == Frequency.Monthly || (rule.Frequency == Frequency.Yearly && rule.ByMonth.Count > 0);
        ordinalsOfYear = rule.Frequency == Frequency.Yearly && !ordinalsOfMonth;
        weekStart = Number(rule.WeekStart);
    }

    public bool HasMonths => rule.ByMonth.Count > 0;

    public bool MonthPasses(int month) => months[month];

    public bool Passes(CivilYear year, int month, int dayOfYear)
    {
        var length = year.MonthLength(month);
        var dayOfMonth = dayOfYear - year.MonthStart(month) + 1;
        return months[month]
            && (rule.ByMonthDay.Count == 0 || Listed(rule.ByMonthDay, dayOfMonth, length))
            && (rule.ByYearDay.Count == 0 || Listed(rule.ByYearDay, dayOfYear + 1, year.Length))
            && (rule.ByDay.Count == 0 || WeekdayPasses(year, dayOfYear, dayOfMonth, length))
            && (rule.ByWeekNo.Count == 0 || WeekPasses(year.FirstDay + dayOfYear));
    }

    private static bool Listed(IReadOnlyList<int> list, int number, int last)
    {
        foreach (var entry in list)
        {
            if (entry == number || entry == number - last - 1)
                return true;
        }

        return false;
    }

    private bool WeekdayPasses(CivilYear year, int dayOfYear, int dayOfMonth, int monthLength)
    {
        var weekday = CivilYear.WeekdayOf(year.FirstDay + dayOfYear);
        foreach (var (nth, day) in rule.ByDay)
        {
            if (Number(day) != weekday)
                continue;
            if (nth == 0 || !(ordinalsOfMonth || ordinalsOfYear))
                return true;
            var (number, last) = ordinalsOfYear ? (dayOfYear + 1, year.Length) : (dayOfMonth, monthLength);
            if (nth == (number + 6) / 7 || nth == -((last - number) / 7 + 1))
                return true;
        }

        return false;
    }

    /// <summary>A week belongs to the year that has its fourth day, whichever weekday it begins on.</summary>
    private bool WeekPasses(int day)
    {
        var fourth = day - (CivilYear.WeekdayOf(day) - weekStart + 7) % 7 + 3;
        var year = new CivilYear(CivilYear.YearOf(fourth));
        var last = year.FirstDay + year.Length - 4;
        var weeks = WeekNumber(year, last - (CivilYear.WeekdayOf(last) - weekStart + 7) % 7 + 3);
        return Listed(rule.ByWeekNo, WeekNumber(year, fourth), weeks);
    }

    private static int WeekNumber(CivilYear year, int fourthDay) => (fourthDay - year.FirstDay) / 7 + 1;

    private static int Number(IsoDayOfWeek day) => (int)day - 1;
}
