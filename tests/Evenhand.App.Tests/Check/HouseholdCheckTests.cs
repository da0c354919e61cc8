using System.Text.Json.Nodes;
using Evenhand.App.Check;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.App.Tests.Check;

public sealed class HouseholdCheckTests
{
    public static TheoryData<string> Corpus() => [.. Checked.Corpus];

    [Theory, MemberData(nameof(Corpus)), Mechanism("M014", Where = "evenhand check")]
    public void States_of_ownership_add_up_to_what_applies(string name)
    {
        var json = Checked.Json(Checked.Text(name));
        json["owned_count"]!.AsObject().Sum(state => state.Value!.GetValue<int>()).ShouldBe(json["applicable"]!.GetValue<int>());
    }

    [Theory, MemberData(nameof(Corpus))]
    public void Every_figure_names_its_formula_unit_source_and_inputs(string name)
    {
        var json = Checked.Json(Checked.Text(name), explain: true);
        foreach (var figure in Checked.OfCorpus(name).Figures)
        {
            var explained = json["explain"]![figure.Key].ShouldNotBeNull(figure.Key);
            explained["formula"]!.GetValue<string>().ShouldNotBeEmpty();
            explained["unit"]!.GetValue<string>().ShouldNotBeEmpty();
            explained["source"]!.GetValue<string>().ShouldStartWith("M");
        }
    }

    [Fact]
    public void The_rows_behind_home_hours_add_up_to_them()
    {
        var report = Checked.OfCorpus("second-shift");
        foreach (var adult in report.Facts.Household.Adults)
            WeeklyLoad.Of(report.Facts.Hours.OwnedBy(adult.Id)).ShouldBe(report.Facts.Hours.OwnOf(adult.Id));
        report.Find("home_hours")!.Inputs.Count.ShouldBe(113);
    }

    [Fact]
    public void A_figure_is_left_out_where_the_file_lacks_its_inputs()
    {
        var json = Checked.Json("adults: {only: {}}").AsObject();
        foreach (var key in new[] { "breakeven_gross_by_year", "stay_home_shortfall", "cover_cost", "handovers_per_week", "gap_clock_hours", "gap_thinking_hours", "joint_awake_home_minutes_weekdays", "fewest_whole_transfers_that_halve_both_gaps", "questions", "youngest_in_school_in_years", "could_be_done_by_an_older_child" })
            json.ContainsKey(key).ShouldBeFalse(key);
        json["gaps"]!.AsArray().Count.ShouldBe(0);
    }

    [Fact, Mechanism("M104", Where = "evenhand check")]
    public void A_household_without_children_is_complete()
    {
        var report = Checked.OfCorpus("before-marriage");
        report.GapsRemain.ShouldBeFalse();
        var text = CheckJson.Write(report);
        text.ShouldContain("\"uncovered_hours\": {}");
        text.ShouldNotContain("could_be_done_by_an_older_child");
    }

    [Fact]
    public void A_working_span_leaves_its_adult_out_of_paid_figures()
    {
        var json = Checked.Json(Checked.Text("lead-parent"));
        json["paid_hours"]!["a"].ShouldBeNull();
        json["paid_plus_commute"]!["a"].ShouldBeNull();
        json["clock_hours_total"]!["a"].ShouldBeNull();
        json["away_hours_week1"]!["a"]!.GetValue<decimal>().ShouldBe(110.5m);
        json.AsObject().ContainsKey("gap_clock_hours").ShouldBeFalse();
    }

    [Fact]
    public void Only_gaps_their_hours_and_their_price_follow_a_scenario()
    {
        var usual = Checked.Json(Checked.Text("lead-parent")).AsObject();
        var away = Checked.Json(Checked.Text("lead-parent"), "conference").AsObject();
        var differing = usual.Where(pair => pair.Value!.ToJsonString() != away[pair.Key]!.ToJsonString()).Select(pair => pair.Key);
        differing.ShouldBe(["gaps", "uncovered_hours"], ignoreOrder: true);
        away["scenario"]!["nights_without_adult"]!.GetValue<int>().ShouldBe(3);
    }

    [Fact]
    public void Overlapping_work_is_counted_once()
    {
        var json = Checked.Json("""
            adults:
              a:
                blocks:
                  - {days: Mon, from: "08:00", to: "12:00", where: site, commute: 15}
                  - {days: Mon, from: "10:00", to: "14:00", where: home, break: 30}
                  - {days: Tue, from: "10:00", to: "14:00", where: home, kind: study}
            """);
        Checked.At(json, "paid_hours.a")!.GetValue<decimal>().ShouldBe(5.5m);
        Checked.At(json, "paid_plus_commute.a")!.GetValue<decimal>().ShouldBe(6m);
        Checked.At(json, "away_hours_week1.a")!.GetValue<decimal>().ShouldBe(4.5m);
    }

    [Fact, Mechanism("M085", Where = "evenhand check")]
    public void Insurance_that_goes_with_the_job_changes_the_answer_by_its_price()
    {
        static decimal Short(string text) => Checked.Json(text)["stay_home_shortfall"]!.GetValue<decimal>();
        var text = Checked.Text("steady-paycheck");
        (Short(text) - Short(text.Replace("family_insurance: yes", "family_insurance: no", StringComparison.Ordinal))).ShouldBe(19800);
    }

    [Fact, Mechanism("M109", Where = "evenhand check")]
    public void A_carer_who_holds_hours_covers_them_and_owns_nothing_by_it()
    {
        var with = Checked.Json(Checked.Text("lead-parent"), "conference");
        var without = Checked.Json(Checked.Text("lead-parent").Replace("covers: [c1, c2], cost_hour: 24, blocks: [{days: Mon-Fri, from: \"14:30\", to: \"18:30\"}]", "cost_hour: 24", StringComparison.Ordinal), "conference");
        Checked.At(without, "uncovered_hours.c2")!.GetValue<decimal>().ShouldBeGreaterThan(Checked.At(with, "uncovered_hours.c2")!.GetValue<decimal>());
        without["owned_count"]!.ToJsonString().ShouldBe(with["owned_count"]!.ToJsonString());
    }

    [Theory, Mechanism("M054", Where = "evenhand check"), Mechanism("M060", Where = "evenhand check")]
    [InlineData("free", "home", 5)]
    [InlineData("present", "home", 0)]
    [InlineData("present", "unable", 5)]
    [InlineData("present", "site", 5)]
    public void Working_at_home_covers_only_where_presence_is_enough(string needs, string where, int gaps)
    {
        var json = Checked.Json($$$"""
            adults: {a: {blocks: [{days: Mon-Fri, from: "09:00", to: "12:00", where: {{{where}}}}]}}
            children: {c: {age: 2, needs: {{{needs}}}}}
            """);
        json["gaps"]!.AsArray().Count.ShouldBe(gaps);
    }

    [Fact]
    public void Sleep_covers() => Checked.OfCorpus("opposite-shifts").Facts.Gaps.ShouldBeEmpty();

    [Fact, Mechanism("M119", Where = "evenhand check")]
    public void With_two_homes_no_minute_is_without_a_responsible_adult()
    {
        var facts = Checked.OfCorpus("two-homes").Facts;
        foreach (var child in facts.Household.Children)
            facts.Base.Custody(child)!.Values.Sum(part => part.Minutes).ShouldBe(facts.Base.Clock.Total);
    }

    [Fact, Mechanism("M012", Where = "evenhand check")]
    public void What_cannot_wait_and_one_adult_only_can_do_is_named_once()
    {
        var report = Checked.Report("""
            adults: {a: {}, b: {cannot: [food.dinner, child.dropoff]}}
            children: {c: {age: 6}}
            """);
        report.Warnings.ShouldBe(["Only a can do what cannot wait: child.dropoff, food.dinner."]);
    }

    [Fact, Mechanism("M052", Where = "evenhand check")]
    public void At_the_peak_the_hours_without_anyone_are_named()
    {
        var report = Checked.Report("""
            adults:
              a: {hours: {usual: 40, peak: 50}, blocks: [{days: Mon-Fri, from: "08:00", to: "16:00", where: site, commute: 30}]}
              b: {blocks: [{days: Mon-Fri, from: "17:00", to: "21:00", where: site}]}
            children: {c: {age: 6, care: [{days: Mon-Fri, from: "07:00", to: "17:00"}]}}
            """);
        report.GapsRemain.ShouldBeFalse();
        report.Warnings.ShouldHaveSingleItem().ShouldContain("w1 Mon 17:00-18:30 c");
    }

    [Fact]
    public void A_question_that_one_adult_has_not_answered_shows_nothing()
    {
        var json = Checked.Json("""
            adults: {a: {}, b: {}}
            answers: {who_cooks: {a: b}, money: {a: joint, b: joint}}
            """, explain: true);
        json["questions"]!.GetValue<int>().ShouldBe(1);
        json.ToJsonString().ShouldNotContain("who_cooks");
    }

    [Fact]
    public void Numbers_have_at_most_six_decimals_and_no_useless_zero()
    {
        CheckJson.Shown(1m / 3).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("0.333333");
        CheckJson.Shown(5.50m).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("5.5");
        CheckJson.Shown(100m).ToString(System.Globalization.CultureInfo.InvariantCulture).ShouldBe("100");
    }

    [Theory, MemberData(nameof(Corpus))]
    public void The_same_input_gives_the_same_bytes(string name) =>
        CheckJson.Write(Checked.OfCorpus(name), explain: true).ShouldBe(CheckJson.Write(Checked.OfCorpus(name), explain: true));

    [Theory, MemberData(nameof(Corpus)), Mechanism("M005", Where = "evenhand check")]
    public void No_word_judges(string name)
    {
        var text = CheckJson.Write(Checked.OfCorpus(name), explain: true);
        foreach (var word in new[] { "should", "optimal", "best", "ideal", "score", "overdue", "healthy", "recommend", "mother", "father", "helping", "!" })
            System.Text.RegularExpressions.Regex.IsMatch(text, word == "!" ? word : $@"\b{word}\b", System.Text.RegularExpressions.RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)).ShouldBeFalse(word);
    }

    /// <summary>Every figure of the corpus as it is, so that a change of one shows in review.</summary>
    [Theory, MemberData(nameof(Corpus))]
    public void Figures_are_those_on_file(string name)
    {
        var all = new JsonObject { ["base"] = Checked.Json(Checked.Text(name)) };
        foreach (var scenario in Checked.Household(Checked.Text(name)).Scenarios)
            all[scenario.Name] = Checked.Json(Checked.Text(name), scenario.Name);
        GeneratedFile.Matches(all.ToJsonString(new() { WriteIndented = true, NewLine = "\n" }) + "\n", "tests", "Golden", "check", name + ".json");
    }
}
