using Evenhand.Planning.Search;

namespace Evenhand.Planning.Tests.Search;

public sealed class DeterminismTests
{
    [Fact]
    public void A_fixed_seed_gives_a_fixed_vector_on_every_machine()
    {
        var result = PlanSearch.Solve(Corpus.PlanningCorpus.Problem("S1-dual"), new SearchOptions { Moves = 3_000, Seed = 12 });
        result.Vector.ToString().ShouldBe("[0, 0, 210, 209, 9, 7, 28, 105, 1, 0]");
    }
}
