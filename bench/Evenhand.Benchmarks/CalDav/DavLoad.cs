using System.Globalization;
using NodaTime;

namespace Evenhand.Benchmarks.CalDav;

/// <summary>The events that every server holds, half of them recurring, and the questions that each is asked.</summary>
internal static class DavLoad
{
    private static readonly string[] Rules = ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYDAY=2TU", "FREQ=YEARLY", "FREQ=WEEKLY;COUNT=20"];

    private static readonly LocalDate First = new(2026, 3, 1);

    public static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"{number}.ics");

    /// <param name="more">Further lines of the event.</param>
    public static string Event(int number, string more = "")
    {
        var day = new LocalDate(2025, 1, 1).PlusDays(number * 7 % 730);
        var rule = number % 2 == 0 ? $"RRULE:{Rules[number / 2 % Rules.Length]}\r\n" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\nBEGIN:VEVENT\r\nUID:{number}@bench\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:{day:uuuuMMdd}T090000Z\r\nDURATION:PT1H\r\nSUMMARY:Event {number}\r\nDESCRIPTION:Something to bring {number}\r\n{rule}{more}END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    public static string Query(int run) => string.Create(
        CultureInfo.InvariantCulture,
        $"<c:calendar-query xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'><d:prop><d:getetag/><c:calendar-data/></d:prop><c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'><c:time-range start='{First.PlusDays(run):uuuuMMdd}T000000Z' end='{First.PlusDays(run + 30):uuuuMMdd}T000000Z'/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>");

    public static string Sync(string token) => $"<d:sync-collection xmlns:d='DAV:'><d:sync-token>{token}</d:sync-token><d:sync-level>1</d:sync-level><d:prop><d:getetag/></d:prop></d:sync-collection>";

    public const string Etags = "<d:propfind xmlns:d='DAV:'><d:prop><d:getetag/></d:prop></d:propfind>";

    public const string Ctag = "<d:propfind xmlns:d='DAV:' xmlns:cs='http://calendarserver.org/ns/'><d:prop><cs:getctag/><d:sync-token/></d:prop></d:propfind>";
}
