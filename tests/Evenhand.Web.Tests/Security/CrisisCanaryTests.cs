using System.Net;
using Evenhand.App.Leaving;
using Evenhand.App.Records;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Tests.Security;

/// <summary>Words in a crisis record, looked for wherever anything of a household is read.</summary>
[Collection("homes")]
public sealed class CrisisCanaryTests(Homes homes) : IAsyncLifetime
{
    private const string Title = "CanaryCrisisTitle";
    private const string Entry = "CanaryCrisisEntry";
    private const string Step = "CanaryCrisisStep";
    private const string Doer = "CanaryCrisisDoer";
    private const string Told = "CanaryCrisisTold";
    private static readonly string[] Words = [Title, Entry, Step, Doer, Told];
    private string id = "";

    private CrisisBook Book => homes.Server.Services.GetRequiredService<CrisisBook>();

    /// <summary>Ada keeps a record for herself alone.</summary>
    public async Task InitializeAsync()
    {
        using var ada = await homes.SignedIn("Ada");
        using var opened = await ada.Post("/record", ("title", Title));
        id = opened.Headers.Location!.ToString()["/record/".Length..];
        foreach (var (handler, fields) in new (string, (string, string)[])[]
        {
            ("", [("text", Entry)]),
            ("?handler=step", [("what", Step), ("due", "2026-11-25T09:00"), ("who", Doer)]),
            ("?handler=told", [("name", Told), ("told", "false")]),
        })
        {
            using var written = await ada.Post($"/record/{id}{handler}", fields);
            written.StatusCode.ShouldBe(HttpStatusCode.Found);
        }
    }

    public async Task DisposeAsync() => await Book.Remove(homes.CallerNamed("Ada"), id, default);

    [Fact]
    public async Task Whoever_is_named_reads_all_of_it()
    {
        using var ada = await homes.SignedIn("Ada");
        var page = await ada.Body($"/record/{id}");
        foreach (var word in Words)
            page.ShouldContain(word);
        (await ada.Body("/record")).ShouldContain(Title);
    }

    [Theory]
    [InlineData("Ben")]
    [InlineData("Kim")]
    [InlineData("Gil")]
    [InlineData("Nia")]
    [InlineData("Xen")]
    [InlineData("Odo")]
    [Mechanism("M123", Where = "A record of your own")]
    public async Task Nobody_else_finds_a_word_of_it_on_any_page(string name)
    {
        using var visitor = await homes.SignedIn(name);
        foreach (var route in (await AppRoute.Of(homes.Server.Services)).Where(route => route.Methods.Contains("GET")))
        {
            var body = await visitor.Body(route.Fill(parameter => parameter is "date" or "monday" ? "2026-11-25" : route.Pattern.StartsWith("/record", StringComparison.Ordinal) ? id : "nothing"));
            foreach (var word in Words.Append(id))
                body.ShouldNotContain(word, Case.Insensitive, $"{name} {route.Pattern}");
        }
    }

    [Theory]
    [InlineData("Ben")]
    [InlineData("Kim")]
    [InlineData("Odo")]
    public async Task Nobody_else_writes_in_it_or_removes_it(string name)
    {
        using var visitor = await homes.SignedIn(name);
        foreach (var handler in new[] { "", "?handler=step", "?handler=told", "?handler=remove", "?handler=busy" })
        {
            using var answer = await visitor.Post($"/record/{id}{handler}", ("text", "x"), ("what", "x"), ("name", "x"), ("step", "x"));
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, $"{name} {handler}");
        }

        (await Book.Of(homes.CallerNamed("Ada"), default)).Single(record => record.Id == id).Entries.ShouldHaveSingleItem().Text.ShouldBe(Entry);
    }

    [Fact]
    public async Task On_ada_s_own_pages_it_is_in_the_record_and_nowhere_else()
    {
        using var ada = await homes.SignedIn("Ada");
        foreach (var route in (await AppRoute.Of(homes.Server.Services)).Where(route => route.Methods.Contains("GET") && !route.Pattern.StartsWith("/record", StringComparison.Ordinal)))
        {
            var body = await ada.Body(route.Fill(parameter => parameter is "date" or "monday" ? "2026-11-25" : "nothing"));
            foreach (var word in Words)
                body.ShouldNotContain(word, Case.Insensitive, route.Pattern);
        }
    }

    [Fact]
    public async Task The_journal_the_files_to_take_along_and_the_revision_know_nothing_of_it()
    {
        var ada = homes.CallerNamed("Ada");
        var household = (await homes.Store.Households.Read(ada)).ShouldNotBeNull();
        var before = household.Revision;
        await Book.Add(ada, id, Entry + " again", default);
        (await homes.Store.Households.Read(ada))!.Revision.ShouldBe(before);
        var texts = new[]
        {
            await homes.Store.JournalJson(ada), await homes.Store.JournalJson(homes.Home),
            MemberFile.Write(ada, household, homes.Monday), MemberFile.Write(homes.CallerNamed("Ben"), household, homes.Monday),
        };
        foreach (var word in Words)
            texts.ShouldAllBe(text => !text.Contains(word, StringComparison.OrdinalIgnoreCase), word);
    }

    [Fact]
    public async Task In_the_files_of_the_store_it_lies_sealed()
    {
        foreach (var file in homes.Files())
        {
            var bytes = await Homes.Bytes(file);
            foreach (var word in Words)
                bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(word)).ShouldBe(-1, $"{word} in {Path.GetFileName(file)}");
        }
    }

    [Fact]
    public async Task Another_adult_who_is_named_opens_it_and_one_who_is_none_cannot_be_named()
    {
        var (ada, ben) = (homes.CallerNamed("Ada"), homes.CallerNamed("Ben"));
        var household = (await homes.Store.Households.Read(ada)).ShouldNotBeNull();
        (await Book.Open(ada, household, Title, [homes.MemberNamed("Gil").Id], default)).ShouldBeNull("a carer is not named");
        (await Book.Open(ada, household, Title, [homes.MemberNamed("Xen").Id], default)).ShouldBeNull("nor the other home");
        var shared = (await Book.Open(ada, household, "for both", [ben.Member!.Value], default)).ShouldNotBeNull();
        (await Book.Of(ben, default)).Select(record => record.Id).ShouldContain(shared);
        (await Book.Remove(ben, shared, default)).ShouldBeTrue();
        (await Book.Of(ben, default)).Select(record => record.Id).ShouldNotContain(shared);
    }

    [Fact]
    public async Task The_hour_of_a_step_shows_as_busy_and_no_word_more()
    {
        using var ada = await homes.SignedIn("Ada");
        var step = (await Book.Of(homes.CallerNamed("Ada"), default)).Single(record => record.Id == id).Steps.Single();
        using var taken = await ada.Post($"/record/{id}?handler=busy", ("step", step.Id));
        taken.StatusCode.ShouldBe(HttpStatusCode.Found);
        using var ben = await homes.SignedIn("Ben");
        var board = await ben.Body("/today/2026-11-25");
        board.ShouldContain("busy");
        foreach (var word in Words)
            board.ShouldNotContain(word);
        await homes.Store.Undo(homes.CallerNamed("Ada"), (await homes.Store.LastActs(homes.CallerNamed("Ada"), 1))[0].Seq);
    }
}
