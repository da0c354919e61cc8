namespace Evenhand.Web.Tests.Answers;

public sealed class SwingShift() : LivedIn("swing-shift");

/// <summary>H16: where do the negotiations come from, how do they fall below ten a week, and can there be time together that is not a hand-over?</summary>
public sealed class SwingShiftAnswers(SwingShift home) : IClassFixture<SwingShift>
{
    [Fact, Mechanism("M071", Where = "the page Talked over each time")]
    public async Task The_count_by_responsibility_and_six_standing_rules_that_leave_seven()
    {
        var words = await home.Words("/talk/often");
        words.ShouldContain("38 times last week");
        words.ShouldContain("Standing rules for the first 6 leave 7 a week. Fewer rules leave ten or more.");
        (await home.House.Page("a", "/talk/often")).QuerySelector("tr[data-key='food.dinner'] td")!.TextContent.ShouldBe("7");
    }

    [Fact]
    public async Task Evenhand_asks_one_thing_a_week_and_nothing_that_is_settled()
    {
        var words = await home.Words("/talk/checkin");
        words.ShouldContain("Evenhand asks one thing a week at most. A decision ends it until the date you choose.");
        System.Text.RegularExpressions.Regex.Count(words, "Do you want a rule for it").ShouldBe(1);
    }

    [Fact, Mechanism("M061", Where = "the page Talked over each time")]
    public async Task Time_together_is_a_hundred_minutes_all_of_it_hand_over_and_bought_hours_would_add_to_it()
    {
        var words = await home.Words("/talk/often");
        words.ShouldContain("Monday to Friday: 1 h 40 min, of which 1 h 40 min are hand-over.");
        words.ShouldContain("8 bought hours of care a week would cost 136 USD");
        words.ShouldContain("At no cost:");
    }

    [Fact]
    public async Task Ten_hand_overs_and_what_each_carries_in_writing()
    {
        var words = await home.Words("/talk/often");
        words.ShouldContain("10 hand-overs a week");
        words.ShouldContain("medicine: what was given, when the next is due");
    }

    [Fact]
    public async Task A_night_below_the_limit_is_named_with_ways_to_mend_it()
    {
        var words = await home.Words("/talk/often");
        words.ShouldContain("Marlo: 5 h 30 min of sleep on a weekday night");
        words.ShouldContain("another shift, or one late shift fewer a week");
    }

    [Fact, Mechanism("M103", Where = "the page Talked over each time: three ways to work")]
    public async Task Reining_in_and_one_lead_for_a_year_stand_beside_as_now()
    {
        var page = await home.House.Page("a", "/talk/often");
        var ways = page.QuerySelector("section[aria-labelledby=ways] table")!;
        ways.QuerySelectorAll("thead th").Select(cell => cell.TextContent.Trim()).ShouldBe(["As now", "All work a day less", "Drew leads for a year on half the days", "Marlo leads for a year on half the days"]);
        var rows = ways.QuerySelectorAll("tbody tr").Select(row => row.QuerySelectorAll("td").Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList()).ToList();
        rows[0].ShouldBe(["40 h", "32 h · 80 %", "24 h · 60 %", "40 h"]);
        rows[1].ShouldBe(["40 h", "32 h · 80 %", "40 h", "24 h · 60 %"]);
        rows[2][0].ShouldBe("1 h 40 min");
        rows[4].ShouldBe(["10", "8", "6", "6"]);
    }

    [Fact, Mechanism("M147", Where = "the page Check-in")]
    public async Task The_check_in_asks_for_the_good_as_well_as_the_hard()
    {
        var words = await home.Words("/talk/checkin");
        words.ShouldContain("What went well");
        words.ShouldContain("What was hard");
        words.ShouldContain("I pass");
    }
}
