using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.Planning.Compile;

namespace Evenhand.App.Tests.Plans;

public sealed class FairnessDetailsTests
{
    private const string Home = """
        adults:
          a: {name: Kim, minds: [clean.*]}
          b: {name: Lou}
        owns: {a: [food.groceries, clean.floors], b: [food.dishes, clean.bathrooms]}
        """;

    [Theory, Mechanism("M133", Where = "evenhand plan: fairness.details")]
    [InlineData("kind: time", "each week on the clock, equal shares,")]
    [InlineData("kind: time, shares: {a: 120, b: 80}", "by shares (Kim 120, Lou 80),")]
    [InlineData("kind: thinking", "After thinking the weeks on the clock are compared.")]
    [InlineData("kind: paid-hours", "work at home alone")]
    [InlineData("kind: turns, turn_of: b", "while it is Lou's turn")]
    [InlineData("kind: liking", "What is minded comes to")]
    public void Every_kind_of_fairness_says_what_it_compares(string fairness, string words)
    {
        var page = Planned.Page(Home + $"\nfairness: {{{fairness}}}");
        string.Join(" ", page.Fairness.Details).ShouldContain(words);
        page.Fairness.Details.ShouldContain(sentence => sentence.StartsWith("Compared: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Thinking_goes_with_owners_and_that_is_proved()
    {
        var thinking = Planned.Page(Home + "\nfairness: {kind: thinking}").Fairness;
        thinking.Proved.ShouldBeTrue();
        thinking.Value[0].ShouldBe(thinking.Bound!.Value);
        thinking.Words.ShouldContain("a hand-over can");
        thinking.Value.ShouldNotBe(Planned.Page(Home).Fairness.Value);
    }

    [Fact]
    public void Who_carries_more_than_the_share_is_told_with_what_cannot_be_promised()
    {
        var details = Planned.Page(Home.Replace("b: [food.dishes, clean.bathrooms]", "b: []", StringComparison.Ordinal)).Fairness.Details;
        details.ShouldContain(sentence => sentence.StartsWith("Kim carries ", StringComparison.Ordinal) && sentence.EndsWith("more than their share of the whole.", StringComparison.Ordinal));
        details.ShouldContain(sentence => sentence.Contains("cannot be promised", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_only_covers_are_left_to_choose_the_proof_is_for_weeks_that_leave_the_rest()
    {
        var household = Planned.Household(Planned.Example("old-division"));
        var certificate = PlanWeek.Run(new PlanRequest(household, CatalogueFile.Shipped, Planned.From, 1), new PlanOptions()).Certificate;
        certificate.IsHeld.ShouldBeTrue();
        certificate.GapMinutes.ShouldBe(0);
        certificate.Words.ShouldStartWith("Proved: with what each owns left in its place, ");
    }
}
