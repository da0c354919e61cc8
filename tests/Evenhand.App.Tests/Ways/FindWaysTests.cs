using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.App.Tests.Plans;
using Evenhand.App.Ways;
using Evenhand.Planning.Compile;

namespace Evenhand.App.Tests.Ways;

public sealed class FindWaysTests
{
    [Theory]
    [InlineData("snow-plough", "storm"), InlineData("two-homes", "ex_travels"), InlineData("lead-parent", "conference"), InlineData("old-division", "b_away_two_weeks"), InlineData("at-home-and-president", "b_ill")]
    [Mechanism("M046", Where = "evenhand ways"), Mechanism("M149", Where = "evenhand ways")]
    public void A_week_that_does_not_fit_has_three_smallest_sets_and_one_costs_nothing(string name, string scenario)
    {
        var answer = Ways(Planned.Example(name), scenario);

        answer.Fits.ShouldBeFalse();
        answer.Open.ShouldNotBeEmpty();
        answer.Sets.Count.ShouldBeGreaterThanOrEqualTo(3);
        answer.Sets.ShouldContain(set => set.Cost == 0);
        foreach (var set in answer.Sets)
        {
            answer.Sets.Where(other => other != set).ShouldAllBe(other => other.Members.Any(member => !set.Members.Contains(member)), "no set holds another");
            set.Suffices(null).ShouldBeTrue("with all its members the week fits");
            for (var member = 0; member < set.Members.Count; member++)
                set.Suffices(member).ShouldBeFalse($"without '{set.Members[member].What}' it does not");
        }
    }

    [Fact]
    public void A_week_that_fits_needs_nothing_to_give()
    {
        var answer = Ways(Planned.Example("collision"), null);

        answer.Fits.ShouldBeTrue();
        answer.Sets.ShouldBeEmpty();
    }

    [Fact, Mechanism("M083", Where = "evenhand ways: rules")]
    public void Under_a_rule_against_paid_care_nothing_is_bought()
    {
        var yaml = Planned.Example("snow-plough") + "\n";
        var ruled = yaml.Contains("\nrules:", StringComparison.Ordinal) ? yaml.Replace("\nrules:", "\nrules:\n  paid_care: no", StringComparison.Ordinal) : yaml + "rules: {paid_care: no}\n";

        Ways(yaml, "storm").Sets.SelectMany(set => set.Members).ShouldContain(member => member.Act == Act.Buy);
        Ways(ruled, "storm").Sets.SelectMany(set => set.Members).ShouldAllBe(member => member.Act != Act.Buy);
    }

    private static WaysAnswer Ways(string yaml, string? scenario)
    {
        var household = Planned.Household(yaml);
        return FindWays.Run(new PlanRequest(household, CatalogueFile.Shipped, Planned.From, scenario is null ? 1 : household.Weeks, scenario is null ? null : household.Scenario(scenario)), new PlanOptions(Moves: 15_000));
    }
}
