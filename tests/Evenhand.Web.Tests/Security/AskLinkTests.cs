using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace Evenhand.Web.Tests.Security;

/// <summary>An ask from the tap to the yes: sent from the household's own phone, answered by its link without an account.</summary>
public sealed partial class AskLinkTests : IAsyncLifetime, IDisposable
{
    private const string Friday = "2026-11-27";
    private const string Week = "/asks/2026-11-23";
    private SignedInHome home = null!;
    private Visitor phone = null!;
    private Visitor asked = null!;

    /// <summary>A storm on Friday, kept, so that the plan proposes asks.</summary>
    public async Task InitializeAsync()
    {
        home = await SignedInHome.Of(SignedInHome.Example("snow-plough"), (_, adult) => adult.Id.Value is "a" or "b");
        phone = home.SignedIn[0].Visitor;
        asked = new(home.Address);
        using var kept = await phone.Post("/cameup/closed", ("who", "before-care"), ("who", "school"), ("who", "after-care"), ("who", "day care one"), ("who", "day care two"), ("from", $"{Friday}T00:00"), ("until", "today"));
        kept.StatusCode.ShouldBe(HttpStatusCode.Found);
    }

    public async Task DisposeAsync() => await home.DisposeAsync();

    public void Dispose() => asked.Dispose();

    [Fact]
    [Mechanism("M110", Where = "Today: asks; the link of an ask")]
    public async Task A_yes_by_the_link_is_in_the_plan_and_can_be_taken_back_by_who_gave_it()
    {
        var (who, start) = await First();
        var link = await Send(who, start);
        var page = await asked.Body(link);
        page.ShouldContain("asks: could you come?");
        foreach (var child in home.Family.Children)
            page.ShouldNotContain(child.DisplayName);
        (await phone.Body(Week)).ShouldContain("no answer yet");

        await Answer(link, "yes", HttpStatusCode.Found);
        (await asked.Body(link)).ShouldContain("You said yes");
        (await Household()).Changes.ShouldContain(change => change.Kind == Domain.Scenarios.DayChangeKind.Comes && change.Who.Contains(new(who)));
        (await Open()).ShouldNotContain(one => one.Who == who && one.Start == start);

        await Answer(link, "no", HttpStatusCode.Found);
        (await asked.Body(link)).ShouldContain("You said no");
        (await Household()).Changes.ShouldNotContain(change => change.Kind == Domain.Scenarios.DayChangeKind.Comes);
    }

    [Fact]
    public async Task After_a_no_the_next_in_order_is_asked_on_a_tap_and_not_before()
    {
        var (who, start) = await First();
        var link = await Send(who, start);
        await Answer(link, "no", HttpStatusCode.Found);
        var page = await phone.Body(Week);
        page.ShouldContain("said no");
        (await home.Store.Households.Read(home.First))!.SentAsks.ShouldHaveSingleItem().Who.Value.ShouldBe(who);
        if (NextButton().Match(page) is { Success: true } next)
        {
            using var sent = await phone.Post($"{Week}?handler=send", ("who", who), ("start", start), ("next", next.Groups[1].Value));
            sent.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await home.Store.Households.Read(home.First))!.SentAsks.Select(row => row.Who.Value).ShouldContain(next.Groups[1].Value);
        }
        else
        {
            page.ShouldContain("Nobody else on the list");
        }
    }

    [Fact]
    public async Task A_spoken_answer_is_one_tap_and_shows_under_the_link_too()
    {
        var (who, start) = await First();
        var link = await Send(who, start);
        using var said = await phone.Post(Week, ("who", who), ("start", start), ("reply", "yes"));
        said.StatusCode.ShouldBe(HttpStatusCode.Found);
        (await asked.Body(link)).ShouldContain("You said yes");
    }

    [Fact]
    public async Task A_link_that_is_withdrawn_or_replaced_or_made_up_opens_nothing()
    {
        var (who, start) = await First();
        var first = await Send(who, start);
        var second = await Send(who, start);
        (await asked.Body(first)).ShouldContain("This link has ended");
        (await asked.Body(second)).ShouldContain("could you come?");
        var act = (await home.Store.LastActs(home.First, 1))[0];
        act.Kind.ShouldBe("ask.sent");
        await home.Store.Undo(home.First, act.Seq);
        (await asked.Body(second)).ShouldContain("This link has ended");
        using var made = await asked.Get("/ask/nothing");
        made.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var answered = await asked.Post("/ask/nothing", ("reply", "yes"));
        answered.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_link_ends_when_whoever_made_it_leaves()
    {
        var (who, start) = await First();
        var link = await Send(who, start);
        var maker = home.First.Member;
        await home.Store.Write(home.First with { Member = null }, "access.leave", async (edit, stop) => (await edit.Find<App.Data.Rows.MemberRow>(row => row.Id == maker, stop))!.LeftAt = edit.Now);
        (await asked.Body(link)).ShouldContain("This link has ended");
    }

    [Fact]
    public async Task The_children_are_named_only_when_the_household_says_so()
    {
        var (who, start) = await First();
        var link = await Send(who, start, ("names", "true"));
        (await asked.Body(link)).ShouldContain(home.Family.Children[0].DisplayName);
    }

    [Fact]
    public async Task The_link_shows_nothing_else_of_the_household()
    {
        var (who, start) = await First();
        var page = await asked.Body(await Send(who, start));
        foreach (var word in home.Family.Children.Select(child => child.DisplayName).Append(home.SignedIn[1].Adult.DisplayName).Append(home.Family.Label).Append("day care"))
            page.ShouldNotContain(word);
        using var today = await asked.Get("/today");
        today.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private async Task<Domain.People.Household> Household() => (await home.Store.Households.Read(home.First))!.On(new(2026, 11, 24));

    private async Task<(string Who, string Start)> First() => (await Open())[0];

    private async Task<IReadOnlyList<(string Who, string Start)>> Open()
    {
        var page = await new HtmlParser().ParseDocumentAsync(await phone.Body(Week));
        return [.. page.QuerySelectorAll("form[data-live]").Where(form => form.QuerySelector("button[value=yes]") is not null).Select(form => (form.QuerySelector("input[name=who]")!.GetAttribute("value")!, form.QuerySelector("input[name=start]")!.GetAttribute("value")!))];
    }

    private async Task<string> Send(string who, string start, params (string, string)[] more)
    {
        using var sent = await phone.Post($"{Week}?handler=send", [("who", who), ("start", start), .. more]);
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        return Link().Match(await sent.Content.ReadAsStringAsync()).Groups[1].Value;
    }

    private async Task Answer(string link, string reply, HttpStatusCode expected)
    {
        using var answer = await asked.Post(link, ("reply", reply));
        answer.StatusCode.ShouldBe(expected);
    }

    [GeneratedRegex("(/ask/[A-Za-z0-9_-]{43})", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("name=\"next\" value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex NextButton();
}
