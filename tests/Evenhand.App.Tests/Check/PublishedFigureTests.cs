using System.Globalization;
using System.Text.Json.Nodes;

namespace Evenhand.App.Tests.Check;

/// <summary>Figures that were worked out by hand for the households, each shown to as many places as it was given.</summary>
public sealed class PublishedFigureTests
{
    [Theory, Mechanism("M048", Where = "evenhand check")]
    [InlineData("paid_hours.a", "80")]
    [InlineData("paid_hours.b", "80")]
    [InlineData("away_hours_week1.a", "49.83")]
    [InlineData("away_hours_week1.b", "54.5")]
    [InlineData("appointments_per_year", "21")]
    [InlineData("applicable", "113")]
    [InlineData("unowned", "26")]
    public void Night_school(string path, string expected) => Is("night-school", path, expected);

    [Theory, Mechanism("M082", Where = "evenhand check")]
    [InlineData("paid_hours.a", "50")]
    [InlineData("paid_hours.b", "0")]
    [InlineData("breakeven_gross_by_year.0", "65712")]
    [InlineData("breakeven_gross_by_year.1", "65712")]
    [InlineData("breakeven_gross_by_year.2", "53353")]
    [InlineData("breakeven_gross_by_year.3", "53353")]
    [InlineData("breakeven_gross_by_year.4", "45516")]
    [InlineData("breakeven_gross_by_year.6", "32555")]
    [InlineData("breakeven_gross_by_year.9", "19593")]
    [InlineData("breakeven_gross_by_year.11", "6631")]
    [InlineData("youngest_in_school_in_years", "4")]
    [InlineData("stop_threshold.own_words", "98000")]
    [InlineData("stop_threshold.with_insurance", "79024")]
    [InlineData("stop_threshold.without_insurance", "93659")]
    public void One_earner(string path, string expected) => Is("one-earner", path, expected);

    [Theory, Mechanism("M069", Where = "evenhand check, evenhand balance")]
    [InlineData("paid_hours.a", "40")]
    [InlineData("paid_hours.b", "40")]
    [InlineData("home_hours.a.hands_on", "28.7")]
    [InlineData("home_hours.a.thinking", "11.1")]
    [InlineData("home_hours.b.hands_on", "28.4")]
    [InlineData("home_hours.b.thinking", "2.5")]
    public void Four_carers(string path, string expected) => Is("four-carers", path, expected);

    [Fact]
    public void Four_carers_in_a_storm()
    {
        var json = Checked.Json(Checked.Text("four-carers"), "storm");
        Texts(json, "gaps").ShouldBe(["w1 Tue 08:05-16:15 c1", "w1 Tue 08:05-09:00 c2", "w1 Tue 15:00-16:15 c2", "w1 Tue 08:05-09:00 c3", "w1 Tue 15:00-16:15 c3"], ignoreOrder: true);
        Is(json, "cover_cost.t", "98");
        Is(json, "uncovered_hours.c1", "8.17");
    }

    [Theory, Mechanism("M085", Where = "evenhand check"), Mechanism("M086", Where = "evenhand check")]
    [InlineData("stay_home_shortfall", "50800")]
    [InlineData("needed_net.b.without_insurance", "81800")]
    [InlineData("needed_net.b.with_insurance", "66800")]
    [InlineData("four_day_shortfall", "300")]
    [InlineData("promotion_weekday_child_hours_lost", "8.75")]
    public void Steady_paycheck(string path, string expected) => Is("steady-paycheck", path, expected);

    [Theory, Mechanism("M077", Where = "evenhand check")]
    [InlineData("first_quarter_equal_split_fails", "Y4Q1")]
    [InlineData("first_quarter_any_split_fails", "Y5Q1")]
    [InlineData("shortfall_hours_that_quarter", "5")]
    public void Fifty_fifty(string path, string expected) => Is("fifty-fifty", path, expected);

    [Fact]
    public void Fifty_fifty_when_a_trip_and_a_deadline_meet()
    {
        var json = Checked.Json(Checked.Text("fifty-fifty"), "collision");
        Texts(json, "gaps").ShouldBeEmpty();
        Is(json, "scenario.solo_evenings.b", "3");
        Is(json, "solo_evenings.b", "0");
    }

    [Theory, Mechanism("M030", Where = "evenhand check")]
    [InlineData("dinners_at_home.a", "2")]
    [InlineData("dinners_at_home.b", "7")]
    public void Lead_parent(string path, string expected) => Is("lead-parent", path, expected);

    [Theory, Mechanism("M112", Where = "evenhand check")]
    [InlineData("knowledge_unknown_or_stale", "4")]
    public void Education_owner(string path, string expected) => Is("education-owner", path, expected);

    [Theory]
    [InlineData("local_ties_to_replace", "9")]
    public void Company_president(string path, string expected) => Is("company-president", path, expected);

    [Theory]
    [InlineData("paid_hours.a", "48")]
    [InlineData("paid_hours.b", "0")]
    [InlineData("applicable", "111")]
    [InlineData("owned_count.a", "7")]
    [InlineData("owned_count.b", "96")]
    [InlineData("owned_count.each_their_own", "7")]
    [InlineData("owned_count.nobody", "1")]
    [InlineData("critical_with_one_owner", "23")]
    [InlineData("could_be_done_by_an_older_child", "35")]
    [InlineData("naive_hands_on_hours.b", "103.6")]
    public void Ten_children(string path, string expected) => Is("ten-children", path, expected);

    [Fact]
    public void An_estimate_that_cannot_be_true_is_asked_about()
    {
        var doubts = Checked.Json(Checked.Text("ten-children"))["implausible"].ShouldBeOfType<JsonArray>();
        doubts.Count.ShouldBe(1);
        doubts[0]!["adult"]!.GetValue<string>().ShouldBe("b");
        doubts[0]!["question"]!.GetValue<string>().ShouldEndWith("?");
        Checked.Json(Checked.Text("second-shift"))["implausible"].ShouldBeNull();
    }

    [Theory, Mechanism("M066", Where = "evenhand check, evenhand balance")]
    [InlineData("paid_hours.a", "45")]
    [InlineData("paid_hours.b", "40")]
    [InlineData("paid_plus_commute.a", "50")]
    [InlineData("paid_plus_commute.b", "44")]
    [InlineData("applicable", "113")]
    [InlineData("unowned", "0")]
    [InlineData("home_hours.a.hands_on", "14.2")]
    [InlineData("home_hours.a.thinking", "1.6")]
    [InlineData("home_hours.a.watching", "8.2")]
    [InlineData("home_hours.b.hands_on", "33.8")]
    [InlineData("home_hours.b.thinking", "13.1")]
    [InlineData("home_hours.b.watching", "20.2")]
    [InlineData("home_hours.rotates.hands_on", "5.0")]
    [InlineData("clock_hours_total.a", "67.3")]
    [InlineData("clock_hours_total.b", "80.8")]
    [InlineData("gap_clock_hours", "13.6")]
    [InlineData("gap_thinking_hours", "11.5")]
    [InlineData("fewest_whole_transfers_that_halve_both_gaps", "6")]
    public void Second_shift(string path, string expected) => Is("second-shift", path, expected);

    [Theory, Mechanism("M131", Where = "evenhand check")]
    [InlineData("questions", "12")]
    [InlineData("same_answer", "5")]
    [InlineData("different_answer", "7")]
    public void Before_marriage(string path, string expected) => Is("before-marriage", path, expected);

    [Fact]
    public void Answers_that_cross_and_answers_that_only_look_settled_are_named()
    {
        var json = Checked.Json(Checked.Text("before-marriage"));
        Texts(json, "crossed").ShouldBe(["first_on_emergency_form"]);
        Texts(json, "same_but_needs_talk").ShouldBe(["who_cooks"]);
    }

    [Theory, Mechanism("M080", Where = "evenhand check"), Mechanism("M004", Where = "evenhand check")]
    [InlineData("net_after_premium.a_earns", "53800")]
    [InlineData("net_after_premium.b_earns", "53200")]
    [InlineData("shortfall_per_year.a_earns", "9200")]
    [InlineData("shortfall_per_year.b_earns", "9800")]
    [InlineData("savings_left.a_earns", "2400")]
    [InlineData("savings_left.b_earns", "600")]
    [InlineData("bound_minutes_per_day.nursing", "200")]
    [InlineData("bound_minutes_per_day.mixed", "150")]
    [InlineData("bound_minutes_per_day.formula", "0")]
    public void Newborn(string path, string expected) => Is("newborn", path, expected);

    [Theory, Mechanism("M061", Where = "evenhand check"), Mechanism("M071", Where = "evenhand check, evenhand balance")]
    [InlineData("joint_awake_home_minutes_weekdays", "100")]
    [InlineData("handovers_per_week", "10")]
    [InlineData("negotiations_total", "38")]
    [InlineData("fewest_standing_decisions_below_ten", "6")]
    [InlineData("negotiations_after_standing_decisions", "7")]
    [InlineData("sleep_hours_weeknight.b", "5.5")]
    public void Opposite_shifts(string path, string expected) => Is("opposite-shifts", path, expected);

    [Theory, Mechanism("M089", Where = "evenhand check")]
    [InlineData("youngest_leaves", "2015-08-20")]
    [InlineData("months_until_leaving", "27")]
    public void Swapped_turns(string path, string expected) => Is("swapped-turns", path, expected);

    [Fact]
    public void Turns_are_counted_in_completed_months() =>
        Checked.Json(Checked.Text("swapped-turns"))["months_of_turns"]!.AsArray().Select(month => month!.GetValue<int>()).ShouldBe([48, 34]);

    [Fact, Mechanism("M089", Where = "evenhand check")]
    public void The_day_the_youngest_leaves_moves_when_the_grade_is_corrected() =>
        Is(Checked.Json(Checked.Text("swapped-turns").Replace("grade: 10", "grade: 9", StringComparison.Ordinal)), "youngest_leaves", "2016-08-20");

    [Theory, Mechanism("M090", Where = "evenhand check")]
    [InlineData("income_lost", "115000")]
    [InlineData("runway_used_up_year", "1")]
    public void Basement_practice(string path, string expected) => Is("basement-practice", path, expected);

    [Fact, Mechanism("M126", Where = "evenhand check")]
    public void Nobody_is_free_for_therapy_before_the_switch_and_one_is_after_it()
    {
        var before = Checked.Json(Checked.Text("sixty-hours"));
        Texts(before, "must_attend_free_adults.Tue therapy").ShouldBeEmpty();
        Texts(before, "must_attend_free_adults.Thu therapy").ShouldBeEmpty();
        Texts(Checked.Json(Checked.Text("basement-practice")), "must_attend_free_adults.Tue therapy").ShouldBe(["a"]);
    }

    [Theory, Mechanism("M051", Where = "evenhand check")]
    [InlineData("away_hours_week1.a", "101.5")]
    [InlineData("dinners_at_home.a", "0")]
    [InlineData("paid_hours.a", "101.5")]
    public void Executive_job(string path, string expected) => Is("executive-job", path, expected);

    [Fact, Mechanism("M119", Where = "evenhand check --scenario")]
    public void Two_homes_when_one_parent_travels()
    {
        var json = Checked.Json(Checked.Text("two-homes"), "ex_travels");
        Texts(json, "gaps").ShouldBe(["w1 Tue 17:00-18:20 c1", "w1 Tue 17:15-18:20 c2"], ignoreOrder: true);
        Is(json, "cover_cost.s", "57");
    }

    [Theory, Mechanism("M105", Where = "evenhand check"), Mechanism("M107", Where = "evenhand check")]
    [InlineData("night-school")]
    [InlineData("one-earner")]
    [InlineData("four-carers")]
    [InlineData("steady-paycheck")]
    [InlineData("fifty-fifty")]
    [InlineData("education-owner")]
    [InlineData("ten-children")]
    [InlineData("second-shift")]
    [InlineData("opposite-shifts")]
    public void No_gap_in_the_base_pattern_and_no_warning_about_carers(string name)
    {
        var json = Checked.Json(Checked.Text(name));
        Texts(json, "gaps").ShouldBeEmpty();
        json["warnings"].ShouldBeNull();
    }

    private static void Is(string name, string path, string expected) => Is(Checked.Json(Checked.Text(name)), path, expected);

    private static void Is(JsonNode json, string path, string expected)
    {
        var node = Checked.At(json, path).ShouldNotBeNull(path);
        if (!decimal.TryParse(expected, NumberStyles.Number, CultureInfo.InvariantCulture, out var number))
        {
            node.GetValue<string>().ShouldBe(expected);
            return;
        }

        var places = expected.Contains('.', StringComparison.Ordinal) ? expected.Length - expected.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        Math.Round(node.GetValue<decimal>(), places, MidpointRounding.AwayFromZero).ShouldBe(number, path);
    }

    private static IEnumerable<string> Texts(JsonNode json, string path) => Checked.At(json, path).ShouldNotBeNull(path).AsArray().Select(item => item!.GetValue<string>());
}
