using System.Net;
using Evenhand.App.Data.Journal;
using Evenhand.Web.Tests.Security;
using static Evenhand.Web.Tests.CalDav.Dav;

namespace Evenhand.Web.Tests.CalDav;

/// <summary>What a calendar program does to a duty is the act that it would be on the pages.</summary>
public sealed class DutyActsTests(Homes homes) : IClassFixture<Homes>
{
    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    /// <summary>A line of the event or to-do; those of its time zone stand before it.</summary>
    private static string Line(string text, string name) =>
        Unfolded(text).Split("\r\n").SkipWhile(line => line is not ("BEGIN:VEVENT" or "BEGIN:VTODO")).First(line => line.StartsWith(name, StringComparison.Ordinal));

    /// <summary>A duty of this week that lies on one of its days, with its address and text.</summary>
    private static async Task<(string Href, string Text, string Etag)> Duty(CalendarProgram program, string collection, int number)
    {
        var (status, found) = await program.Xml("REPORT", $"{program.Home}{collection}/", Query("20261123T000000Z", "20261129T000000Z", kind: collection == "duties" ? "VEVENT" : "VTODO"), depth: 1);
        status.ShouldBe(HttpStatusCode.MultiStatus);
        var one = found.Elements(D + "response").Where(response => Line(response.Descendants(C + "calendar-data").Single().Value, "DTSTART").EndsWith('0')).OrderBy(response => response.Element(D + "href")!.Value, StringComparer.Ordinal).ElementAt(number);
        return (one.Element(D + "href")!.Value, one.Descendants(C + "calendar-data").Single().Value, one.Descendants(D + "getetag").Single().Value);
    }

    private async Task<Act> LastAct(string name = "Ada") => (await homes.Store.LastActs(homes.CallerNamed(name), 1)).Single();

    [Fact, Rfc("4791", "5.3.2", "a duty of the week is moved with a PUT")]
    public async Task Another_time_moves_the_duty_and_the_history_takes_it_back()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var (href, text, etag) = await Duty(ada, "duties", 0);
        var (start, end) = (Line(text, "DTSTART"), Line(text, "DTEND"));
        static string Later(string line) => string.Concat(line.AsSpan(0, line.Length - 4), line.EndsWith("3000", StringComparison.Ordinal) ? "1500" : "4500");
        var moved = Unfolded(text).Replace(start, Later(start), StringComparison.Ordinal).Replace(end, ShiftedEnd(start, end, Later(start)), StringComparison.Ordinal);
        (await ada.Status("PUT", href, moved, ("If-Match", "\"other\""))).ShouldBe(HttpStatusCode.PreconditionFailed);
        using var put = await ada.Send("PUT", href, moved, ("If-Match", etag));
        put.StatusCode.ShouldBe(HttpStatusCode.NoContent, await put.Content.ReadAsStringAsync());
        put.Headers.ETag.ShouldBeNull();
        var act = await LastAct();
        act.Kind.ShouldBe("item.moved");
        act.By.ShouldBe(homes.MemberNamed("Ada").Id);
        using (var now = await ada.Send("GET", href, null))
            Line(await now.Content.ReadAsStringAsync(), "DTSTART").ShouldBe(Later(start));
        await homes.Store.Undo(homes.CallerNamed("Ada"), act.Seq, default);
        using var back = await ada.Send("GET", href, null);
        Line(await back.Content.ReadAsStringAsync(), "DTSTART").ShouldBe(start);
        back.Headers.ETag!.ToString().ShouldBe(etag);
    }

    private static string ShiftedEnd(string start, string end, string newStart)
    {
        static DateTime At(string line) => DateTime.ParseExact(line[(line.LastIndexOf(':') + 1)..], "yyyyMMdd'T'HHmmss", System.Globalization.CultureInfo.InvariantCulture);
        var moved = At(newStart) + (At(end) - At(start));
        return string.Concat(end.AsSpan(0, end.LastIndexOf(':') + 1), moved.ToString("yyyyMMdd'T'HHmmss", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact, Rfc("4791", "5.3.2", "a duty is completed as a to-do")]
    public async Task Ticking_a_to_do_off_says_done_and_unticking_takes_it_back()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var (href, text, _) = await Duty(ada, "duties-todo", 1);
        text.ShouldContain("BEGIN:VTODO");
        text.ShouldContain("STATUS:NEEDS-ACTION");
        (await ada.Status("PUT", href, text.Replace("STATUS:NEEDS-ACTION", "STATUS:COMPLETED\r\nPERCENT-COMPLETE:100\r\nCOMPLETED:20261124T180000Z", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NoContent);
        (await LastAct()).Kind.ShouldBe("item.done");
        using (var done = await ada.Send("GET", href, null))
        {
            var now = await done.Content.ReadAsStringAsync();
            now.ShouldContain("STATUS:COMPLETED");
            (await ada.Status("PUT", href, now.Replace("STATUS:COMPLETED", "STATUS:NEEDS-ACTION", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NoContent);
        }

        (await LastAct()).Kind.ShouldBe("item.clear");
        using var open = await ada.Send("GET", href, null);
        (await open.Content.ReadAsStringAsync()).ShouldBe(text);
    }

    [Fact, Rfc("4918", "9.6", "a duty that is deleted or declined is left to whoever takes it")]
    public async Task Deleting_or_declining_leaves_the_duty_to_whoever_takes_it_and_others_hear_of_it()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var (_, before) = await ada.Xml("REPORT", ada.Home + "duties/", Sync(""));
        foreach (var decline in new[] { false, true })
        {
            var (href, text, _) = await Duty(ada, "duties", 2);
            (decline ? await ada.Status("PUT", href, text.Replace("END:VEVENT", "ATTENDEE;PARTSTAT=DECLINED:mailto:ada@example.org\r\nEND:VEVENT", StringComparison.Ordinal)) : await ada.Status("DELETE", href, null)).ShouldBe(HttpStatusCode.NoContent);
            var act = await LastAct();
            act.Kind.ShouldBe("item.release");
            (await ada.Status("GET", href, null)).ShouldBe(HttpStatusCode.NotFound);
            var (status, since) = await ada.Xml("REPORT", ada.Home + "duties/", Sync(before.Element(D + "sync-token")!.Value));
            status.ShouldBe(HttpStatusCode.MultiStatus);
            ByHref(since)[href].Element(D + "status")!.Value.ShouldContain("404");
            await homes.Store.Undo(homes.CallerNamed("Ada"), act.Seq, default);
            (await ada.Status("GET", href, null)).ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Cancelling_lets_it_go_this_once()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var (href, text, _) = await Duty(ada, "duties", 3);
        (await ada.Status("PUT", href, text.Replace("END:VEVENT", "STATUS:CANCELLED\r\nEND:VEVENT", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NoContent);
        var act = await LastAct();
        act.Kind.ShouldBe("item.let-go");
        await homes.Store.Undo(homes.CallerNamed("Ada"), act.Seq, default);
    }

    [Fact, Rfc("4791", "5.3.2.1", "what cannot be done to a duty is refused with a precondition and the reason")]
    public async Task What_the_plan_alone_says_is_refused_with_the_reason_and_nothing_changes()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var (href, text, etag) = await Duty(ada, "duties", 4);
        var last = (await LastAct()).Seq;
        var start = Line(text, "DTSTART");
        foreach (var (wrong, precondition) in new[]
        {
            (Unfolded(text).Replace(Line(text, "SUMMARY"), "SUMMARY:Something else", StringComparison.Ordinal), C + "valid-calendar-object-resource"),
            (text.Replace("END:VEVENT", "RRULE:FREQ=DAILY\r\nEND:VEVENT", StringComparison.Ordinal), C + "valid-calendar-object-resource"),
            (Unfolded(text).Replace(start, start.Replace(":202611", ":202612", StringComparison.Ordinal), StringComparison.Ordinal).Replace(Line(text, "DTEND"), Line(text, "DTEND").Replace(":202611", ":202612", StringComparison.Ordinal), StringComparison.Ordinal), C + "max-date-time"),
        })
        {
            using var answer = await ada.Send("PUT", href, wrong);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            var error = System.Xml.Linq.XElement.Parse(await answer.Content.ReadAsStringAsync());
            error.Elements().Single().Name.ShouldBe(precondition);
            error.Value.ShouldNotBeEmpty();
        }

        (await ada.Status("PUT", ada.Home + "duties/new.ics", Event("new"))).ShouldBe(HttpStatusCode.Forbidden);
        (await LastAct()).Seq.ShouldBe(last);
        using var same = await ada.Send("GET", href, null);
        same.Headers.ETag!.ToString().ShouldBe(etag);
    }

    [Fact]
    public async Task An_alarm_or_a_mark_of_the_program_is_no_act()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var (href, text, _) = await Duty(ada, "duties", 5);
        var last = (await LastAct()).Seq;
        (await ada.Status("PUT", href, text.Replace("END:VEVENT", "X-MOZ-LASTACK:20261124T180000Z\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT10M\r\nEND:VALARM\r\nEND:VEVENT", StringComparison.Ordinal))).ShouldBe(HttpStatusCode.NoContent);
        (await LastAct()).Seq.ShouldBe(last);
    }

    [Fact, Rfc("3744", "5.4", "current-user-privilege-set: own calendars, duties, what is only read")]
    public async Task Privileges_say_what_can_be_written()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var (_, home) = await ada.Xml("PROPFIND", ada.Home, Find("d:current-user-privilege-set", "d:resourcetype"), depth: 1);
        var privileges = ByHref(home).ToDictionary(pair => pair.Key[ada.Home.Length..].TrimEnd('/'), pair => pair.Value.Descendants(D + "privilege").Select(one => one.Elements().Single().Name.LocalName).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        privileges["calendar"].ShouldContain("write");
        privileges["duties"].ShouldContain("write-content");
        privileges["duties"].ShouldNotContain("bind");
        privileges["duties-todo"].ShouldContain("write-content");
        foreach (var read in new[] { "children", "coverage" })
        {
            privileges[read].ShouldContain("read");
            privileges[read].ShouldNotContain("write-content");
            privileges[read].ShouldNotContain("write");
        }
    }
}
