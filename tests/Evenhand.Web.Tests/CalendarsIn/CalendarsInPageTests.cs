using System.Net;
using System.Text;
using Evenhand.App.CalendarsIn;
using Evenhand.App.Data;
using Evenhand.Web.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Tests.CalendarsIn;

/// <summary>Calendars come in by file and by address, without script, and are their owner's.</summary>
[Collection("homes")]
public sealed class CalendarsInPageTests(Homes homes)
{
    private const string Path = "/settings/calendars/in";

    private static byte[] Calendar(string title, int padding = 0) => Encoding.UTF8.GetBytes(
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nX-PAD:{new string('x', padding)}\r\nBEGIN:VEVENT\r\nUID:9\r\nDTSTART;TZID=Europe/Berlin:20261128T130000\r\nDTEND;TZID=Europe/Berlin:20261128T133000\r\nSUMMARY:{title}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");

    [Fact]
    public async Task A_file_is_added_read_said_about_and_taken_out_again()
    {
        using var ben = await homes.SignedIn("Ben");
        (await ben.Body(Path + "?add=own")).ShouldContain("enctype=\"multipart/form-data\"");
        // Larger than any other form may be.
        using var added = await ben.PostFile(Path + "?handler=add", Calendar("Rehearsal", padding: 3_000_000), ("kind", "Own"), ("who", "b"), ("name", "Theatre"));
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var events = added.Headers.Location!.ToString().Split('?')[0];
        var page = await ben.Body(events);
        page.ShouldContain("Rehearsal");
        page.ShouldContain("value=\"Firm\" aria-pressed=\"true\"");

        using var said = await ben.Post(events + "?handler=mean", ("scope", "Title"), ("key", "rehearsal"), ("shown", "Rehearsal"), ("meaning", "Movable"), ("always", "true"));
        said.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        page = await ben.Body(events);
        page.ShouldContain("value=\"Movable\" aria-pressed=\"true\"");
        page.ShouldContain("What was said");
        using var wrong = await ben.Post(events + "?handler=mean", ("scope", "Title"), ("key", "rehearsal"), ("shown", "Rehearsal"), ("meaning", "Closed"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var id = events.Split('/')[^1];
        using var ada = await homes.SignedIn("Ada");
        (await ada.Body(Path)).ShouldContain("Theatre");
        using var foreign = await ada.Get(events);
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var taken = await ada.Post(Path + "?handler=remove", ("id", id));
        taken.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var odo = await homes.SignedIn("Odo");
        foreach (var handler in new[] { "remove", "read" })
        {
            using var elsewhere = await odo.Post($"{Path}?handler={handler}", ("id", id));
            elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        using var removed = await ben.Post(Path + "?handler=remove", ("id", id));
        removed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ben.Body(Path)).ShouldNotContain("Theatre");
        using var gone = await ben.Get(events);
        gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("<html><body>Sign in</body></html>", "There is a web page, no calendar.")]
    [InlineData("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "The calendar ends before its end.")]
    [InlineData("a,b,c", "This is no calendar.")]
    public async Task What_is_no_calendar_is_said_so_and_not_kept(string text, string words)
    {
        using var ben = await homes.SignedIn("Ben");
        using var answer = await ben.PostFile(Path + "?handler=add", Encoding.UTF8.GetBytes(text), ("kind", "Own"), ("who", "b"), ("name", "Nothing of it"));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync()).ShouldContain(words);
        (await homes.Store.Households.Read(homes.CallerNamed("Ben")))!.CalendarsIn.ShouldNotContain(one => one.Source.Name == "Nothing of it");
    }

    [Fact]
    public async Task An_address_is_kept_to_be_read_and_shown_to_nobody()
    {
        using var ben = await homes.SignedIn("Ben");
        using var file = await ben.Post(Path + "?handler=add", ("kind", "School"), ("who", "l"), ("name", "School of Lou"), ("address", "file:///etc/passwd"));
        file.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var added = await ben.Post(Path + "?handler=add", ("kind", "School"), ("who", "l"), ("name", "School of Lou"), ("address", "webcal://calendar.example/secret-part.ics"));
        added.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var name in new[] { "Ben", "Ada" })
        {
            using var adult = await homes.SignedIn(name);
            var page = await adult.Body(Path);
            page.ShouldContain("School of Lou");
            page.ShouldContain("about to be read");
            page.ShouldNotContain("secret-part");
        }

        var caller = homes.CallerNamed("Ben");
        var source = (await homes.Store.Households.Read(caller))!.CalendarsIn.Single(one => one.Source.Name == "School of Lou").Source;
        (await homes.Store.Inboxes.One(homes.Home, source.Id, default))!.Address.ShouldBe("https://calendar.example/secret-part.ics");
        (await homes.Store.JournalJson(homes.Home)).ShouldNotContain("secret-part");
        (await homes.Server.Services.GetRequiredService<CalendarActs>().Remove(caller, source.Id, default)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Nobody_adds_appointments_for_an_adult_who_signs_in_themselves()
    {
        using var ben = await homes.SignedIn("Ben");
        using var answer = await ben.PostFile(Path + "?handler=add", Calendar("x"), ("kind", "Own"), ("who", "a"), ("name", "Not Ben's"));
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
