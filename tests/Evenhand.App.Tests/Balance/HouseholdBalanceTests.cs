using System.Text.Json.Nodes;
using Evenhand.App.Balance;
using Evenhand.App.Catalogues;
using Evenhand.App.Tests.Check;

namespace Evenhand.App.Tests.Balance;

public sealed class HouseholdBalanceTests
{
    private static BalanceReport Report(string yaml) => HouseholdBalance.Run(Checked.Household(yaml), CatalogueFile.Shipped);

    private static JsonNode Json(string yaml) => JsonNode.Parse(BalanceJson.Write(Report(yaml)))!;

    private static decimal Value(JsonNode json, string path) => Checked.At(json, path)!.GetValue<decimal>();

    [Fact, Mechanism("M066", Where = "evenhand balance"), Mechanism("M067", Where = "evenhand balance")]
    public void Five_figures_in_one_unit_and_only_three_of_them_on_the_clock()
    {
        var json = Json(Checked.Text("second-shift"));
        foreach (var (adult, clock) in new[] { ("a", 67.3m), ("b", 80.8m) })
        {
            decimal Of(string key) => Value(json, $"adults.{adult}.{key}.value");
            Math.Round(Of("clock"), 1, MidpointRounding.AwayFromZero).ShouldBe(clock);
            (Of("paid") + Of("commute") + Of("hands_on") + Of("shared.hands_on")).ShouldBe(Of("clock"), 0.00001m);
            Of("thinking").ShouldBeGreaterThan(0);
            Of("watching").ShouldBeGreaterThan(0);
        }

        Math.Round(Value(json, "gap_clock_hours"), 1, MidpointRounding.AwayFromZero).ShouldBe(13.6m);
        Value(json, "fewest_whole_transfers_that_halve_both_gaps").ShouldBe(6);
    }

    [Fact]
    public void A_range_holds_its_figure_and_ends_on_half_hours()
    {
        foreach (var name in Checked.Corpus)
        {
            foreach (var shift in Report(Checked.Text(name)).Shifts)
            {
                foreach (var range in new[] { shift.HandsOn, shift.Thinking, shift.Watching, shift.SharedHandsOn })
                {
                    range.Low.ShouldBeLessThanOrEqualTo(range.Value);
                    range.High.ShouldBeGreaterThanOrEqualTo(range.Value);
                    (range.Low * 2 % 1).ShouldBe(0);
                    (range.High * 2 % 1).ShouldBe(0);
                }
            }
        }
    }

    [Fact, Mechanism("M068", Where = "evenhand balance")]
    public void Owning_shows_where_minutes_are_equal()
    {
        var json = Json("""
            adults: {a: {}, b: {}}
            owns: {a: [row.one], b: [row.two, row.three]}
            responsibilities:
              - {id: row.one, name: One, minutes: 60, times_a_week: 2}
              - {id: row.two, name: Two, minutes: 60, times_a_week: 1, criticality: high, thinking_minutes: 60}
              - {id: row.three, name: Three, minutes: 60, times_a_week: 1}
            applies: []
            """);
        Value(json, "adults.a.hands_on.value").ShouldBe(Value(json, "adults.b.hands_on.value"));
        Value(json, "adults.b.owns").ShouldBe(2);
        Value(json, "adults.b.owns_critical").ShouldBe(1);
        Value(json, "adults.b.thinking.value").ShouldBe(1);
    }

    [Fact, Mechanism("M070", Where = "evenhand balance")]
    public void Both_estimates_show_only_when_both_are_in()
    {
        var text = Checked.Text("second-shift");
        Json(text)["own_estimates"]!.ToJsonString().ShouldBe("{\"a\":0.45,\"b\":0.8}");
        var one = text.Replace("own_estimate_of_home_share: 0.45", "age: 40", StringComparison.Ordinal);
        BalanceJson.Write(Report(one)).ShouldNotContain("0.8,");
        Json(one).AsObject().ContainsKey("own_estimates").ShouldBeFalse();
        Report(one).EstimatesWaiting.ShouldBe(1);
    }

    [Theory, Mechanism("M076", Where = "evenhand balance")]
    [InlineData("0.7", "0.3", true)]
    [InlineData("0.5", "0.5", false)]
    [InlineData("0.3", "0.7", false)]
    public void What_is_compared_with_is_the_agreement(string first, string second, bool asAgreed)
    {
        var report = Report($$$"""
            adults: {a: {}, b: {}}
            agreement: {target_share: {a: {{{first}}}, b: {{{second}}}}, tolerance: 0.02}
            owns: {a: [row.one], b: [row.two]}
            responsibilities:
              - {id: row.one, name: One, minutes: 69}
              - {id: row.two, name: Two, minutes: 31}
            applies: []
            """);
        report.Agreement.ShouldAllBe(check => check.AsAgreed == asAgreed);
    }

    [Fact, Mechanism("M098", Where = "evenhand balance")]
    public void What_was_expected_at_the_start_stands_beside_the_record() =>
        Json(Checked.Text("second-shift"))["expected_at_start"]!.ToJsonString().ShouldBe("{\"a\":0.5,\"b\":0.5}");

    [Fact, Mechanism("M071", Where = "evenhand balance")]
    public void The_most_negotiated_are_proposed_for_a_standing_decision() =>
        Json(Checked.Text("opposite-shifts"))["standing_decisions"]!.AsArray().Count.ShouldBe(6);

    [Fact]
    public void Without_an_agreement_nothing_is_compared() => Report(Checked.Text("second-shift")).Agreement.ShouldAllBe(check => check.AsAgreed == null);

    [Fact]
    public void The_kind_of_fairness_decides_what_is_measured()
    {
        const string Yaml = """
            adults: {a: {}, b: {}}
            fairness: {kind: thinking}
            agreement: {target_share: {a: 0.8, b: 0.2}}
            owns: {a: [row.one], b: [row.two]}
            responsibilities:
              - {id: row.one, name: One, minutes: 10, thinking_minutes: 80}
              - {id: row.two, name: Two, minutes: 90, thinking_minutes: 20}
            applies: []
            """;
        Report(Yaml).Agreement[0].Record.ShouldBe(0.8m);
        Report(Yaml.Replace("kind: thinking", "kind: time", StringComparison.Ordinal)).Agreement[0].Record.ShouldBe(0.1m);
    }
}
