using System.Net;
using System.Xml.Linq;
using Evenhand.App.Calendars;
using Evenhand.Web.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using static Evenhand.Web.Tests.CalDav.Dav;

namespace Evenhand.Web.Tests.CalDav;

/// <summary>The CalDAV server as calendar programs meet it.</summary>
[Collection("homes")]
public sealed class CalDavTests(Homes homes)
{
    private Task<CalendarProgram> Signed(string name = "Ada") => CalendarProgram.Of(homes, name);

    private async Task<(CalendarProgram Program, string Calendar)> NewCalendar(string name)
    {
        var program = await Signed();
        return (program, await program.NewCalendar(name));
    }

    [Theory]
    [InlineData("GET", "/.well-known/caldav")]
    [InlineData("PROPFIND", "/.well-known/caldav")]
    [Rfc("6764", "5", "/.well-known/caldav leads to the server, with any method")]
    public async Task Programs_are_sent_to_the_server(string method, string path)
    {
        using var program = new CalendarProgram(homes.Address, null, "", "");
        using var answer = await program.Send(method, path, null);
        answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently);
        answer.Headers.Location!.ToString().ShouldBe("/dav/");
    }

    [Fact]
    [Rfc("4791", "8.4", "401 before anything else is told")]
    public async Task Nothing_is_told_to_who_has_not_signed_in()
    {
        foreach (var (name, secret) in new[] { (null, ""), ("Ada", "wrong"), ("Ada", Homes.Password) })
        {
            using var program = new CalendarProgram(homes.Address, name, secret, "");
            using var answer = await program.Send("PROPFIND", "/dav/", null);
            answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
            answer.Headers.WwwAuthenticate.ToString().ShouldStartWith("Basic");
        }
    }

    [Fact]
    [Rfc("3744", "5", "calendars are seen by their owner alone")]
    public async Task A_password_opens_its_holder_s_calendars_and_nothing_of_anyone_else()
    {
        using var ada = await Signed();
        using var ben = await Signed("Ben");
        (await ada.Xml("PROPFIND", ben.Home, null, depth: 1)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await ben.Send("PUT", ada.Home + "calendar/a.ics", Event("theirs"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var asBen = new CalendarProgram(homes.Address, "Ben", ada.Password, ada.Member);
        (await asBen.Xml("PROPFIND", ada.Home, null, depth: 1)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_password_ends_at_once_when_it_is_ended_or_its_holder_may_no_longer()
    {
        using var ada = await Signed();
        (await ada.Xml("PROPFIND", "/dav/", null)).Status.ShouldBe(HttpStatusCode.MultiStatus);
        await homes.Server.Services.GetRequiredService<AppPasswords>().End(homes.CallerNamed("Ada"), default);
        (await ada.Xml("PROPFIND", "/dav/", null)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    [Rfc("5397", "3", "current-user-principal")]
    [Rfc("4791", "6.2.1", "calendar-home-set")]
    [Rfc("4791", "5.2.3", "supported-calendar-component-set: events and to-dos apart")]
    [Rfc("4918", "9.1", "PROPFIND: what is unknown is 404 in the answer")]
    public async Task A_program_finds_its_calendars_from_the_root()
    {
        using var ada = await Signed();
        var (_, root) = await ada.Xml("PROPFIND", "/", "<d:propfind xmlns:d='DAV:' xmlns:x='urn:x'><d:prop><d:current-user-principal/><x:unknown/></d:prop></d:propfind>");
        var principal = root.Descendants(D + "current-user-principal").Single().Value;
        root.Descendants(D + "status").Select(status => status.Value).ShouldBe(["HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found"]);
        var (_, own) = await ada.Xml("PROPFIND", principal, "<d:propfind xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:prop><c:calendar-home-set/></d:prop></d:propfind>");
        own.Descendants(C + "calendar-home-set").Single().Value.ShouldBe(ada.Home);
        var (_, home) = await ada.Xml("PROPFIND", ada.Home, null, depth: 1);
        var calendars = home.Elements(D + "response").Where(response => response.Descendants(C + "calendar").Any()).ToDictionary(response => response.Element(D + "href")!.Value, StringComparer.Ordinal);
        calendars[ada.Home + "calendar/"].Descendants(C + "comp").Single().Attribute("name")!.Value.ShouldBe("VEVENT");
        calendars[ada.Home + "tasks/"].Descendants(C + "comp").Single().Attribute("name")!.Value.ShouldBe("VTODO");
        calendars[ada.Home + "duties/"].Descendants(D + "write").ShouldBeEmpty();
        calendars[ada.Home + "calendar/"].Descendants(D + "write").ShouldNotBeEmpty();
        home.Elements(D + "response").First().Descendants(C + "calendar").ShouldBeEmpty();
    }

    [Fact]
    [Rfc("4791", "5.3.4", "one strong ETag in PUT, GET, PROPFIND and REPORT")]
    [Rfc("4791", "5.3.2", "PUT keeps the bytes")]
    public async Task An_object_comes_back_byte_for_byte_under_one_ETag_everywhere()
    {
        var (program, calendar) = await NewCalendar("bytes");
        using var _ = program;
        var text = Event("b-1");
        using var put = await program.Send("PUT", calendar + "b-1.ics", text);
        put.StatusCode.ShouldBe(HttpStatusCode.Created);
        var etag = put.Headers.ETag!.ToString();
        using var got = await program.Send("GET", calendar + "b-1.ics", null);
        (await got.Content.ReadAsStringAsync()).ShouldBe(text);
        got.Headers.ETag!.ToString().ShouldBe(etag);
        var (status, found) = await program.Xml("PROPFIND", calendar, "<d:propfind xmlns:d='DAV:'><d:prop><d:getetag/></d:prop></d:propfind>", depth: 1);
        status.ShouldBe(HttpStatusCode.MultiStatus);
        found.Elements(D + "response").Last().Descendants(D + "getetag").Single().Value.ShouldBe(etag);
        var (_, queried) = await program.Xml("REPORT", calendar, Query("20261124T000000Z", "20261125T000000Z"), depth: 1);
        queried.Descendants(D + "getetag").Single().Value.ShouldBe(etag);
        queried.Descendants(C + "calendar-data").Single().Value.ShouldBe(text);
    }

    [Fact]
    [Rfc("4918", "9.6", "DELETE under conditions")]
    [Rfc("4791", "5.3.2", "If-Match and If-None-Match")]
    public async Task Conditions_are_kept()
    {
        var (program, calendar) = await NewCalendar("conditions");
        using var _ = program;
        using var first = await program.Send("PUT", calendar + "a.ics", Event("c-1"), ("If-None-Match", "*"));
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await program.Send("PUT", calendar + "a.ics", Event("c-1", more: "X-A:b\r\n"), ("If-None-Match", "*"))).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await program.Send("PUT", calendar + "a.ics", Event("c-1", more: "X-A:b\r\n"), ("If-Match", "\"other\""))).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        using var second = await program.Send("PUT", calendar + "a.ics", Event("c-1", more: "X-A:b\r\n"), ("If-Match", first.Headers.ETag!.ToString()));
        second.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await program.Send("DELETE", calendar + "a.ics", null, ("If-Match", first.Headers.ETag.ToString()))).StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await program.Send("DELETE", calendar + "a.ics", null)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await program.Send("GET", calendar + "a.ics", null)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    [Rfc("4791", "5.3.2.1", "no-uid-conflict, with the address")]
    public async Task A_UID_is_in_a_calendar_once_and_never_changes()
    {
        var (program, calendar) = await NewCalendar("uids");
        using var _ = program;
        await program.Send("PUT", calendar + "a.ics", Event("u-1"));
        foreach (var (name, uid) in new[] { ("b.ics", "u-1"), ("a.ics", "u-2") })
        {
            using var answer = await program.Send("PUT", calendar + name, Event(uid));
            answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            var error = XElement.Parse(await answer.Content.ReadAsStringAsync());
            error.Element(C + "no-uid-conflict")!.Value.ShouldBe(calendar + "a.ics");
        }

        (await program.Send("PUT", program.Home + "calendar/same-uid.ics", Event("u-1"))).IsSuccessStatusCode.ShouldBeTrue();
    }

    [Theory]
    [InlineData("nonsense", "valid-calendar-data")]
    [InlineData("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "valid-calendar-object-resource")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VTODO\r\nUID:t\r\nEND:VTODO\r\nEND:VCALENDAR\r\n", "supported-calendar-component")]
    [Rfc("4791", "5.3.2.1", "valid-calendar-data, valid-calendar-object-resource, supported-calendar-component")]
    public async Task What_is_no_object_of_this_calendar_is_refused_with_the_reason(string body, string reason)
    {
        using var program = await Signed();
        using var answer = await program.Send("PUT", program.Home + "calendar/x.ics", body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        XElement.Parse(await answer.Content.ReadAsStringAsync()).Elements().Single().Name.ShouldBe(C + reason);
    }

    [Fact]
    [Rfc("4791", "7.8", "an object with a wrong or endless rule stops no query")]
    public async Task A_bad_rule_is_stored_and_stops_no_query()
    {
        var (program, calendar) = await NewCalendar("bad");
        using var _ = program;
        (await program.Send("PUT", calendar + "bad.ics", Event("bad", more: "RRULE:FREQ=SOMETIMES\r\n"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await program.Send("PUT", calendar + "bomb.ics", Event("bomb", more: "RRULE:FREQ=SECONDLY;COUNT=2000000000\r\n"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        (await program.Send("PUT", calendar + "bell.ics", Event("bell", more: "X-BELL:\u0007\r\n"))).StatusCode.ShouldBe(HttpStatusCode.Created);
        var (status, found) = await program.Xml("REPORT", calendar, Query("20261124T000000Z", "20261125T000000Z"), depth: 1);
        status.ShouldBe(HttpStatusCode.MultiStatus);
        found.Elements(D + "response").Count().ShouldBe(3);
    }

    [Fact]
    [Rfc("4791", "7.8", "calendar-query: time ranges over repetitions, text")]
    [Rfc("4791", "9.6.5", "expand")]
    public async Task A_query_finds_what_repeats_into_its_range_and_expands_it()
    {
        var (program, calendar) = await NewCalendar("query");
        using var _ = program;
        await program.Send("PUT", calendar + "weekly.ics", Event("weekly", "20260106T090000Z", "RRULE:FREQ=WEEKLY\r\n"));
        await program.Send("PUT", calendar + "once.ics", Event("once", "20260106T090000Z"));
        await program.Send("PUT", calendar + "ended.ics", Event("ended", "20260106T090000Z", "RRULE:FREQ=WEEKLY;UNTIL=20260201T000000Z\r\n"));
        var (_, found) = await program.Xml("REPORT", calendar, Query("20261124T000000Z", "20261208T000000Z", "<c:expand start='20261124T000000Z' end='20261208T000000Z'/>"), depth: 1);
        found.Elements(D + "response").Single().Element(D + "href")!.Value.ShouldBe(calendar + "weekly.ics");
        var data = found.Descendants(C + "calendar-data").Single().Value;
        data.ShouldContain("RECURRENCE-ID:20261124T090000Z");
        data.ShouldContain("DTSTART:20261201T090000Z");
        data.ShouldNotContain("RRULE");
        var (_, text) = await program.Xml("REPORT", calendar, "<c:calendar-query xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'><d:prop><d:getetag/></d:prop><c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'><c:prop-filter name='SUMMARY'><c:text-match>dentist ONCE</c:text-match></c:prop-filter></c:comp-filter></c:comp-filter></c:filter></c:calendar-query>", depth: 1);
        text.Elements(D + "response").Single().Element(D + "href")!.Value.ShouldBe(calendar + "once.ics");
    }

    [Fact]
    [Rfc("6578", "3.2", "sync-collection: changes, deletions, limits, tokens that are not known")]
    public async Task Sync_tells_each_change_once()
    {
        var (program, calendar) = await NewCalendar("sync");
        using var _ = program;
        await program.Send("PUT", calendar + "a.ics", Event("s-a"));
        await program.Send("PUT", calendar + "b.ics", Event("s-b"));
        var (_, first) = await program.Xml("REPORT", calendar, Sync(""));
        first.Elements(D + "response").Count().ShouldBe(2);
        var token = first.Element(D + "sync-token")!.Value;
        await program.Send("DELETE", calendar + "a.ics", null);
        await program.Send("PUT", calendar + "c.ics", Event("s-c"));
        var (_, second) = await program.Xml("REPORT", calendar, Sync(token));
        var responses = second.Elements(D + "response").ToDictionary(response => response.Element(D + "href")!.Value, StringComparer.Ordinal);
        responses.Count.ShouldBe(2);
        responses[calendar + "a.ics"].Element(D + "status")!.Value.ShouldContain("404");
        responses[calendar + "a.ics"].Element(D + "propstat").ShouldBeNull();
        responses[calendar + "c.ics"].Descendants(D + "status").Single().Value.ShouldContain("200");
        (await program.Xml("REPORT", calendar, Sync(second.Element(D + "sync-token")!.Value))).Root.Elements(D + "response").ShouldBeEmpty();
        var (_, part) = await program.Xml("REPORT", calendar, Sync("", "<d:limit><d:nresults>1</d:nresults></d:limit>"));
        part.Elements(D + "response").Count().ShouldBe(2);
        part.Elements(D + "response").Last().Element(D + "status")!.Value.ShouldContain("507");
        var (stale, error) = await program.Xml("REPORT", calendar, Sync("urn:evenhand:sync:other:1"));
        stale.ShouldBe(HttpStatusCode.Forbidden);
        error.Element(D + "valid-sync-token").ShouldNotBeNull();
    }

    [Fact]
    [Rfc("4791", "7.9", "calendar-multiget, 404 for what is not there")]
    public async Task Multiget_answers_every_href()
    {
        var (program, calendar) = await NewCalendar("multi");
        using var _ = program;
        await program.Send("PUT", calendar + "a%40b.ics", Event("m-a"));
        var (_, found) = await program.Xml("REPORT", calendar, $"<c:calendar-multiget xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns:d='DAV:'><d:prop><d:getetag/><c:calendar-data/></d:prop><d:href>{calendar}a@b.ics</d:href><d:href>{calendar}none.ics</d:href></c:calendar-multiget>");
        var responses = found.Elements(D + "response").ToList();
        responses[0].Descendants(C + "calendar-data").Single().Value.ShouldContain("UID:m-a");
        responses[1].Element(D + "status")!.Value.ShouldContain("404");
    }

    [Fact]
    [Rfc("4918", "9.2", "PROPPATCH: all or nothing")]
    [Rfc("4791", "5.2", "properties of a calendar are kept")]
    public async Task What_a_program_notes_about_a_calendar_is_kept_and_what_is_computed_is_not_set()
    {
        var (program, calendar) = await NewCalendar("notes");
        using var _ = program;
        const string update = "<d:propertyupdate xmlns:d='DAV:' xmlns:a='http://apple.com/ns/ical/'><d:set><d:prop><d:displayname>Sport</d:displayname><a:calendar-color>#FF0000FF</a:calendar-color></d:prop></d:set></d:propertyupdate>";
        var (status, answer) = await program.Xml("PROPPATCH", calendar, update);
        status.ShouldBe(HttpStatusCode.MultiStatus);
        answer.Descendants(D + "status").Single().Value.ShouldContain("200");
        var (_, found) = await program.Xml("PROPFIND", calendar, null);
        found.Descendants(D + "displayname").Single().Value.ShouldBe("Sport");
        found.ToString().ShouldContain("#FF0000FF");
        var (_, refused) = await program.Xml("PROPPATCH", calendar, "<d:propertyupdate xmlns:d='DAV:'><d:set><d:prop><d:getetag>x</d:getetag></d:prop></d:set></d:propertyupdate>");
        refused.Descendants(D + "status").Single().Value.ShouldContain("403");
    }

    [Fact]
    public async Task What_one_adult_keeps_to_themselves_is_not_among_the_other_s_duties()
    {
        using var ben = await Signed("Ben");
        var (_, found) = await ben.Xml("REPORT", ben.Home + "duties/", Query("20261101T000000Z", "20261230T000000Z"), depth: 1);
        foreach (var word in new[] { Homes.PrivateRow, Homes.PrivateHours, Homes.PrivateEntry })
            found.ToString().ShouldNotContain(word);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><d:propfind xmlns:d='DAV:'><d:prop><d:displayname>&e;</d:displayname></d:prop></d:propfind>")]
    [InlineData("<d:propfind xmlns:d='DAV:'>")]
    [InlineData("{}")]
    [Rfc("4918", "20.6", "entities and depth in XML are refused")]
    public async Task Hostile_XML_is_refused(string body)
    {
        using var ada = await Signed();
        (await ada.Send("PROPFIND", "/dav/", body)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var deep = string.Concat(Enumerable.Repeat("<a>", 50_000)) + string.Concat(Enumerable.Repeat("</a>", 50_000));
        (await ada.Send("PROPFIND", "/dav/", deep)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    [Rfc("4791", "7.10", "free-busy-query")]
    public async Task Free_busy_says_when_and_nothing_of_why()
    {
        var (program, calendar) = await NewCalendar("busy");
        using var _ = program;
        await program.Send("PUT", calendar + "a.ics", Event("f-a", "20261124T090000Z", "RRULE:FREQ=DAILY;COUNT=2\r\n"));
        await program.Send("PUT", calendar + "b.ics", Event("f-b", "20261124T093000Z"));
        using var answer = await program.Send("REPORT", calendar, "<c:free-busy-query xmlns:c='urn:ietf:params:xml:ns:caldav'><c:time-range start='20261124T000000Z' end='20261126T000000Z'/></c:free-busy-query>");
        var text = await answer.Content.ReadAsStringAsync();
        text.ShouldContain("FREEBUSY;FBTYPE=BUSY:20261124T090000Z/20261124T103000Z\r\n");
        text.ShouldContain("FREEBUSY;FBTYPE=BUSY:20261125T090000Z/20261125T100000Z\r\n");
        text.ShouldNotContain("Dentist");
    }
}
