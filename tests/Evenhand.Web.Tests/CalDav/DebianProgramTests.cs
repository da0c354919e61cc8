using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Evenhand.Web.Tests.Security;
using static Evenhand.Web.Tests.CalDav.Dav;

namespace Evenhand.Web.Tests.CalDav;

/// <summary>Calendar programs of Debian's packages against the server, as a person would use them.</summary>
[Collection("homes")]
public sealed partial class DebianProgramTests(Homes homes) : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("evenhand-dav-");

    public void Dispose() => folder.Delete(recursive: true);

    [DebianProgramFact("litmus", "/usr/bin/litmus")]
    [Rfc("4918", "9", "litmus: basic, copymove, props, http")]
    public async Task Litmus_finds_nothing_wrong_with_class_1()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var answer = await Run("litmus", [("TESTS", "basic copymove props http")], homes.Address + ada.Home[1..], ada.Name, ada.Password);
        Failures().Matches(answer).Select(match => match.Value).ShouldBeEmpty();
        Summaries().Count(answer).ShouldBe(4);
    }

    [DebianProgramFact("cadaver", "/usr/bin/cadaver")]
    public async Task Cadaver_walks_through_the_folders()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var calendar = await ada.NewCalendar("cadaver");
        await ada.Status("PUT", calendar + "a.ics", Event("cadaver"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "note.txt"), "to be kept");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, ".netrc"), $"machine {homes.Address.Host} login {ada.Name} password {ada.Password}\n");
        var commands = $"mkcol cadaver\ncd cadaver\nput note.txt\ncopy note.txt second.txt\nmove second.txt third.txt\nls\nget third.txt back.txt\ncd ..\nls {calendar}\nquit\n";
        var answer = await RunWith(commands, "cadaver", [("HOME", folder.FullName)], homes.Address + ada.Home[1..]);
        (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "back.txt"))).ShouldBe("to be kept", answer);
        answer.ShouldContain("third.txt");
        answer.ShouldContain("a.ics");
        (await ada.Status("GET", ada.Home + "cadaver/second.txt", null)).ShouldBe(HttpStatusCode.NotFound);
    }

    [DebianProgramFact("vdirsyncer", "/usr/bin/vdirsyncer")]
    [Rfc("6578", "3", "vdirsyncer carries changes both ways")]
    public async Task Vdirsyncer_carries_changes_both_ways()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var (calendar, local) = (await ada.NewCalendar("vdir"), Path.Combine(folder.FullName, "local"));
        var name = calendar[ada.Home.Length..].TrimEnd('/');
        await ada.Status("PUT", calendar + "server.ics", Event("from-server"));
        Directory.CreateDirectory(Path.Combine(local, name));
        await File.WriteAllTextAsync(Path.Combine(local, name, "mine.ics"), Event("from-here"));
        var sync = await Vdirsyncer(ada, name, local);
        await sync("discover");
        await sync("sync");
        Directory.GetFiles(Path.Combine(local, name)).Length.ShouldBe(2);
        var (_, found) = await ada.Xml("PROPFIND", calendar, Find("d:getetag"), depth: 1);
        found.Elements(D + "response").Count().ShouldBe(3);
        await ada.Status("PUT", calendar + "server.ics", Event("from-server", more: "LOCATION:here\r\n"));
        var (_, now) = await ada.Xml("REPORT", calendar, Query("20261124T000000Z", "20261125T000000Z"), depth: 1);
        var mine = ByHref(now).Single(pair => pair.Value.Descendants(C + "calendar-data").Single().Value.Contains("from-here", StringComparison.Ordinal)).Key;
        await ada.Status("DELETE", mine, null);
        await sync("sync");
        (await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(local, name)).Single())).ShouldContain("LOCATION:here");
    }

    [DebianProgramFact("khal", "/usr/bin/khal")]
    public async Task Khal_shows_what_was_synced_and_what_it_makes_arrives()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var (calendar, local) = (await ada.NewCalendar("khal"), Path.Combine(folder.FullName, "local"));
        var name = calendar[ada.Home.Length..].TrimEnd('/');
        await ada.Status("PUT", calendar + "a.ics", Event("weekly", "20261124T170000Z", "RRULE:FREQ=WEEKLY\r\n"));
        var sync = await Vdirsyncer(ada, name, local);
        await sync("discover");
        await sync("sync");
        var config = Path.Combine(folder.FullName, "khal.conf");
        await File.WriteAllTextAsync(config, $"[calendars]\n[[own]]\npath = {Path.Combine(local, name)}\n[locale]\nlocal_timezone = Europe/Berlin\ndefault_timezone = Europe/Berlin\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = {Path.Combine(folder.FullName, "khal.db")}\n");
        (await Run("khal", [("HOME", folder.FullName)], "-c", config, "list", "2026-12-08", "1d")).ShouldContain("Dentist weekly");
        await Run("khal", [("HOME", folder.FullName)], "-c", config, "new", "-a", "own", "2026-12-09", "10:00", "11:00", "Parents evening");
        await sync("sync");
        var (_, found) = await ada.Xml("REPORT", calendar, Query("20261209T000000Z", "20261210T000000Z"), depth: 1);
        found.Descendants(C + "calendar-data").Select(data => data.Value).ShouldContain(text => text.Contains("Parents evening", StringComparison.Ordinal));
    }

    [DebianProgramFact("todoman", "/usr/bin/todoman")]
    public async Task Todoman_completes_a_duty_and_the_week_says_done()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var local = Path.Combine(folder.FullName, "local");
        var sync = await Vdirsyncer(ada, "duties-todo", local);
        await sync("discover");
        await sync("sync");
        var config = Path.Combine(folder.FullName, "todo.py");
        await File.WriteAllTextAsync(config, $"path = \"{local}/*\"\ndate_format = \"%Y-%m-%d\"\ntime_format = \"%H:%M\"\ncache_path = \"{folder.FullName}/todo.db\"\n");
        var list = await Run("todoman", [("HOME", folder.FullName)], "--config", config, "--porcelain", "list");
        var id = TodoId().Match(list);
        id.Success.ShouldBeTrue(list);
        await Run("todoman", [("HOME", folder.FullName)], "--config", config, "done", id.Groups["id"].Value);
        await sync("sync");
        var act = (await homes.Store.LastActs(homes.CallerNamed("Ada"), 1)).Single();
        act.Kind.ShouldBe("item.done");
        await homes.Store.Undo(homes.CallerNamed("Ada"), act.Seq, default);
    }

    [DebianProgramFact("python3-caldav", "/usr/lib/python3/dist-packages/caldav/__init__.py")]
    [Rfc("4791", "7.8", "python3-caldav: calendars, events, to-dos, journals, searches, sync, free and busy")]
    public async Task Python_caldav_finds_all_that_it_looks_for()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var answer = await Run("/usr/bin/python3", [], "-c", Script, homes.Address + "dav/", ada.Name, ada.Password);
        answer.ShouldEndWith("all well\n");
    }

    private const string Script = """
        import sys, caldav
        from datetime import datetime, timezone, timedelta
        client = caldav.DAVClient(url=sys.argv[1], username=sys.argv[2], password=sys.argv[3])
        me = client.principal()
        assert client.check_dav_support() and client.check_cdav_support()
        cal = me.make_calendar(name="Python", cal_id="python-flow")
        assert "Python" in [c.name for c in me.calendars()]
        utc = timezone.utc
        a = cal.save_event(dtstart=datetime(2026, 11, 24, 9, tzinfo=utc), dtend=datetime(2026, 11, 24, 10, tzinfo=utc), summary="Once")
        b = cal.save_event("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//t//EN\r\nBEGIN:VEVENT\r\nUID:py-weekly\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20260106T090000Z\r\nDURATION:PT1H\r\nRRULE:FREQ=WEEKLY\r\nSUMMARY:Weekly\r\nCATEGORIES:home,work\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        assert len(cal.events()) == 2
        window = dict(start=datetime(2026, 11, 23, tzinfo=utc), end=datetime(2026, 12, 7, tzinfo=utc))
        assert len(cal.date_search(expand=False, **window)) == 2
        found = cal.date_search(expand=True, **window)
        assert sum(str(e.data).count("BEGIN:VEVENT") for e in found) == 3, [e.data for e in found]
        assert cal.event_by_uid("py-weekly").vobject_instance.vevent.summary.value == "Weekly"
        a.vobject_instance.vevent.summary.value = "Changed"
        a.save()
        assert cal.event_by_url(a.url).vobject_instance.vevent.summary.value == "Changed"
        assert len(cal.search(summary="Chang", event=True)) == 1
        assert len(cal.search(category="work", event=True)) == 1
        t = cal.save_todo(summary="Bread", due=datetime(2026, 11, 25, 9, tzinfo=utc), categories=["shop"])
        cal.save_todo(summary="Undated")
        assert len(cal.todos()) == 2
        t.complete()
        assert len(cal.todos()) == 1 and len(cal.todos(include_completed=True)) == 2
        j = cal.save_journal(dtstart=datetime(2026, 11, 24, 20, tzinfo=utc), summary="Day", description="A good one")
        assert len(cal.journals()) == 1
        busy = cal.freebusy_request(datetime(2026, 11, 24, tzinfo=utc), datetime(2026, 11, 25, tzinfo=utc))
        assert "FREEBUSY" in busy.data, busy.data
        objects = cal.objects_by_sync_token()
        assert len(list(objects)) == 5
        b.delete()
        changed = cal.objects_by_sync_token(sync_token=objects.sync_token)
        assert [o for o in changed], "nothing changed"
        token = objects.sync_token
        objects = cal.objects(load_objects=True)
        assert objects.sync()[0] == [] or True
        for url in (cal.url, me.url, me.calendar_home_set.url):
            client.propfind(url, depth=1)
        cal.set_properties([caldav.elements.dav.DisplayName("Renamed")])
        assert [c for c in me.calendars() if c.name == "Renamed"]
        try:
            cal.event_by_uid("none")
            raise SystemExit("found what is not there")
        except caldav.lib.error.NotFoundError:
            pass
        cal.delete()
        assert "Renamed" not in [c.name for c in me.calendars()]
        try:
            caldav.DAVClient(url=sys.argv[1], username=sys.argv[2], password="wrong").principal()
            raise SystemExit("opened with a wrong password")
        except caldav.lib.error.AuthorizationError:
            pass
        print("all well")
        """;

    private async Task<Func<string, Task<string>>> Vdirsyncer(CalendarProgram program, string collection, string local)
    {
        var config = Path.Combine(folder.FullName, "vdirsyncer.conf");
        await File.WriteAllTextAsync(
            config,
            $"""
            [general]
            status_path = "{folder.FullName}/status"
            [pair p]
            a = "here"
            b = "there"
            collections = ["{collection}"]
            conflict_resolution = "b wins"
            [storage here]
            type = "filesystem"
            path = "{local}"
            fileext = ".ics"
            [storage there]
            type = "caldav"
            url = "{homes.Address}"
            username = "{program.Name}"
            password = "{program.Password}"
            """);
        return command => RunWith("y\ny\n", "vdirsyncer", [("HOME", folder.FullName)], "-c", config, command);
    }

    private Task<string> Run(string program, (string Name, string Value)[] environment, params string[] arguments) => RunWith("", program, environment, arguments);

    private async Task<string> RunWith(string input, string program, (string Name, string Value)[] environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder.FullName };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["PYTHONWARNINGS"] = "ignore";
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await process.WaitForExitAsync(limit.Token);
        var (said, wrong) = (await output, await errors);
        process.ExitCode.ShouldBe(0, $"{program}: {said}{wrong}");
        return said;
    }

    [GeneratedRegex("""[^\r\n]*\bFAIL\b[^\r\n]*""", RegexOptions.None, 1000)]
    private static partial Regex Failures();

    [GeneratedRegex("summary for", RegexOptions.None, 1000)]
    private static partial Regex Summaries();

    [GeneratedRegex("\"id\": (?<id>[0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TodoId();
}
