using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;

namespace Evenhand.App.Tests.HouseholdFiles;

/// <summary>Only the body or the law binds; a wish is a preference.</summary>
public sealed class BindingTests
{
    [Theory, Mechanism("M002", Where = "evenhand check: bindings")]
    [InlineData("tradition"), InlineData("better at it"), InlineData("")]
    public void Nothing_else_binds(string kind)
    {
        var read = HouseholdFile.Read($"adults: {{a: {{}}}}\nbindings: [{{responsibility: food.dinner, who: a, kind: \"{kind}\", reason: it always was, until: never}}]", CatalogueFile.Shipped);
        read.Ok.ShouldBeFalse();
        read.Problems.ShouldHaveSingleItem().Instead.ShouldContain("likes or minds");
    }

    [Fact, Mechanism("M002", Where = "evenhand check: bindings")]
    public void A_binding_needs_a_reason_and_an_end()
    {
        var read = HouseholdFile.Read("adults: {a: {}}\nbindings: [{responsibility: food.dinner, who: a, kind: physical}]", CatalogueFile.Shipped);
        read.Problems.Select(problem => problem.Key).ShouldBe(["bindings[0].reason", "bindings[0].until"]);
    }

    [Fact, Mechanism("M002", Where = "evenhand check: bindings")]
    public void An_empty_reason_is_none()
    {
        var read = HouseholdFile.Read("adults: {a: {}}\nbindings: [{responsibility: food.dinner, who: a, kind: physical, reason: \"\", until: }]", CatalogueFile.Shipped);
        read.Problems.Select(problem => problem.Key).ShouldBe(["bindings[0].reason", "bindings[0].until"]);
    }

    [Fact, Mechanism("M002", Where = "evenhand check: likes")]
    public void The_same_wish_is_a_preference()
    {
        var read = HouseholdFile.Read("adults: {a: {likes: [food.dinner]}}", CatalogueFile.Shipped);
        read.Ok.ShouldBeTrue();
        read.Value.Household.Adults[0].Likes.ShouldBe(["food.dinner"]);
        read.Value.Household.Ownership.Bindings.ShouldBeEmpty();
        read.Value.Household.Ownership.Patterns.ShouldBeEmpty();
    }

    [Fact, Mechanism("M002", Where = "evenhand check: bindings")]
    public void A_reason_of_the_body_with_an_end_binds()
    {
        var read = HouseholdFile.Read("adults: {a: {}}\nbindings: [{responsibility: infant.nurse, who: a, kind: physical, reason: nursing, until: 2027-02-01}]", CatalogueFile.Shipped);
        read.Ok.ShouldBeTrue(string.Join('\n', read.Problems));
        read.Value.Household.Ownership.Bindings.ShouldHaveSingleItem().Reason.ShouldBe("nursing");
    }
}
