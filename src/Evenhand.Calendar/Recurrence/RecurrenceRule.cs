using Evenhand.Calendar.Text;
using NodaTime;

namespace Evenhand.Calendar.Recurrence;

/// <summary>An RRULE or EXRULE (RFC 5545, 3.3.10). An empty list is a part that is not given.</summary>
public sealed record RecurrenceRule
{
    public required Frequency Frequency { get; init; }

    /// <summary>Every how many periods; at least 1.</summary>
    public long Interval { get; init; } = 1;

    /// <summary>How many instances there are, those included that an EXDATE takes away.</summary>
    public long? Count { get; init; }

    /// <summary>The last moment at which an instance may start. A date is that whole day.</summary>
    public DateTimeValue? Until { get; init; }

    /// <summary>0 to 59.</summary>
    public IReadOnlyList<int> BySecond { get; init; } = [];

    /// <summary>0 to 59.</summary>
    public IReadOnlyList<int> ByMinute { get; init; } = [];

    /// <summary>0 to 23.</summary>
    public IReadOnlyList<int> ByHour { get; init; } = [];

    public IReadOnlyList<NthDay> ByDay { get; init; } = [];

    /// <summary>1 to 31, or from the end of the month -1 to -31.</summary>
    public IReadOnlyList<int> ByMonthDay { get; init; } = [];

    /// <summary>1 to 366, or from the end of the year -1 to -366.</summary>
    public IReadOnlyList<int> ByYearDay { get; init; } = [];

    /// <summary>1 to 53, or from the end of the year -1 to -53; week 1 is the first with four days in the year.</summary>
    public IReadOnlyList<int> ByWeekNo { get; init; } = [];

    /// <summary>1 to 12.</summary>
    public IReadOnlyList<int> ByMonth { get; init; } = [];

    /// <summary>Which of the instances of each period are kept: 1 the first, -1 the last.</summary>
    public IReadOnlyList<int> BySetPos { get; init; } = [];

    /// <summary>The day on which weeks begin.</summary>
    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>
    /// The rule with what it leaves to DTSTART filled in (RFC 5545, 3.3.10): the time of day, and the day of the week, the month or
    /// the year. For a day without a time BYHOUR, BYMINUTE and BYSECOND are passed over, as the RFC demands.
    /// </summary>
    internal RecurrenceRule CompletedBy(LocalDateTime start, bool wholeDays)
    {
        var rule = WithDays(start);
        if (wholeDays)
            return rule with { ByHour = [0], ByMinute = [0], BySecond = [0] };
        return rule with
        {
            ByHour = ByHour.Count == 0 && Frequency > Frequency.Hourly ? [start.Hour] : ByHour,
            ByMinute = ByMinute.Count == 0 && Frequency > Frequency.Minutely ? [start.Minute] : ByMinute,
            BySecond = BySecond.Count == 0 && Frequency > Frequency.Secondly ? [start.Second] : BySecond,
        };
    }

    private RecurrenceRule WithDays(LocalDateTime start)
    {
        if (ByDay.Count + ByMonthDay.Count + ByYearDay.Count > 0)
            return this;
        var sameWeekday = new NthDay(0, start.DayOfWeek);
        return Frequency switch
        {
            Frequency.Weekly => this with { ByDay = [sameWeekday] },
            Frequency.Monthly or Frequency.Yearly when ByWeekNo.Count > 0 => this with { ByDay = [sameWeekday] },
            Frequency.Monthly => this with { ByMonthDay = [start.Day] },
            Frequency.Yearly => this with { ByMonthDay = [start.Day], ByMonth = ByMonth.Count == 0 ? [start.Month] : ByMonth },
            _ => this,
        };
    }
}
