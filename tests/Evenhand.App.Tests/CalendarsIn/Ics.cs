using System.Text;

namespace Evenhand.App.Tests.CalendarsIn;

/// <summary>Writes small calendars.</summary>
internal static class Ics
{
    public static byte[] Of(params string[] events) =>
        Encoding.UTF8.GetBytes(string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN", .. events.Select((lines, at) => $"BEGIN:VEVENT\r\nUID:u{at}\r\nDTSTAMP:20261101T000000Z\r\n{lines.ReplaceLineEndings("\r\n").Trim()}\r\nEND:VEVENT"), "END:VCALENDAR", ""]));

    /// <param name="start">As <c>20261124T090000</c>, in the household's zone.</param>
    public static string Timed(string title, string start, string end, string more = "") => $"SUMMARY:{title}\nDTSTART;TZID=Europe/Berlin:{start}\nDTEND;TZID=Europe/Berlin:{end}\n{more}";

    /// <param name="end">The day after the last.</param>
    public static string Days(string title, string start, string end, string more = "") => $"SUMMARY:{title}\nDTSTART;VALUE=DATE:{start}\nDTEND;VALUE=DATE:{end}\n{more}";
}
