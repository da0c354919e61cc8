using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Evenhand.App.Catalogues;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.Web.Tests.Household;

/// <summary>Two adults and the first deal, each on a device of their own.</summary>
public sealed class FirstDealPageTests
{
    private const string Family = """
        label: New here
        time_zone: Europe/Berlin
        adults:
          a: {name: Robin, blocks: [{days: Mon-Fri, from: "08:30", to: "17:00", where: site, commute: 20}]}
          b: {name: Sascha, blocks: [{days: Mon-Fri, from: "08:00", to: "16:00", where: site, commute: 30}]}
        children: {c1: {name: Mika, age: 7, care: [{days: Mon-Fri, from: "08:00", to: "16:30", name: school}]}}
        """;

    /// <summary>A person reads a line and presses once in less than twenty seconds; fifteen minutes are forty-five of those.</summary>
    private const int MostInputs = 45;

    [Fact, Mechanism("M001", Where = "the page First deal")]
    public async Task Ten_responsibilities_find_owners_by_two_sealed_answers_and_two_yes()
    {
        await using var house = await House.Of(Family);
        (await Owned(house)).ShouldBe(0);

        var form = await house.Page("a", "/household/deal");
        var ids = form.QuerySelectorAll<IHtmlInputElement>("input[type=radio]").Select(input => input.Name!).Distinct().ToList();
        ids.Count.ShouldBe(10);
        ids.ShouldContain("like.plan.evenhand");
        var waits = await house.Send("a", form, "form[action='/household/deal']", [.. ids.Select((id, at) => (id, at < 5 ? "Likes" : "Minds"))]);
        House.Words(waits).ShouldContain("Still to answer: Sascha");

        var other = await house.Page("b", "/household/deal");
        House.Words(other).ShouldNotContain("Robin likes");
        other.QuerySelectorAll<IHtmlInputElement>("input[value=Neutral]").ShouldAllBe(input => input.IsChecked);
        var open = await house.Send("b", other, "form[action='/household/deal']", [.. ids.Select((id, at) => (id, at < 5 ? "Minds" : "Likes"))]);
        House.Words(open).ShouldContain("Robin likes it");
        House.Words(open).ShouldContain("How even");
        (await Owned(house)).ShouldBe(0);

        var proposal = await house.Send("a", await house.Page("a", "/household/deal"), "form[action='/household/deal?handler=put']");
        (await Owned(house)).ShouldBe(0);
        proposal.QuerySelector("h1")!.TextContent.ShouldBe("A proposal");

        var key = (await house.Now()).Ownership.Proposals.ShouldHaveSingleItem().Key;
        var asked = await house.Page("b", "/household/proposal/" + key);
        await house.Send("b", asked, "form[action$='handler=yes']");

        (await Owned(house)).ShouldBeInRange(8, 10);
        (await house.Now()).Ownership.Proposals.ShouldBeEmpty();
        (await house.Now()).Ownership.Origins.ShouldAllBe(origin => origin.How == "agreed");
        house.Inputs.ShouldBeLessThanOrEqualTo(MostInputs);
        House.Words(await house.Page("a", "/household/deal")).ShouldContain("10 responsibilities that nobody owns");
    }

    [Fact]
    public async Task A_line_changed_by_hand_waits_for_the_yes_of_the_other_again()
    {
        await using var house = await House.Of(Family);
        foreach (var who in new[] { "a", "b" })
            await house.Send(who, await house.Page(who, "/household/deal"), "form[action='/household/deal']");
        await house.Send("a", await house.Page("a", "/household/deal"), "form[action='/household/deal?handler=put']");
        var before = (await house.Now()).Ownership.Proposals.ShouldHaveSingleItem();
        var line = before.Changes.First(change => change.Owner?.Value == "a");

        var changed = await house.Send("b", await house.Page("b", "/household/proposal/" + before.Key), "form[action$='handler=change']", ("to." + line.Id.Value, "b"));

        var after = (await house.Now()).Ownership.Proposals.ShouldHaveSingleItem();
        after.Changes.Single(change => change.Id == line.Id).Owner!.Value.Value.ShouldBe("b");
        after.Yes.Select(who => who.Value).ShouldBe(["b"]);
        (await Owned(house)).ShouldBe(0);
        House.Words(changed).ShouldContain("not yet");
        await house.Send("a", await house.Page("a", "/household/proposal/" + before.Key), "form[action$='handler=yes']");
        (await Owned(house)).ShouldBe(after.Changes.Count);
    }

    [Fact]
    public async Task Nobody_says_yes_or_answers_for_an_adult_who_has_a_way_in()
    {
        await using var house = await House.Of(Family);
        foreach (var who in new[] { "a", "b" })
            await house.Send(who, await house.Page(who, "/household/deal"), "form[action='/household/deal']");
        await house.Send("a", await house.Page("a", "/household/deal"), "form[action='/household/deal?handler=put']");
        var key = (await house.Now()).Ownership.Proposals.ShouldHaveSingleItem().Key;

        (await house.Post("a", $"/household/proposal/{key}?handler=yes", ("who", "b"))).ShouldBe(System.Net.HttpStatusCode.NotFound);

        (await house.Now()).Ownership.Proposals.ShouldHaveSingleItem().Yes.Select(who => who.Value).ShouldBe(["a"]);
    }

    private static async Task<int> Owned(House house) => new OwnershipView(await house.Now(), CatalogueFile.Shipped).Applicable.Count(owned => owned.State == OwnershipState.Owned);
}
