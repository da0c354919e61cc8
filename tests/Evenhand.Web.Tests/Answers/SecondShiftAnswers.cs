using Evenhand.Web.Tests.Household;

namespace Evenhand.Web.Tests.Answers;

public sealed class SecondShift() : LivedIn("second-shift");

/// <summary>H13: what is the real picture, how did it get here, and what could be handed over whole so that the gap halves in eight weeks?</summary>
public sealed class SecondShiftAnswers(SecondShift home) : IClassFixture<SecondShift>
{
    [Fact, Mechanism("M066", Where = "the page Balance")]
    public async Task Five_figures_for_each_adult_of_which_three_make_the_clock()
    {
        var table = await home.House.Page("a", "/balance");
        var rows = table.QuerySelectorAll("#as-table tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent.Trim(), row => row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ToList(), StringComparer.Ordinal);
        rows["Paid work"].ShouldBe(["45", "40"]);
        rows["On the way"].ShouldBe(["5", "4"]);
        rows["Hands-on at home"].ShouldAllBe(cell => cell.Contains('–'));
        rows["On the clock"].ShouldAllBe(cell => cell.Contains('–'));
        rows.Keys.ShouldBe(["Paid work", "On the way", "Hands-on at home", "On the clock", "Thinking", "On call or watching"], ignoreOrder: true);
        (await home.Words("/balance")).ShouldContain("Thinking, being on call and watching run beside it and are never added.");
    }

    [Fact]
    public async Task The_gap_is_told_on_the_clock_and_in_thinking() =>
        (await home.Words("/balance")).ShouldMatch(@"Difference on the clock: from 13\.5 to 1\.5 hours a week\. In thinking: from 11\.5 to 5\.5\.");

    [Fact, Mechanism("M070", Where = "the page Balance")]
    public async Task Both_estimates_stand_as_two_views()
    {
        var words = await home.Words("/balance");
        words.ShouldContain("own part about 45 %");
        words.ShouldContain("own part about 80 %");
        words.ShouldContain("None of them is the right one.");
    }

    [Fact, Mechanism("M016", Where = "the page Balance")]
    public async Task How_each_thing_came_to_its_owner_is_told_and_most_of_one_adults_fell_to_that_adult()
    {
        var words = await home.Words("/balance");
        var ways = System.Text.RegularExpressions.Regex.Match(words, @"How Noel's came about: (.+?) Who owns what").Groups[1].Value;
        var fell = System.Text.RegularExpressions.Regex.Match(ways, @"fell to this person: (\d+)").Groups[1].Value;
        int.Parse(fell, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(79 / 2);
    }

    [Fact]
    public async Task The_fewest_whole_hand_overs_that_halve_both_gaps_fit_the_others_hours()
    {
        var words = await home.Words("/balance");
        words.ShouldContain("6 responsibilities, from Noel to Jamie, would at least halve both differences.");
        words.ShouldContain("Fewer would not.");
        words.ShouldContain("that fit Jamie's hours at home");
        words.ShouldNotContain("help with the");
    }

    [Fact]
    public async Task Each_hand_over_has_notes_a_start_what_is_good_enough_no_checking_and_a_review_after_eight_weeks()
    {
        (await home.Words("/balance")).ShouldContain("It is not checked afterwards, and you look at it again after eight weeks.");
        await using var house = await House.OfExample("second-shift");
        await house.Send("a", await house.Page("a", "/balance"), "form[action$='handler=handover']");
        var proposal = (await house.Now()).Ownership.Proposals.ShouldHaveSingleItem();
        proposal.Review.ShouldBe(proposal.Starts.PlusWeeks(8));
        var page = await house.Page("b", "/household/proposal/" + proposal.Key);
        page.QuerySelectorAll("textarea, input").Select(field => field.GetAttribute("name")).ShouldContain(name => name!.StartsWith("notes", StringComparison.Ordinal));
        page.QuerySelectorAll("textarea, input").Select(field => field.GetAttribute("name")).ShouldContain(name => name!.StartsWith("good", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_expected_at_the_start_stands_beside_what_is_without_a_word_on_character()
    {
        var words = await home.Words("/balance");
        words.ShouldContain("What you expected at the start");
        words.ShouldContain("Nothing here is about character.");
    }
}
