using System.Text;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Occurrences;
using Evenhand.Calendar.Text;
using NodaTime;

namespace Evenhand.Calendar.Tests.Occurrences;

/// <summary>Small calendars for tests.</summary>
internal static class Sample
{
    public static byte[] Calendar(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", .. lines, "END:VCALENDAR", ""]));

    public static string[] Event(params string[] lines) => ["BEGIN:VEVENT", "DTSTAMP:20251101T000000Z", .. lines, "END:VEVENT"];

    public static IReadOnlyList<CalendarOccurrence> In2026(params string[] lines) => Of(CalendarReader.Read(Calendar(lines)));

    public static IReadOnlyList<CalendarOccurrence> Of(CalendarFile file) =>
        CalendarExpansion.Expand(file, "VEVENT", Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));

    public static IEnumerable<string> Spans(params string[] lines) => In2026(lines).Select(one => $"{Start(one)}/{Form(one.End)}");

    public static IEnumerable<string> Starts(params string[] lines) => In2026(lines).Select(Start);

    public static string Start(CalendarOccurrence one) => Form(one.Start);

    private static string Form(EventTime time) => time.Match(
        day => CalendarValues.Date(day.Date),
        at => at.Zone is null ? CalendarValues.Local(at.Local) : CalendarValues.Utc(EventTimes.InstantOf(at)));
}
