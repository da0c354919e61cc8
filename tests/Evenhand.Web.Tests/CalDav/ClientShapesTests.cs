using System.Net;
using System.Xml.Linq;
using Evenhand.Web.Tests.Security;
using static Evenhand.Web.Tests.CalDav.Dav;

namespace Evenhand.Web.Tests.CalDav;

/// <summary>What the usual programs ask in their own shapes, from the first question to the first change.</summary>
[Collection("homes")]
public sealed class ClientShapesTests(Homes homes)
{
    private static IEnumerable<XElement> Found(XElement response) => response.Elements(D + "propstat").Where(propstat => propstat.Element(D + "status")!.Value.Contains(" 200 ", StringComparison.Ordinal)).SelectMany(propstat => propstat.Element(D + "prop")!.Elements());

    [Fact]
    [Rfc("6764", "6", "Apple's calendar: from the well-known address to the calendars")]
    public async Task Apple_s_calendar_on_a_phone_or_a_computer()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        (string, string)[] asApple = [("User-Agent", "iOS/18.1 (22B83) dataaccessd/1.0"), ("Brief", "t"), ("Prefer", "return=minimal")];
        (await ada.Status("PROPFIND", "/.well-known/caldav", null, asApple)).ShouldBe(HttpStatusCode.MovedPermanently);
        var (_, first) = await ada.Xml("PROPFIND", "/dav/", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<A:propfind xmlns:A=\"DAV:\">\n  <A:prop>\n    <A:current-user-principal/>\n    <A:principal-URL/>\n    <A:resourcetype/>\n  </A:prop>\n</A:propfind>\n", 0, asApple);
        var principal = first.Descendants(D + "current-user-principal").Single().Value;
        using (var options = await ada.Send("OPTIONS", principal, null))
        {
            string.Join(',', options.Headers.GetValues("DAV")).ShouldContain("calendar-access");
            options.Content.Headers.Allow.ShouldContain("REPORT");
        }

        var (_, own) = await ada.Xml(
            "PROPFIND", principal, "<A:propfind xmlns:A=\"DAV:\" xmlns:B=\"urn:ietf:params:xml:ns:caldav\" xmlns:C=\"http://calendarserver.org/ns/\"><A:prop><B:calendar-home-set/><B:calendar-user-address-set/><A:current-user-principal/><A:displayname/><C:dropbox-home-URL/><C:email-address-set/><C:notification-URL/><A:principal-collection-set/><A:principal-URL/><A:resource-id/><B:schedule-inbox-URL/><B:schedule-outbox-URL/><A:supported-report-set/></A:prop></A:propfind>", 0, asApple);
        own.Descendants(D + "status").Select(status => status.Value).Distinct().ShouldBe(["HTTP/1.1 200 OK"]);
        var home = own.Descendants(C + "calendar-home-set").Single().Value;
        const string many = """
            <A:propfind xmlns:A="DAV:" xmlns:B="urn:ietf:params:xml:ns:caldav" xmlns:C="http://calendarserver.org/ns/" xmlns:D="http://apple.com/ns/ical/" xmlns:E="http://me.com/_namespace/"><A:prop>
            <A:add-member/><C:allowed-sharing-modes/><D:autoprovisioned/><E:bulk-requests/><D:calendar-color/><B:calendar-description/><B:calendar-free-busy-set/><D:calendar-order/><B:calendar-timezone/><A:current-user-privilege-set/>
            <B:default-alarm-vevent-date/><B:default-alarm-vevent-datetime/><A:displayname/><C:getctag/><E:guardian-restricted/><C:invite/><D:language-code/><D:location-code/><A:owner/><C:pre-publish-url/><C:publish-url/><C:push-transports/><C:pushkey/>
            <A:quota-available-bytes/><A:quota-used-bytes/><D:refreshrate/><A:resource-id/><A:resourcetype/><B:schedule-calendar-transp/><B:schedule-default-calendar-URL/><C:source/><C:subscribed-strip-alarms/><C:subscribed-strip-attachments/><C:subscribed-strip-todos/>
            <B:supported-calendar-component-set/><B:supported-calendar-component-sets/><A:supported-report-set/><A:sync-token/><C:xmpp-server/><C:xmpp-uri/></A:prop></A:propfind>
            """;
        var (status, listed) = await ada.Xml("PROPFIND", home, many, 1, asApple);
        status.ShouldBe(HttpStatusCode.MultiStatus);
        var calendars = listed.Elements(D + "response").Where(response => response.Descendants(C + "calendar").Any()).ToList();
        foreach (var calendar in calendars)
        {
            foreach (var needed in new[] { D + "current-user-privilege-set", D + "displayname", CalendarServer + "getctag", D + "owner", D + "sync-token", D + "supported-report-set", C + "supported-calendar-component-set" })
                Found(calendar).Select(property => property.Name).ShouldContain(needed);
        }

        // macOS stops when a colour cannot be set, also of what is only read.
        foreach (var name in new[] { "calendar", "duties", "coverage" })
        {
            var (_, set) = await ada.Xml("PROPPATCH", $"{home}{name}/", "<A:propertyupdate xmlns:A=\"DAV:\"><A:set><A:prop><D:calendar-color xmlns:D=\"http://apple.com/ns/ical/\" symbolic-color=\"custom\">#FF2968FF</D:calendar-color><D:calendar-order xmlns:D=\"http://apple.com/ns/ical/\">3</D:calendar-order></A:prop></A:set></A:propertyupdate>");
            set.Descendants(D + "status").Single().Value.ShouldContain("200");
            var (_, kept) = await ada.Xml("PROPFIND", $"{home}{name}/", Find("a:calendar-color"));
            kept.Descendants(Apple + "calendar-color").Single().Value.ShouldBe("#FF2968FF");
        }

        var own1 = await ada.NewCalendar("apple");
        var (_, etags) = await ada.Xml("PROPFIND", own1, "<A:propfind xmlns:A=\"DAV:\"><A:prop><A:getcontenttype/><A:getetag/></A:prop></A:propfind>", 1, asApple);
        etags.Elements(D + "response").Count().ShouldBe(1);
        var text = Event("B1C7-APPLE", more: "X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-APPLE-RADIUS=70.58;X-TITLE=Here:geo:52.5,13.4\r\nBEGIN:VALARM\r\nX-WR-ALARMUID:1\r\nUID:1\r\nTRIGGER:-PT15M\r\nACTION:DISPLAY\r\nDESCRIPTION:Reminder\r\nX-APPLE-DEFAULT-ALARM:TRUE\r\nEND:VALARM\r\n");
        (await ada.Status("PUT", own1 + "B1C7-APPLE.ics", text, [("If-None-Match", "*"), .. asApple])).ShouldBe(HttpStatusCode.Created);
        var (_, got) = await ada.Xml("REPORT", own1, $"<B:calendar-multiget xmlns:B=\"urn:ietf:params:xml:ns:caldav\"><A:prop xmlns:A=\"DAV:\"><A:getetag/><B:calendar-data/><B:schedule-tag/><C:created-by xmlns:C=\"http://calendarserver.org/ns/\"/></A:prop><A:href xmlns:A=\"DAV:\">{own1}B1C7-APPLE.ics</A:href></B:calendar-multiget>", 1, asApple);
        got.Descendants(C + "calendar-data").Single().Value.ShouldBe(text);
        got.Descendants(D + "propstat").Count().ShouldBe(1);
    }

    [Fact]
    [Rfc("6578", "3.3", "Thunderbird: sync with depth 1, then multiget")]
    public async Task Thunderbird()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var calendar = await ada.NewCalendar("bird");
        var (_, first) = await ada.Xml("PROPFIND", calendar, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<D:propfind xmlns:D='DAV:' xmlns:CS='http://calendarserver.org/ns/' xmlns:C='urn:ietf:params:xml:ns:caldav'><D:prop><D:resourcetype/><D:owner/><D:current-user-principal/><D:current-user-privilege-set/><D:supported-report-set/><C:supported-calendar-component-set/><CS:getctag/></D:prop></D:propfind>");
        first.Descendants(D + "sync-collection").ShouldNotBeEmpty();
        first.Descendants(D + "write").ShouldNotBeEmpty();
        await ada.Status("PUT", calendar + "x.ics", Event("bird", more: "X-MOZ-GENERATION:1\r\n"), ("If-None-Match", "*"));
        const string ask = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<sync-collection xmlns=\"DAV:\"><sync-token{0}<sync-level>1</sync-level><prop><getcontenttype/><getetag/></prop></sync-collection>";
        var (status, synced) = await ada.Xml("REPORT", calendar, ask.Replace("{0}", "/>", StringComparison.Ordinal), depth: 1);
        status.ShouldBe(HttpStatusCode.MultiStatus);
        var one = synced.Elements(D + "response").Single();
        Found(one).Single(property => property.Name == D + "getcontenttype").Value.ShouldStartWith("text/calendar");
        one.Elements(D + "propstat").Count().ShouldBe(1);
        await ada.Status("DELETE", calendar + "x.ics", null);
        var (_, later) = await ada.Xml("REPORT", calendar, ask.Replace("{0}", $">{synced.Element(D + "sync-token")!.Value}</sync-token>", StringComparison.Ordinal), depth: 1);
        later.Elements(D + "response").Single().Elements().Select(element => element.Name.LocalName).ShouldBe(["href", "status"]);
    }

    [Fact]
    [Rfc("4791", "7.8.1", "DAVx⁵: the window of a query in place of sync, and multiget with a content type and version")]
    public async Task Davx5()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var calendar = await ada.NewCalendar("davx");
        const string caps = "<?xml version='1.0' encoding='UTF-8' ?><propfind xmlns=\"DAV:\" xmlns:CAL=\"urn:ietf:params:xml:ns:caldav\" xmlns:CS=\"http://calendarserver.org/ns/\"><prop><CAL:max-resource-size /><supported-report-set /><CS:getctag /><sync-token /></prop></propfind>";
        var (_, first) = await ada.Xml("PROPFIND", calendar, caps);
        first.Descendants(D + "sync-token").ShouldNotBeEmpty();
        await ada.Status("PUT", calendar + "a.ics", Event("davx-a", "20260101T090000Z", "RRULE:FREQ=MONTHLY\r\n"));
        await ada.Status("PUT", calendar + "old.ics", Event("davx-old", "20200101T090000Z"));
        var (_, listed) = await ada.Xml("REPORT", calendar, "<?xml version='1.0' encoding='UTF-8' ?><CAL:calendar-query xmlns=\"DAV:\" xmlns:CAL=\"urn:ietf:params:xml:ns:caldav\"><prop><getetag /></prop><CAL:filter><CAL:comp-filter name=\"VCALENDAR\"><CAL:comp-filter name=\"VEVENT\"><CAL:time-range start=\"20260826T000000Z\" /></CAL:comp-filter></CAL:comp-filter></CAL:filter></CAL:calendar-query>", depth: 1);
        ByHref(listed).Keys.ShouldBe([calendar + "a.ics"]);
        var (_, got) = await ada.Xml("REPORT", calendar, $"<?xml version='1.0' encoding='UTF-8' ?><CAL:calendar-multiget xmlns=\"DAV:\" xmlns:CAL=\"urn:ietf:params:xml:ns:caldav\"><prop><getcontenttype /><getetag /><CAL:calendar-data content-type=\"text/calendar\" version=\"2.0\" /><schedule-tag xmlns=\"urn:ietf:params:xml:ns:caldav\"/></prop><href>{calendar}a.ics</href></CAL:calendar-multiget>");
        got.Descendants(C + "calendar-data").Single().Value.ShouldContain("RRULE:FREQ=MONTHLY");
        var (stale, error) = await ada.Xml("REPORT", calendar, Sync("http://other.example/token/1"));
        stale.ShouldBe(HttpStatusCode.Forbidden);
        error.Element(D + "valid-sync-token").ShouldNotBeNull();
        var made = $"{ada.Home}{Guid.NewGuid()}/";
        (await ada.Status("MKCOL", made, "<?xml version='1.0' encoding='UTF-8' ?><mkcol xmlns=\"DAV:\" xmlns:CAL=\"urn:ietf:params:xml:ns:caldav\"><set><prop><resourcetype><collection /><CAL:calendar /></resourcetype><displayname>From a phone</displayname><calendar-color xmlns=\"http://apple.com/ns/ical/\">#2F7EC6FF</calendar-color><CAL:supported-calendar-component-set><CAL:comp name=\"VTODO\" /></CAL:supported-calendar-component-set></prop></set></mkcol>")).ShouldBe(HttpStatusCode.Created);
        (await ada.Status("PUT", made + "t.ics", ToDo("davx-t"))).ShouldBe(HttpStatusCode.Created);
        (await ada.Status("PUT", made + "e.ics", Event("davx-e"))).ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    [Rfc("4791", "9.6.1", "GNOME: ETags of everything, then what is new; calendar-data of chosen properties")]
    public async Task Gnome_s_calendar()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var calendar = await ada.NewCalendar("gnome");
        using (var options = await ada.Send("OPTIONS", calendar, null))
            string.Join(',', options.Headers.GetValues("DAV")).Split(',', StringSplitOptions.TrimEntries).ShouldContain("calendar-access");
        using (var put = await ada.Send("PUT", calendar + "e.ics", Event("gnome"), ("If-None-Match", "*")))
            put.Headers.ETag.ShouldNotBeNull();
        var (_, listed) = await ada.Xml("REPORT", calendar, "<C:calendar-query xmlns:C=\"urn:ietf:params:xml:ns:caldav\" xmlns:D=\"DAV:\"><D:prop><D:getetag/></D:prop><C:filter><C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\"/></C:comp-filter></C:filter></C:calendar-query>", depth: 1);
        ByHref(listed).Keys.ShouldBe([calendar + "e.ics"]);
        var (_, data) = await ada.Xml("REPORT", calendar, Query("20261124T000000Z", "20261125T000000Z", "<c:comp name='VCALENDAR'><c:comp name='VEVENT'><c:prop name='UID'/><c:prop name='SUMMARY' novalue='yes'/></c:comp></c:comp>"), depth: 1);
        data.Descendants(C + "calendar-data").Single().Value.ShouldBe("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:gnome\r\nSUMMARY:\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    [Fact]
    [Rfc("3744", "9.4", "principal-property-search, principal-match, principal-search-property-set")]
    [Rfc("3253", "3.8", "expand-property")]
    public async Task Who_asks_finds_themselves_and_nobody_else()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        static string Search(string name) => $"<d:principal-property-search xmlns:d='DAV:'><d:property-search><d:prop><d:displayname/></d:prop><d:match>{name}</d:match></d:property-search><d:prop><d:displayname/></d:prop></d:principal-property-search>";
        (await ada.Xml("REPORT", "/dav/principals/", Search("ada"))).Root.Descendants(D + "displayname").Single().Value.ShouldBe("Ada");
        (await ada.Xml("REPORT", "/dav/principals/", Search("Ben"))).Root.Elements(D + "response").ShouldBeEmpty();
        (await ada.Xml("REPORT", "/dav/principals/", "<d:principal-match xmlns:d='DAV:'><d:self/></d:principal-match>")).Root.Elements(D + "response").Count().ShouldBe(1);
        var (_, expanded) = await ada.Xml("REPORT", "/dav/", "<d:expand-property xmlns:d='DAV:'><d:property name='current-user-principal'><d:property name='calendar-home-set' namespace='urn:ietf:params:xml:ns:caldav'/><d:property name='nothing'/></d:property></d:expand-property>");
        expanded.Descendants(C + "calendar-home-set").Single().Value.ShouldBe(ada.Home);
    }
}
