using NodaTime;

namespace Evenhand.Calendar.Recurrence;

/// <summary>
/// The local times that a rule names (RFC 5545, 3.3.10), in order and lazily, without COUNT, UNTIL and zones: seconds from
/// 1970-01-01T00:00. It ends with the year 9999, or when the budget is spent.
/// </summary>
internal sealed class RuleSearch
{
    private const long Day = 86_400;

    private readonly RecurrenceRule rule;
    private readonly DayFilter filter;
    private readonly ClockTimes clock;
    private readonly long start;
    private readonly int startDay;
    private readonly int startYear;
    private readonly int startMonth;
    private readonly SearchBudget budget;
    private readonly List<int> days = [];
    private CivilYear year;

    /// <param name="rule">A rule that <see cref="RecurrenceRule.CompletedBy"/> has completed.</param>
    public RuleSearch(RecurrenceRule rule, LocalDateTime start, SearchBudget budget)
    {
        this.rule = rule;
        this.budget = budget;
        filter = new DayFilter(rule);
        clock = new ClockTimes(rule);
        this.start = Seconds(start);
        startDay = DayOf(this.start);
        startYear = start.Year;
        startMonth = start.Year * 12 + start.Month - 1;
        year = new CivilYear(start.Year);
    }

    public static long Seconds(LocalDateTime time) => Period.DaysBetween(Epoch, time.Date) * Day + time.TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond;

    public static LocalDateTime Time(long seconds) => Epoch.PlusDays(DayOf(seconds)) + LocalTime.FromSecondsSinceMidnight((int)(seconds - DayOf(seconds) * Day));

    private static readonly LocalDate Epoch = new(1970, 1, 1);

    /// <param name="from">Times before this need not be found; they are passed over where that costs nothing.</param>
    public IEnumerable<long> Times(long from) => rule.Frequency >= Frequency.Daily ? TimesOfDays(from) : TimesOfClock(from);

    private IEnumerable<long> TimesOfDays(long from)
    {
        var first = FirstPeriod(Math.Max(from, start));
        for (var period = first; budget.Step(); period = NextPeriod(period))
        {
            days.Clear();
            if (!Gather(period))
                yield break;
            foreach (var time in Chosen(days))
            {
                if (!budget.Step())
                    yield break;
                if (time >= start)
                    yield return time;
            }
        }
    }

    /// <summary>The number of the last period, counted in INTERVALs from that of DTSTART, that begins at or before a time.</summary>
    private long FirstPeriod(long time)
    {
        var day = DayOf(time);
        var units = rule.Frequency switch
        {
            Frequency.Yearly => CivilYear.YearOf(day) - startYear,
            Frequency.Monthly => MonthNumber(day) - startMonth,
            Frequency.Weekly => (day - WeekOf(startDay)) / 7,
            _ => (long)day - startDay,
        };
        return units / rule.Interval;
    }

    private int WeekOf(int day) => day - (CivilYear.WeekdayOf(day) - ((int)rule.WeekStart - 1) + 7) % 7;

    private long MonthNumber(int day)
    {
        var of = Year(CivilYear.YearOf(day));
        return of.Year * 12L + of.MonthOf(day - of.FirstDay) - 1;
    }

    /// <summary>The period after this one; for days and weeks the months that BYMONTH leaves out are leapt over.</summary>
    private long NextPeriod(long period)
    {
        var next = period + 1;
        if (!filter.HasMonths || rule.Frequency > Frequency.Weekly || next > int.MaxValue / rule.Interval)
            return next;
        var length = rule.Frequency == Frequency.Weekly ? 7 : 1;
        var begin = (length == 7 ? WeekOf(startDay) : startDay) + next * rule.Interval * length;
        if (begin + length > LastDay)
            return next;
        var wanted = NextDayInMonths((int)begin);
        return wanted < begin + length ? next : next + (wanted - length - begin) / (rule.Interval * length) + 1;
    }

    private const int LastDay = 2_932_896;
    private const long EndOfTime = (LastDay + 1) * Day;

    /// <summary>The first day, from this one on, in a month of the rule.</summary>
    private int NextDayInMonths(int day)
    {
        var of = Year(CivilYear.YearOf(day));
        var month = of.MonthOf(day - of.FirstDay);
        if (filter.MonthPasses(month))
            return day;
        for (var ahead = 1; ahead <= 12; ahead++)
        {
            var (later, number) = month + ahead > 12 ? (of.Year + 1, month + ahead - 12) : (of.Year, month + ahead);
            if (filter.MonthPasses(number))
                return Year(later).FirstDay + Year(later).MonthStart(number);
        }

        return int.MaxValue;
    }

    /// <summary>Puts the days of a period that pass into <see cref="days"/>.</summary>
    /// <returns>False when the period lies after the last year.</returns>
    private bool Gather(long period)
    {
        if (period > int.MaxValue / rule.Interval)
            return false;
        var offset = period * rule.Interval;
        switch (rule.Frequency)
        {
            case Frequency.Yearly:
                var number = startYear + offset;
                if (number > CivilYear.Last)
                    return false;
                for (var month = 1; month <= 12; month++)
                    GatherMonth(Year((int)number), month);
                return true;
            case Frequency.Monthly:
                var months = startMonth + offset;
                if (months / 12 > CivilYear.Last)
                    return false;
                GatherMonth(Year((int)(months / 12)), (int)(months % 12) + 1);
                return true;
            case Frequency.Weekly:
                return GatherDays(WeekOf(startDay) + offset * 7, 7);
            default:
                return GatherDays(startDay + offset, 1);
        }
    }

    private void GatherMonth(CivilYear of, int month)
    {
        if (!filter.MonthPasses(month))
            return;
        for (var (day, end) = (of.MonthStart(month), of.MonthStart(month) + of.MonthLength(month)); day < end; day++)
        {
            if (filter.Passes(of, month, day))
                days.Add(of.FirstDay + day);
        }
    }

    private bool GatherDays(long first, int length)
    {
        if (first > LastDay)
            return false;
        for (var day = first; day < first + length && day <= LastDay; day++)
        {
            if (DayPasses((int)day))
                days.Add((int)day);
        }

        return true;
    }

    private bool DayPasses(int day)
    {
        if (day < year.FirstDay || day >= year.FirstDay + year.Length)
            year = new CivilYear(CivilYear.YearOf(day));
        var dayOfYear = day - year.FirstDay;
        return filter.Passes(year, year.MonthOf(dayOfYear), dayOfYear);
    }

    private CivilYear Year(int number)
    {
        if (year.Year != number)
            year = new CivilYear(number);
        return year;
    }

    /// <summary>The times of a period's days, or those that BYSETPOS keeps.</summary>
    private IEnumerable<long> Chosen(List<int> of)
    {
        var total = (long)of.Count * clock.Count;
        if (rule.BySetPos.Count > 0)
        {
            foreach (var index in Positions(total))
                yield return of[(int)(index / clock.Count)] * Day + clock[(int)(index % clock.Count)];
            yield break;
        }

        foreach (var day in of)
        {
            for (var index = 0; index < clock.Count; index++)
                yield return day * Day + clock[index];
        }
    }

    private IEnumerable<long> Positions(long total) => rule.BySetPos
        .Select(position => position > 0 ? position - 1 : total + position)
        .Where(index => index >= 0 && index < total)
        .Distinct()
        .Order();

    /// <summary>Hours, minutes or seconds: leaps from period to period, over days and hours that do not pass.</summary>
    private IEnumerable<long> TimesOfClock(long from)
    {
        var unit = rule.Frequency switch { Frequency.Hourly => 3600L, Frequency.Minutely => 60L, _ => 1L };
        var origin = start / unit * unit - (start % unit < 0 ? unit : 0);
        var (hours, minutes, seconds) = (Allowed(rule.ByHour, 24), Allowed(rule.ByMinute, 60), Allowed(rule.BySecond, 60));
        var stride = rule.Interval > EndOfTime / unit ? 2 * EndOfTime : rule.Interval * unit;
        long Aligned(long time) => origin + Math.Max(0, (time - origin + stride - 1) / stride) * stride;

        for (var time = Aligned(Math.Max(from, start) / unit * unit - unit); time < EndOfTime && budget.Step();)
        {
            var next = FirstPassing(time);
            if (next > time)
            {
                time = Aligned(next);
                continue;
            }

            foreach (var moment in ChosenOf(time))
            {
                if (!budget.Step())
                    yield break;
                if (moment >= start)
                    yield return moment;
            }

            time += stride;
        }

        // The time itself when it passes, or a later time before which none does.
        long FirstPassing(long time)
        {
            var day = DayOf(time);
            var midnight = day * Day;
            if (!DayPasses(day))
                return Math.Max(midnight + Day, filter.HasMonths ? NextDayInMonths(day) * Day : long.MinValue);
            var (hour, minute, second) = ((time - midnight) / 3600, (time - midnight) / 60 % 60, time % 60);
            if (!hours[hour])
                return midnight + (hour + 1) * 3600;
            if (unit < 3600 && !minutes[minute])
                return midnight + hour * 3600 + (minute + 1) * 60;
            return unit < 60 && !seconds[(second + 60) % 60] ? time + 1 : time;
        }
    }

    private IEnumerable<long> ChosenOf(long period) => rule.BySetPos.Count > 0
        ? Positions(clock.Count).Select(index => period + clock[(int)index])
        : Enumerable.Range(0, clock.Count).Select(index => period + clock[index]);

    private static bool[] Allowed(IReadOnlyList<int> numbers, int size) =>
        [.. Enumerable.Range(0, size).Select(number => numbers.Count == 0 || numbers.Contains(number))];

    private static int DayOf(long seconds) => (int)(seconds >= 0 ? seconds / Day : (seconds + 1) / Day - 1);
}
