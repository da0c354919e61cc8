using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Evenhand.App.Catalogues;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;

namespace Evenhand.Web.Tests.Household;

/// <summary>Who owns what, on pages, for households of the examples.</summary>
public sealed partial class HomePageTests
{
    [Fact, Mechanism("M014", Where = "the page Who owns what"), Mechanism("M012", Where = "the page Who owns what"), Mechanism("M016", Where = "the page Who owns what"), Mechanism("M140", Where = "the page Who owns what")]
    public async Task Every_applicable_responsibility_is_listed_once_with_its_owner_or_as_nobodys()
    {
        await using var house = await House.OfExample("snow-plough");
        var page = await house.Page("a", "/household");

        var listed = page.QuerySelectorAll("li.duty a").Select(link => link.GetAttribute("href")!["/household/item/".Length..]).ToList();
        listed.ShouldBe(new OwnershipView(house.Family, CatalogueFile.Shipped).Applicable.Select(owned => owned.Row.Id.Value), ignoreOrder: true);
        var dinner = Entry(page, "food.dinner");
        dinner.ShouldContain("Done means:");
        dinner.ShouldContain("chosen");
        dinner.ShouldContain("Morgan can too");
        dinner.ShouldContain("anticipating");
        page.QuerySelector("#of-nobody")!.TextContent.ShouldContain("nobody yet");
    }

    [Fact]
    public async Task A_search_finds_by_name_and_by_what_done_means_and_says_when_nothing_fits()
    {
        await using var house = await House.OfExample("snow-plough");
        (await house.Page("a", "/household?q=dinner")).QuerySelectorAll("li.duty").Length.ShouldBeInRange(1, 12);
        (await house.Page("a", "/household?who=:nobody")).QuerySelectorAll("li.duty").Length.ShouldBe(new OwnershipView(house.Family, CatalogueFile.Shipped).Applicable.Count(owned => owned.State == OwnershipState.Nobody));
        House.Words(await house.Page("a", "/household?q=zzzz")).ShouldContain("Nothing fits");
    }

    [Fact, Mechanism("M015", Where = "the page What is expected")]
    public async Task The_pages_of_what_is_expected_hold_everything_that_is_owned_and_nothing_twice()
    {
        await using var house = await House.OfExample("old-division");
        var adults = house.Family.Adults.Select(adult => adult.Id.Value).ToList();
        var pages = new List<string>();
        foreach (var adult in adults)
            pages.AddRange((await house.Page(adults[0], "/household/expected?who=" + adult)).QuerySelectorAll("section[aria-labelledby^='g-'] li > a").Select(link => link.GetAttribute("href")!["/household/item/".Length..]));

        pages.ShouldBeUnique();
        pages.ShouldBe(new OwnershipView(house.Family, CatalogueFile.Shipped).Applicable.Where(owned => owned.Owner is not null).Select(owned => owned.Row.Id.Value), ignoreOrder: true);
    }

    [Fact]
    public async Task Each_adults_yes_to_what_is_expected_is_kept_with_its_day()
    {
        await using var house = await House.OfExample("old-division");
        var adults = house.Family.Adults.Select(adult => adult.Id.Value).ToList();
        foreach (var adult in adults)
            await house.Send(adult, await house.Page(adult, "/household/expected"), "form[action='/household/expected']");

        (await house.Now()).Ownership.Confirmed.Keys.Select(who => who.Value).ShouldBe(adults, ignoreOrder: true);
        House.Words(await house.Page(adults[0], "/household/expected")).ShouldContain("yes on Tue 24 Nov 2026");
        (await house.Post(adults[0], "/household/expected", ("who", adults[1]))).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact, Mechanism("M012", Where = "the page Who owns what")]
    public async Task What_cannot_wait_and_only_its_owner_has_done_is_listed_with_where_notes_are_missing()
    {
        await using var house = await House.OfExample("old-division");
        var who = house.Family.Adults[0].Id.Value;
        var critical = new OwnershipView(house.Family, CatalogueFile.Shipped).Applicable.Count(owned => owned.State == OwnershipState.Owned && owned.Row.Criticality == Criticality.High);
        var listed = (await house.Page(who, "/household")).QuerySelectorAll("#one-has-done li");
        listed.Length.ShouldBeInRange(1, critical);
        listed.ShouldAllBe(item => item.TextContent.Contains("no notes"));
        var first = listed[0].QuerySelector("a")!.GetAttribute("href")!;

        var other = house.Family.Adults[1].Id.Value;
        var item = await house.Page(who, first);
        await house.Send(who, item, "#can form", ("who", item.QuerySelectorAll("#can input[name=who]").Select(input => input.GetAttribute("value")!).First(id => id == who || id == other)));

        (await house.Page(who, "/household")).QuerySelectorAll("#one-has-done li").Length.ShouldBe(listed.Length - 1);
    }

    [Fact]
    public async Task What_only_one_person_can_do_is_counted_without_a_name_to_blame()
    {
        await using var house = await House.Of("""
            label: One knows
            adults: {a: {name: Robin, cannot: [child.*, health.*]}, b: {name: Sascha}}
            children: {c: {name: Mika, age: 5}}
            owns: {b: [child.*, health.*]}
            """);
        House.Words(await house.Page("a", "/household")).ShouldContain("that cannot wait are known to one person only");
    }

    [Fact, Mechanism("M019", Where = "the pages of the household")]
    public async Task No_form_rates_approves_or_sends_back_what_an_owner_does()
    {
        await using var house = await House.OfExample("second-shift");
        var acts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in new[] { "/household", "/household/item/food.dinner", "/household/item/child.story", "/household/deal", "/household/expected", "/household/rules", "/balance" })
        {
            var page = await house.Page("a", path);
            acts.UnionWith(page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Select(form => form.GetAttribute("action")!.Split("handler=")[^1]));
        }

        acts.ShouldBeSubsetOf(["propose", "lend", "rule", "standins", "split", "pickup", "open", "handover", "put", "children", "/household/deal", "/household/expected", "/household/rules", "/balance"]);
    }

    [Fact, Mechanism("M008", Where = "the page Who owns what: hand it over whole"), Mechanism("M141", Where = "the page Who owns what: what counts as done")]
    public async Task A_hand_over_has_notes_a_start_what_is_good_enough_and_a_review_after_eight_weeks()
    {
        await using var house = await House.OfExample("second-shift");
        var item = await house.Page("b", "/household/item/health.book");

        var proposal = await house.Send("b", item, "#hand form", ("owner", "a"), ("notes", "The clinic's number is on the card."), ("good", "booked, and in the calendar"));

        var asked = (await house.Now()).Ownership.Proposals.ShouldHaveSingleItem();
        (asked.Starts, asked.Review).ShouldBe((new NodaTime.LocalDate(2026, 11, 30), new NodaTime.LocalDate(2027, 1, 25)));
        House.Words(proposal).ShouldContain("has put a proposal about this");
        await house.Send("a", await house.Page("a", "/household/proposal/" + asked.Key), "form[action$='handler=yes']");

        House.Words(await house.Page("a", "/household/item/health.book")).ShouldContain("Noel owns it");
        (await house.Now()).Ownership.HandOvers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Rules_in_own_words_and_what_is_let_go_are_kept()
    {
        await using var house = await House.OfExample("snow-plough");
        await house.Send("a", await house.Page("a", "/household/rules"), "form[action='/household/rules']", ("words", "No telephone at dinner\n\nShoes stay at the door"));
        (await house.Now()).Rules.InWords.ShouldBe(["No telephone at dinner", "Shoes stay at the door"]);

        await house.Send("a", await house.Page("a", "/household/item/clean.kerb"), "#let-go form", ("notes", "the street does it"));
        var key = (await house.Now()).Ownership.Proposals.ShouldHaveSingleItem().Key;
        await house.Send("b", await house.Page("b", "/household/proposal/" + key), "form[action$='handler=yes']");

        (await house.Now()).Ownership.NotDoing.ShouldContain("clean.kerb");
        House.Words(await house.Page("b", "/household/rules")).ShouldContain("the street does it");
    }

    [Theory, Mechanism("M011", Where = "the pages of the household")]
    [InlineData("/household")]
    [InlineData("/household/expected?who=pa")]
    [InlineData("/household/item/food.dinner")]
    [InlineData("/balance")]
    [InlineData("/people")]
    [InlineData("/today")]
    [InlineData("/week/2026-11-23")]
    [InlineData("/week/2026-11-23/print")]
    [InlineData("/picture")]
    [InlineData("/list")]
    [InlineData("/more")]
    [InlineData("/talk")]
    [InlineData("/talk/expect")]
    [InlineData("/talk/checkin")]
    [InlineData("/talk/often")]
    public async Task Exchanging_the_adults_exchanges_the_page(string path)
    {
        const string family = """
            label: Two
            adults:
              pa: {name: Quinn, own_estimate_of_home_share: 0.4, blocks: [{days: Mon-Fri, from: "08:30", to: "17:00", where: site, commute: 20}]}
              pb: {name: Riley, own_estimate_of_home_share: 0.7, minds: [food.dinner], blocks: [{days: Mon-Fri, from: "08:00", to: "15:00", where: site, commute: 30}]}
            children: {c: {name: Mika, age: 6}}
            owns: {pa: [car.*, home.*], pb: [food.*, child.*, health.*, cloth.*], rotates: [clean.*]}
            """;
        string Exchange(string text) => text.Replace("pa", "p~", StringComparison.Ordinal).Replace("pb", "pa", StringComparison.Ordinal).Replace("p~", "pb", StringComparison.Ordinal)
            .Replace("Quinn", "~", StringComparison.Ordinal).Replace("Riley", "Quinn", StringComparison.Ordinal).Replace("~", "Riley", StringComparison.Ordinal);
        async Task<string> Read(string yaml, string who, string address)
        {
            await using var house = await House.Of(yaml);
            return House.Words(await house.Page(who, address));
        }

        // Words such as "pay" and "part" hold the ids too, so that both are read as text and exchanged in names and initials alone.
        string Names(string text) => Name().Replace(text, name => name.Value switch { "Quinn" => "Riley", "Riley" => "Quinn", "Q" => "R", _ => "Q" });
        (await Read(Exchange(family), "pb", path.Replace("who=pa", "who=pb", StringComparison.Ordinal))).ShouldBe(Names(await Read(family, "pa", path)));
    }

    [GeneratedRegex(@"Quinn|Riley|(?<!\p{L})[QR](?!\p{L})", RegexOptions.None, 1000)]
    private static partial Regex Name();

    private static string Entry(IHtmlDocument page, string id) => page.QuerySelectorAll("li.duty").First(item => item.QuerySelector($"a[href='/household/item/{id}']") is not null).TextContent;
}
