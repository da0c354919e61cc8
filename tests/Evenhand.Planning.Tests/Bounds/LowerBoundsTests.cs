using Evenhand.Planning.Bounds;
using Evenhand.Planning.Search;
using Evenhand.Planning.Tests.Corpus;
using FsCheck;
using FsCheck.Fluent;

namespace Evenhand.Planning.Tests.Bounds;

public sealed class LowerBoundsTests
{
    [Fact]
    public void No_bound_exceeds_what_a_plan_reaches_in_random_households() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var result = PlanSearch.Solve(TinyProblem.From(seed), new SearchOptions { Moves = 2_000, Seed = (ulong)(uint)seed });
            MustNotExceed(result);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_bound_exceeds_what_a_plan_reaches_in_the_samples()
    {
        foreach (var name in PlanningCorpus.Names)
            MustNotExceed(PlanSearch.Solve(PlanningCorpus.Problem(name), new SearchOptions { Moves = 60_000 }));
    }

    [Theory]
    [InlineData(51099)]
    [InlineData(52490)]
    public void Households_that_once_broke_a_bound_or_a_rule_no_longer_do(int seed) =>
        MustNotExceed(PlanSearch.Solve(TinyProblem.From(seed), new SearchOptions { Moves = 600, Seed = (ulong)seed, Paranoid = true }));

    [Fact]
    public void The_small_sample_is_proved_covered_and_within_a_step_of_the_proven_load()
    {
        var bounds = PlanSearch.Solve(PlanningCorpus.Problem("S1-dual"), new SearchOptions { Moves = 60_000 }).Bounds;
        bounds.UncoveredProved.ShouldBeTrue();
        bounds.LargestLoad!.Value.ShouldBeInRange(208, 209);
    }

    private static void MustNotExceed(SearchResult result)
    {
        var (bounds, vector) = (result.Bounds, result.Vector);
        bounds.Uncovered!.Value.ShouldBeLessThanOrEqualTo(vector.Uncovered);
        if (bounds.LargestLoad is { } load) load.ShouldBeLessThanOrEqualTo(vector.Load[0]);
        if (bounds.LargestMental is { } mental) mental.ShouldBeLessThanOrEqualTo(vector.Mental[0]);
        foreach (var (least, reached) in bounds.NextLoads.Zip(vector.Load)) least.ShouldBeLessThanOrEqualTo(reached);
    }
}
