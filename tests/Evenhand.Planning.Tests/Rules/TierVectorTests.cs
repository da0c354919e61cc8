using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Tests.Rules;

public sealed class TierVectorTests
{
    [Fact]
    public void Earlier_tiers_outweigh_all_later_ones()
    {
        (Vector(uncovered: 0, load: [300, 300]) < Vector(uncovered: 5, load: [1, 1])).ShouldBeTrue();
        (Vector(load: [209, 200]) < Vector(load: [209, 209])).ShouldBeTrue();
        (Vector(load: [210, 1]) > Vector(load: [209, 209])).ShouldBeTrue();
    }

    [Fact]
    public void Equal_numbers_are_equal_vectors()
    {
        Vector(load: [2, 1]).ShouldBe(Vector(load: [2, 1]));
        Vector(load: [2, 1]).GetHashCode().ShouldBe(Vector(load: [2, 1]).GetHashCode());
        Vector(load: [2, 1]).ToString().ShouldBe("[0, 0, 2, 1, 0, 0, 0, 0]");
    }

    private static TierVector Vector(long uncovered = 0, long[]? load = null) => new()
    {
        Uncovered = uncovered,
        Over = 0,
        Load = load ?? [],
        Mental = [],
        Dislikes = 0,
        Stability = 0,
        Evenings = 0,
        Cost = 0,
    };
}
