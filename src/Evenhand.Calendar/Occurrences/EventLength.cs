using Evenhand.Calendar.Components;
using NodaTime;

namespace Evenhand.Calendar.Occurrences;

/// <summary>
/// How long an instance is (RFC 5545, 3.8.5.3): days of the clock and then elapsed time. DTEND gives elapsed time, DURATION what it
/// says, so that P1D over a clock change is not PT24H. Never negative.
/// </summary>
public readonly record struct EventLength(int Days, Duration Elapsed)
{
    public static EventLength OneDay => new(1, Duration.Zero);

    public static EventLength None => new(0, Duration.Zero);

    /// <summary>Not shorter than any instance of this length.</summary>
    public Duration Longest => Duration.FromDays(Days) + Elapsed + (Days > 0 ? Duration.FromDays(1) : Duration.Zero);

    /// <summary>The end of what starts at a time; beyond the year 9999 the end is the start.</summary>
    public EventTime EndOf(EventTime start)
    {
        var (days, elapsed) = (Days, Elapsed);
        return start.Match<EventTime>(
            day => new EventTime.WholeDay(Later(day.Date, Math.Max(1, days + (int)Math.Floor(elapsed.TotalDays)))),
            at => at.Zone is { } zone
                ? new EventTime.TimeOfDay(Moved(Later(at.Local.Date, days).At(at.Local.TimeOfDay).InZoneLeniently(zone).ToInstant(), elapsed).InZone(zone).LocalDateTime, zone)
                : new EventTime.TimeOfDay(Moved(Later(at.Local.Date, days).At(at.Local.TimeOfDay).InUtc().ToInstant(), elapsed).InUtc().LocalDateTime, null));
    }

    private static readonly LocalDate LastDay = new(9999, 12, 31);

    private static LocalDate Later(LocalDate day, int days) => days > Period.DaysBetween(day, LastDay) ? day : day.PlusDays(days);

    private static Instant Moved(Instant at, Duration by) => by > Instant.FromUtc(9999, 12, 30, 0, 0) - at ? at : at + by;
}
