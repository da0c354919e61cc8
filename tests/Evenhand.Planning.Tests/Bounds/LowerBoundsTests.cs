using Evenhand.Planning.Bounds;
using Evenhand.Planning.Rules;
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

    [Fact]
    public void No_plan_at_all_is_below_a_bound_in_households_small_enough_to_try_every_plan()
    {
        foreach (var seed in Enumerable.Range(0, 60))
        {
            var problem = MicroProblem.From(seed);
            var all = EveryPlan.VectorsOf(problem);
            foreach (var reached in new[] { all.Min()!, all[seed * 7919 % all.Count], all[seed * 104729 % all.Count] })
            {
                var bounds = LowerBounds.Of(problem, reached);
                all.Min(vector => vector.Uncovered).ShouldBeGreaterThanOrEqualTo(bounds.Uncovered!.Value, $"seed {seed}");
                var within = all.Where(vector => vector.Uncovered <= reached.Uncovered && vector.Over <= reached.Over).ToList();
                if (bounds.LargestLoad is { } load) within.Min(vector => vector.Load[0]).ShouldBeGreaterThanOrEqualTo(load, $"seed {seed}");
                if (bounds.LargestMental is { } mental) within.Min(vector => vector.Mental[0]).ShouldBeGreaterThanOrEqualTo(mental, $"seed {seed}");
            }
        }
    }

    [Theory]
    [InlineData("S1-dual", 208, 209)]
    [InlineData("S4-lead", 199, 200)]
    [InlineData("M1-dual", 242, 246)]
    [InlineData("M2-lead", 232, 239)]
    public void Bounds_on_the_samples_come_near_the_known_plans_and_never_pass_them(string name, long low, long high)
    {
        var vector = new TierVector { Uncovered = name == "M2-lead" ? 120 : 0, Over = 0, Load = [high + 1, high + 1], Mental = [30, 30], Dislikes = 0, Stability = 0, Evenings = 0, Cost = 0 };
        LowerBounds.Of(PlanningCorpus.Problem(name), vector).LargestLoad!.Value.ShouldBeInRange(low, high);
    }

    [Fact]
    public void What_two_lone_mornings_leave_undone_is_proved() =>
        LowerBounds.Of(PlanningCorpus.Problem("M2-lead"), PlanSearch.Solve(PlanningCorpus.Problem("M2-lead"), new SearchOptions { Moves = 60_000 }).Vector).Uncovered.ShouldBe(120);

    private static void MustNotExceed(SearchResult result)
    {
        var (bounds, vector) = (result.Bounds, result.Vector);
        bounds.Uncovered!.Value.ShouldBeLessThanOrEqualTo(vector.Uncovered);
        if (bounds.LargestLoad is { } load) load.ShouldBeLessThanOrEqualTo(vector.Load[0]);
        if (bounds.LargestMental is { } mental) mental.ShouldBeLessThanOrEqualTo(vector.Mental[0]);
        foreach (var (least, reached) in bounds.NextLoads.Zip(vector.Load)) least.ShouldBeLessThanOrEqualTo(reached);
    }
}
