using System.Net;
using System.Text;
using Evenhand.Web.Tests.Security;
using static Evenhand.Web.Tests.CalDav.Dav;

namespace Evenhand.Web.Tests.CalDav;

/// <summary>Folders of files, and what is copied and moved.</summary>
[Collection("homes")]
public sealed class FoldersTests(Homes homes)
{
    private async Task<(CalendarProgram Program, string Folder)> NewFolder()
    {
        var program = await CalendarProgram.Of(homes, "Ada");
        var folder = $"{program.Home}papers-{Guid.NewGuid():N}/";
        (await program.Status("MKCOL", folder, null)).ShouldBe(HttpStatusCode.Created);
        return (program, folder);
    }

    private static Task<HttpResponseMessage> PutFile(CalendarProgram program, string path, string text) => program.Send("PUT", path, Encoding.UTF8.GetBytes(text), "text/plain");

    [Fact]
    [Rfc("4918", "9.3", "MKCOL: folders in folders, 405 where something is, 409 without a parent, 415 for a body that is no XML")]
    public async Task Folders_lie_in_folders()
    {
        var (program, folder) = await NewFolder();
        using var _ = program;
        (await program.Status("MKCOL", folder, null)).ShouldBe(HttpStatusCode.MethodNotAllowed);
        (await program.Status("MKCOL", folder + "none/inner/", null)).ShouldBe(HttpStatusCode.Conflict);
        using (var body = await program.Send("MKCOL", folder + "b/", "x"u8.ToArray(), "application/octet-stream"))
            body.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await program.Status("MKCOL", folder + "inner/", null)).ShouldBe(HttpStatusCode.Created);
        (await program.Status("MKCALENDAR", folder + "calendar/", null)).ShouldBe(HttpStatusCode.Forbidden);
        var (_, home) = await program.Xml("PROPFIND", program.Home, Find("d:resourcetype"), depth: 1);
        ByHref(home)[folder].Descendants(C + "calendar").ShouldBeEmpty();
        ByHref(home).Keys.ShouldNotContain(folder + "inner/");
        var (_, within) = await program.Xml("PROPFIND", folder, Find("d:resourcetype"), depth: 1);
        ByHref(within).Keys.ShouldBe([folder, folder + "inner/"], ignoreOrder: true);
    }

    [Fact]
    [Rfc("4918", "9.7", "PUT of a file in a folder, served as a download")]
    [Rfc("4918", "4.3", "properties of files are kept, copied and moved with them")]
    public async Task A_file_keeps_its_bytes_and_what_is_noted_about_it()
    {
        var (program, folder) = await NewFolder();
        using var _ = program;
        using (var put = await PutFile(program, folder + "note.txt", "<script>alert(1)</script>"))
            put.StatusCode.ShouldBe(HttpStatusCode.Created);
        const string update = "<d:propertyupdate xmlns:d='DAV:' xmlns:x='urn:x'><d:set><d:prop><x:mark>red <x:b>and</x:b> blue</x:mark></d:prop></d:set></d:propertyupdate>";
        (await program.Xml("PROPPATCH", folder + "note.txt", update)).Status.ShouldBe(HttpStatusCode.MultiStatus);
        (await program.Status("MOVE", folder + "note.txt", null, ("Destination", homes.Address + folder[1..] + "other.txt"))).ShouldBe(HttpStatusCode.Created);
        (await program.Status("GET", folder + "note.txt", null)).ShouldBe(HttpStatusCode.NotFound);
        using var got = await program.Send("GET", folder + "other.txt", null);
        (await got.Content.ReadAsStringAsync()).ShouldBe("<script>alert(1)</script>");
        got.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        var (_, noted) = await program.Xml("PROPFIND", folder + "other.txt", "<d:propfind xmlns:d='DAV:' xmlns:x='urn:x'><d:prop><x:mark/></d:prop></d:propfind>");
        noted.Descendants(System.Xml.Linq.XName.Get("b", "urn:x")).Single().Value.ShouldBe("and");
    }

    [Fact]
    [Rfc("4918", "9.8", "COPY: Overwrite, depth 0, onto folders")]
    [Rfc("4918", "9.9", "MOVE of folders with all that lies in them")]
    public async Task Folders_are_copied_and_moved_with_all_that_lies_in_them()
    {
        var (program, folder) = await NewFolder();
        using var _ = program;
        await program.Status("MKCOL", folder + "a/", null);
        await program.Status("MKCOL", folder + "a/deep/", null);
        foreach (var path in new[] { "a/one.txt", "a/deep/two.txt", "file.txt" })
            (await PutFile(program, folder + path, path)).Dispose();
        Task<HttpStatusCode> Do(string method, string from, string to, params (string, string)[] headers) => program.Status(method, folder + from, null, [("Destination", folder + to), .. headers]);
        (await Do("COPY", "a/", "b/")).ShouldBe(HttpStatusCode.Created);
        (await Do("COPY", "a/", "b/", ("Overwrite", "F"))).ShouldBe(HttpStatusCode.PreconditionFailed);
        (await Do("COPY", "a/", "shallow/", ("Depth", "0"))).ShouldBe(HttpStatusCode.Created);
        (await program.Status("GET", folder + "shallow/one.txt", null)).ShouldBe(HttpStatusCode.NotFound);
        (await Do("MOVE", "b/", "c/")).ShouldBe(HttpStatusCode.Created);
        (await program.Status("GET", folder + "c/deep/two.txt", null)).ShouldBe(HttpStatusCode.OK);
        (await program.Status("GET", folder + "b/deep/two.txt", null)).ShouldBe(HttpStatusCode.NotFound);
        (await Do("COPY", "file.txt", "c/")).ShouldBe(HttpStatusCode.NoContent);
        (await program.Status("GET", folder + "c", null)).ShouldBe(HttpStatusCode.OK);
        (await Do("MOVE", "a/", "a/deep/")).ShouldBe(HttpStatusCode.Forbidden);
        (await Do("COPY", "file.txt", "none/file.txt")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    [Rfc("4791", "5.3.2.1", "COPY and MOVE into a calendar are held to what PUT is held to")]
    public async Task Events_move_between_calendars_and_both_say_so()
    {
        using var ada = await CalendarProgram.Of(homes, "Ada");
        var (from, to) = (await ada.NewCalendar("from"), await ada.NewCalendar("to"));
        await ada.Status("PUT", from + "a.ics", Event("mv-a"));
        await ada.Status("PUT", to + "taken.ics", Event("mv-b"));
        var tokens = new List<string>();
        foreach (var calendar in new[] { from, to })
            tokens.Add((await ada.Xml("REPORT", calendar, Sync(""))).Root.Element(D + "sync-token")!.Value);
        (await ada.Status("MOVE", from + "a.ics", null, ("Destination", homes.Address + to[1..] + "a.ics"))).ShouldBe(HttpStatusCode.Created);
        var (_, left) = await ada.Xml("REPORT", from, Sync(tokens[0]));
        ByHref(left)[from + "a.ics"].Element(D + "status")!.Value.ShouldContain("404");
        var (_, came) = await ada.Xml("REPORT", to, Sync(tokens[1]));
        ByHref(came).Keys.ShouldBe([to + "a.ics"]);
        await ada.Status("PUT", from + "b.ics", Event("mv-b"));
        (await ada.Status("COPY", from + "b.ics", null, ("Destination", to + "b.ics"))).ShouldBe(HttpStatusCode.Forbidden);
        (await ada.Status("COPY", from + "b.ics", null, ("Destination", to + "a.ics"))).ShouldBe(HttpStatusCode.Forbidden);
        (await ada.Status("MOVE", from + "b.ics", null, ("Destination", from + "c.ics"))).ShouldBe(HttpStatusCode.Created);
        (await ada.Status("COPY", from + "c.ics", null, ("Destination", ada.Home + "tasks/c.ics"))).ShouldBe(HttpStatusCode.Forbidden);
        (await ada.Status("COPY", from + "c.ics", null, ("Destination", homes.Address + $"dav/calendars/{homes.MemberNamed("Ben").Id.Value}/calendar/c.ics"))).ShouldBe(HttpStatusCode.Forbidden);
        (await ada.Status("COPY", from + "c.ics", null, ("Destination", "http://elsewhere.example/c.ics"))).ShouldBe(HttpStatusCode.BadGateway);
    }
}
