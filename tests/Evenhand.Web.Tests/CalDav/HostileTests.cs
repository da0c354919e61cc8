using System.Net;
using System.Text;
using Evenhand.Web.Tests.Security;
using static Evenhand.Web.Tests.CalDav.Dav;

namespace Evenhand.Web.Tests.CalDav;

/// <summary>Input of every bad kind: an answer that says what is wrong, no failure of the server, and nothing lost of what was there.</summary>
[Collection("homes")]
public sealed class HostileTests(Homes homes)
{
    private static string Deep(string open, string close, int times) => string.Concat(Enumerable.Repeat(open, times)) + string.Concat(Enumerable.Repeat(close, times));

    public static TheoryData<string, string> Bodies() => new()
    {
        { "PROPFIND", "<!DOCTYPE lolz [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><d:propfind xmlns:d='DAV:'><d:prop>&b;</d:prop></d:propfind>" },
        { "PROPFIND", Deep("<d:a xmlns:d='DAV:'>", "</d:a>", 2_000) },
        { "PROPFIND", "<d:propfind xmlns:d='DAV:'><d:prop>" + string.Concat(Enumerable.Range(0, 3_000).Select(number => $"<x{number} xmlns='urn:x{number}'/>")) + "</d:prop></d:propfind>" },
        { "PROPPATCH", "<d:propertyupdate xmlns:d='DAV:'><d:set><d:prop><x xmlns='urn:x'>" + new string('y', 60_000) + "</x></d:prop></d:set></d:propertyupdate>" },
        { "REPORT", "<c:calendar-query xmlns:c='urn:ietf:params:xml:ns:caldav'><c:filter>" + Deep("<c:comp-filter name='VCALENDAR'>", "</c:comp-filter>", 30) + "</c:filter></c:calendar-query>" },
        { "REPORT", "<c:calendar-query xmlns:c='urn:ietf:params:xml:ns:caldav'><c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'><c:time-range start='00010101T000000Z' end='99991231T235959Z'/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>" },
        { "REPORT", "<c:calendar-query xmlns:c='urn:ietf:params:xml:ns:caldav'><c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'><c:time-range start='tomorrow'/></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>" },
        { "REPORT", "<c:free-busy-query xmlns:c='urn:ietf:params:xml:ns:caldav'><c:time-range start='00010101T000000Z' end='99991229T000000Z'/></c:free-busy-query>" },
        { "REPORT", "<d:sync-collection xmlns:d='DAV:'><d:sync-token>urn:evenhand:sync:x:99999999999999999999</d:sync-token></d:sync-collection>" },
        { "REPORT", "<d:expand-property xmlns:d='DAV:'><d:property name='1 2'/><d:property name='owner' namespace='DAV:'><d:property name='owner'/></d:property></d:expand-property>" },
        { "REPORT", "<c:calendar-multiget xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'><d:prop><c:calendar-data><c:comp name='VCALENDAR'><c:prop name='A'/><c:prop name='A'/></c:comp></c:calendar-data></d:prop><d:href>%%%</d:href><d:href>/dav/calendars/../../etc/passwd</d:href><d:href>http://[</d:href></c:calendar-multiget>" },
    };

    [Theory, MemberData(nameof(Bodies))]
    [Rfc("4918", "20.2", "requests of bad kinds are answered, bounded, and never as a failure of the server")]
    public async Task A_bad_request_is_answered_and_the_calendar_stands(string method, string body)
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var calendar = await ada.NewCalendar("bad");
        await ada.Status("PUT", calendar + "there.ics", Event("there", more: "RRULE:FREQ=SECONDLY\r\n"));
        using var answer = await ada.Send(method, calendar, body, ("Depth", "1"));
        ((int)answer.StatusCode is < 500 or 507).ShouldBeTrue($"{(int)answer.StatusCode}");
        if (answer.StatusCode == HttpStatusCode.MultiStatus)
            System.Xml.Linq.XElement.Parse(await answer.Content.ReadAsStringAsync());
        (await ada.Status("GET", calendar + "there.ics", null)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    [Rfc("4791", "5.3.2.1", "objects that are too large are refused")]
    public async Task A_body_that_is_too_large_is_refused()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var calendar = await ada.NewCalendar("large");
        try
        {
            using var answer = await ada.Send("PUT", calendar + "large.ics", Event("large", more: "DESCRIPTION:" + new string('x', 1_100_000) + "\r\n"));
            answer.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        }
        catch (HttpRequestException)
        {
            // The server closed the connection before all was sent.
        }

        (await ada.Status("GET", calendar + "large.ics", null)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Objects_of_every_bad_kind_are_refused_or_served_and_stop_no_sync()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var calendar = await ada.NewCalendar("zoo");
        var zoo = new List<byte[]>
        {
            Encoding.Latin1.GetBytes(Event("latin", more: "LOCATION:Caf\u00e9\r\n")),
            Encoding.UTF8.GetBytes("\uFEFF" + Event("bom")),
            Encoding.Unicode.GetBytes("\uFEFF" + Event("wide")),
            Encoding.UTF8.GetBytes(Event("controls", more: "COMMENT:\u0000\u0001\u0008\u001F\uFFFE\uFFFF\r\n")),
            Encoding.Latin1.GetBytes("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:bytes\r\nDTSTART:20261124T170000Z\r\nSUMMARY:\u00FF\u00C0\u0080\u00ED\u00A0\u0080\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"),
            Encoding.UTF8.GetBytes(Event("lf").Replace("\r\n", "\n", StringComparison.Ordinal)),
            Encoding.UTF8.GetBytes(Event("dates", more: "RDATE:" + string.Join(',', Enumerable.Repeat("20261124T170000Z", 20_000)) + "\r\n")),
            Encoding.UTF8.GetBytes(Event("bomb", more: string.Concat(Enumerable.Repeat("RRULE:FREQ=SECONDLY;BYSECOND=0,1,2,3;BYMINUTE=59;BYHOUR=23;BYMONTHDAY=31;BYMONTH=2\r\n", 50)))),
            Encoding.UTF8.GetBytes(Event("nested", more: Deep("BEGIN:VALARM\r\n", "END:VALARM\r\n", 5_000))),
            Encoding.UTF8.GetBytes(Event("past", "00010101T000000Z", "RRULE:FREQ=DAILY;COUNT=999999999\r\n")),
            Encoding.UTF8.GetBytes(Event("length", more: "DURATION:P99999999999W\r\n")),
            Encoding.UTF8.GetBytes(Event("zone", more: "X-A;TZID=\"../../x\":1\r\nDTEND;TZID=Nowhere/Land:20261124T190000\r\n")),
        };
        for (var number = 0; number < zoo.Count; number++)
        {
            using var put = await ada.Send("PUT", $"{calendar}{number}.ics", zoo[number], "text/calendar");
            ((int)put.StatusCode).ShouldBeLessThan(500, $"{number}");
            if (!put.IsSuccessStatusCode)
                continue;
            using var got = await ada.Send("GET", $"{calendar}{number}.ics", null);
            (await got.Content.ReadAsByteArrayAsync()).ShouldBe(zoo[number]);
        }

        await ada.Status("PUT", calendar + "good.ics", Event("good"));
        foreach (var shape in new[] { "", "<c:expand start='20261124T000000Z' end='20261125T000000Z'/>", "<c:limit-recurrence-set start='20261124T000000Z' end='20261125T000000Z'/>", "<c:comp name='VCALENDAR'><c:comp name='VEVENT'><c:prop name='UID'/></c:comp></c:comp>" })
        {
            var (status, found) = await ada.Xml("REPORT", calendar, Query("20261124T000000Z", "20261125T000000Z", shape), depth: 1);
            status.ShouldBe(HttpStatusCode.MultiStatus);
            ByHref(found).Keys.ShouldContain(calendar + "good.ics");
        }

        var (synced, all) = await ada.Xml("REPORT", calendar, Sync("").Replace("<d:getetag/>", "<d:getetag/><c:calendar-data xmlns:c='urn:ietf:params:xml:ns:caldav'/>", StringComparison.Ordinal));
        synced.ShouldBe(HttpStatusCode.MultiStatus);
        ByHref(all).Keys.ShouldContain(calendar + "good.ics");
    }

    [Theory]
    [InlineData("GET", "/dav/calendars/%00/")]
    [InlineData("GET", "/dav/calendars/%2e%2e/%2e%2e/x")]
    [InlineData("PROPFIND", "/dav/calendars/")]
    [InlineData("PUT", "/dav/")]
    [InlineData("MKCALENDAR", "/dav/")]
    [InlineData("MKCOL", "/dav/calendars/x/y/z/")]
    [InlineData("LOCK", "/dav/")]
    [InlineData("ACL", "/dav/")]
    [InlineData("POST", "/dav/")]
    [InlineData("COPY", "/dav/")]
    [InlineData("DELETE", "/dav/")]
    [InlineData("REPORT", "/dav/")]
    [InlineData("PROPPATCH", "/dav/")]
    [InlineData("NONSENSE", "/dav/")]
    public async Task Addresses_and_methods_that_are_none_are_refused(string method, string path)
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        ((int)await ada.Status(method, path, null)).ShouldBeInRange(method == "PROPFIND" ? 200 : 400, 499);
        ((int)await ada.Status(method, path, "x", ("Destination", "::"), ("Depth", "many"), ("If-Match", "\"\"\"\","))).ShouldBeInRange(400, 499);
    }
}
