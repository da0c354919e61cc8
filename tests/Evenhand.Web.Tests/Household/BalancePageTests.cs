using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Evenhand.Web.Tests.Household;

/// <summary>The season's balance on its page.</summary>
public sealed class BalancePageTests
{
    [Fact, Mechanism("M070", Where = "the page Balance")]
    public async Task It_opens_when_both_have_given_their_own_estimate_and_shows_them_together()
    {
        var yaml = File.ReadAllText(Repository.PathTo("examples", "households", "second-shift.yaml"));
        yaml = System.Text.RegularExpressions.Regex.Replace(yaml, @"\n    own_estimate_of_home_share: \S+", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        await using var house = await House.Of(yaml);

        var asked = await house.Page("a", "/balance");
        asked.QuerySelectorAll("svg.bars, table").ShouldBeEmpty();
        var waits = await house.Send("a", asked, "form[action='/balance']", ("share", "45"));
        House.Words(waits).ShouldContain("Still to answer: Noel");
        House.Words(await house.Page("b", "/balance")).ShouldNotContain("45");

        var open = await house.Send("b", await house.Page("b", "/balance"), "form[action='/balance']", ("share", "80"));

        var words = House.Words(open);
        words.ShouldContain("own part about 45 %");
        words.ShouldContain("own part about 80 %");
        words.ShouldContain("None of them is the right one");
    }

    [Fact, Mechanism("M066", Where = "the page Balance"), Mechanism("M067", Where = "the page Balance"), Mechanism("M068", Where = "the page Balance")]
    public async Task Five_figures_stand_as_ranges_and_three_make_the_clock()
    {
        await using var house = await House.OfExample("second-shift");
        var page = await house.Page("a", "/balance");

        var rows = page.QuerySelectorAll("#as-table tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToList());
        rows.Keys.ShouldBe(["Paid work", "On the way", "Hands-on at home", "On the clock", "Thinking", "On call or watching"]);
        foreach (var key in new[] { "Hands-on at home", "Thinking", "On call or watching", "On the clock" })
            rows[key].ShouldAllBe(cell => cell.Contains('–'));
        page.QuerySelectorAll("svg.bars").Length.ShouldBe(6);
        var words = House.Words(page);
        words.ShouldContain("never added");
        words.ShouldContain("How Noel's came about: fell to this person");
        words.ShouldContain("fell to this person: 60, not written down: 14, picked up: 4 and chosen: 1");
        words.ShouldContain("What you expected at the start");
        words.ShouldContain("Nothing here is about character");
        words.ShouldContain("Responsibilities owned");
    }

    [Fact, Mechanism("M008", Where = "the page Balance: what could be handed over whole")]
    public async Task The_fewest_whole_hand_overs_halve_both_differences_and_become_one_proposal()
    {
        await using var house = await House.OfExample("second-shift");
        var page = await house.Page("b", "/balance");
        var chosen = page.QuerySelectorAll<IHtmlInputElement>("input[name=what]").Select(input => input.Value).ToList();
        chosen.Count.ShouldBeInRange(1, 8);
        House.Words(page).ShouldContain("Fewer would not.");
        House.Words(page).ShouldContain("Difference on the clock: from");

        await house.Send("b", page, "form[action='/balance?handler=handover']", [.. chosen.Select(id => ("what", id))]);

        var proposal = (await house.Now()).Ownership.Proposals.ShouldHaveSingleItem();
        proposal.Changes.Select(change => change.Id.Value).ShouldBe(chosen, ignoreOrder: true);
        proposal.Changes.ShouldAllBe(change => change.Owner!.Value.Value == "a");
        NodaTime.Period.Between(proposal.Starts, proposal.Review!.Value, NodaTime.PeriodUnits.Weeks).Weeks.ShouldBe(8);
    }

    [Fact, Mechanism("M069", Where = "the page Balance")]
    public async Task Work_with_few_minutes_and_much_thinking_shows()
    {
        var yaml = File.ReadAllText(Repository.PathTo("examples", "households", "snow-plough.yaml")).Replace("    name: Morgan\n", "    name: Morgan\n    own_estimate_of_home_share: 0.5\n", StringComparison.Ordinal).Replace("    name: Casey\n", "    name: Casey\n    own_estimate_of_home_share: 0.5\n", StringComparison.Ordinal);
        await using var house = await House.Of(yaml);
        var page = await house.Page("a", "/balance");

        var thinking = page.QuerySelectorAll("#as-table tbody tr").First(row => row.QuerySelector("th")!.TextContent == "Thinking").QuerySelectorAll("td").Select(cell => decimal.Parse(cell.TextContent.Split('–')[0], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        thinking[0].ShouldBeGreaterThan(2 * thinking[1]);
    }

    [Fact, Mechanism("M071", Where = "the page Balance: negotiations")]
    public async Task Six_standing_decisions_leave_seven_negotiations_of_thirty_eight()
    {
        var yaml = File.ReadAllText(Repository.PathTo("examples", "households", "swing-shift.yaml"));
        await using var house = await House.Of(yaml);
        foreach (var adult in house.Family.Adults)
            await house.Send(adult.Id.Value, await house.Page(adult.Id.Value, "/balance"), "form[action='/balance']", ("share", "50"));

        House.Words(await house.Page(house.Family.Adults[0].Id.Value, "/balance")).ShouldContain("38 last week. An owner or a standing rule for 6 things leaves 7.");
    }

    [Fact, Mechanism("M076", Where = "the page Balance")]
    public async Task What_is_as_agreed_is_said_to_be_so_and_nothing_is_held_against_half()
    {
        await using var house = await House.Of("""
            label: Agreed
            adults: {a: {name: Robin, own_estimate_of_home_share: 0.7}, b: {name: Sascha, own_estimate_of_home_share: 0.3}}
            agreement: {target_share: {a: 0.7, b: 0.3}, tolerance: 0.05}
            applies: []
            owns: {a: [row.one], b: [row.two]}
            responsibilities: [{id: row.one, name: One, minutes: 69, times_a_week: 7}, {id: row.two, name: Two, minutes: 31, times_a_week: 7}]
            """);
        var words = House.Words(await house.Page("a", "/balance"));
        words.ShouldContain("This is what you agreed on");
        words.ShouldNotContain("half of");
    }

    [Fact]
    public async Task A_single_adult_is_compared_with_nobody()
    {
        await using var house = await House.Of("""
            label: One
            adults: {a: {name: Robin, blocks: [{days: Mon-Fri, from: "09:00", to: "15:00"}]}}
            children: {c: {name: Mika, age: 6}}
            owns: {a: [food.*]}
            """);
        var page = await house.Page("a", "/balance");
        page.QuerySelectorAll("#agreed, #views, #over").ShouldBeEmpty();
        page.QuerySelectorAll("svg.bars").Length.ShouldBe(3);
    }
}
