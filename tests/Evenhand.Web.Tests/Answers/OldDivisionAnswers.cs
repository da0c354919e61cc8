using Evenhand.Web.Tests.Household;

namespace Evenhand.Web.Tests.Answers;

public sealed class OldDivision() : LivedIn("old-division");

/// <summary>H12: what exactly is expected of each, and what happens if the one who does nearly all of it is away for two weeks?</summary>
public sealed class OldDivisionAnswers(OldDivision home) : IClassFixture<OldDivision>
{
    [Fact]
    public async Task One_page_per_person_of_what_is_expected_in_their_own_words()
    {
        var (one, other) = (await home.Words("/household/expected?who=a"), await home.Words("/household/expected?who=b"));
        one.ShouldContain("Lawn and garden");
        other.ShouldContain("Make dinner");
        other.ShouldNotContain("Lawn and garden");
        other.ShouldContain("the older ones sit with the younger ones");
        one.ShouldContain("Nobody asks us whether it should be otherwise.");
    }

    [Fact]
    public async Task Each_adults_yes_is_recorded_so_that_the_page_comes_from_them()
    {
        await using var house = await House.OfExample("old-division");
        House.Words(await house.Page("a", "/household/expected?who=a")).ShouldContain("not yet");
        await house.Send("a", await house.Page("a", "/household/expected?who=a"), "form:has(input[name=who][value=a])");
        (await house.Now()).Ownership.Confirmed.Keys.ShouldContain(adult => adult.Value == "a");
        House.Words(await house.Page("b", "/household/expected?who=a")).ShouldContain("The pages come from you, not from a template.");
    }

    [Fact]
    public async Task Work_at_home_is_measured_with_the_ruler_of_paid_work_and_a_figure_nobody_has_is_doubted()
    {
        await using var house = await House.OfExample("old-division");
        foreach (var (who, share) in new[] { ("a", "10"), ("b", "90") })
            await house.Send(who, await house.Page(who, "/balance"), "form[action='/balance']", ("share", share));
        var words = House.Words(await house.Page("a", "/balance"));
        words.ShouldContain("Paid work");
        words.ShouldContain("Hands-on at home");
        words.ShouldContain("48");
        words.ShouldContain("more than one person has");
    }

    [Fact, Mechanism("M012", Where = "the page If someone is away")]
    public async Task What_cannot_wait_is_named_with_where_notes_are_missing()
    {
        (await home.Words("/household")).ShouldContain("22 that cannot wait have been done by their owner only");
        (await home.Words("/household/away/b")).ShouldContain("22 have no notes for whoever takes over.");
    }

    [Fact, Mechanism("M111", Where = "the page If someone is away")]
    public async Task For_two_weeks_each_thing_has_a_stand_in_and_the_rest_waits()
    {
        var page = await home.House.Page("a", "/household/away/b");
        var rows = page.QuerySelectorAll(".stand-ins > div").ToDictionary(row => row.QuerySelector("a")!.TextContent.Trim(), row => row.QuerySelector("dd")!.TextContent, StringComparer.Ordinal);
        rows.Count.ShouldBe(22);
        rows.Values.ShouldAllBe(words => words.Trim().Length > 0);
        rows["Make dinner"].ShouldContain("Lee stands in, as you named it.");
        rows["Shop for groceries"].ShouldContain("Chris is old enough.");
        rows["Feed toddlers at meals"].ShouldContain("Francis");
        rows["Collect the children from school or day care"].ShouldContain("Sandy");
        rows["Collect the children from school or day care"].ShouldNotContain("Francis");
        (await home.Words("/household/away/b")).ShouldContain("None of it counts as late.");
    }

    [Fact]
    public async Task No_child_is_given_more_than_the_household_allows_on_a_school_day()
    {
        await using var house = await House.OfExample("old-division");
        var before = Minutes(House.Words(await house.Page("a", "/household/away/b")));
        before.ShouldNotBeEmpty();
        before.ShouldAllBe(minutes => minutes <= 60);
        await house.Send("a", await house.Page("a", "/household/rules"), "form[action$='handler=children']", ("minutes", "20"));
        var after = Minutes(House.Words(await house.Page("a", "/household/away/b")));
        after.ShouldNotBeEmpty();
        after.ShouldAllBe(minutes => minutes <= 20);
    }

    private static IReadOnlyList<int> Minutes(string words) => [.. System.Text.RegularExpressions.Regex.Matches(words[words.IndexOf("Children of the house", StringComparison.Ordinal)..words.IndexOf("What waits", StringComparison.Ordinal)], @"(\d+) min\b").Select(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture))];
}
