using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;
using Evenhand.Planning.Search;
using Evenhand.Planning.Tests.Corpus;
using FsCheck;
using FsCheck.Fluent;

namespace Evenhand.Planning.Tests.Search;

public sealed class PlanSearchTests
{
    [Fact]
    [Mechanism("M045", Where = "evenhand plan, evenhand solve")]
    public void No_plan_of_the_samples_has_a_person_in_two_places_or_breaks_another_rule()
    {
        foreach (var name in PlanningCorpus.Names)
        {
            var problem = PlanningCorpus.Problem(name);
            var result = PlanSearch.Solve(problem, new SearchOptions { Moves = 20_000 });
            var full = FullEvaluation.Of(problem, result.Plan);
            full.Violations.ShouldBeEmpty(name);
            result.Vector.ShouldBe(full.Vector, name);
        }
    }

    [Fact]
    [Mechanism("M045", Where = "evenhand plan, evenhand solve")]
    public void No_plan_of_a_random_household_breaks_a_rule() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            var problem = TinyProblem.From(seed);
            ProblemValidation.IssuesOf(problem).ShouldBeEmpty();
            var result = PlanSearch.Solve(problem, new SearchOptions { Moves = 1_500, Seed = (ulong)(uint)seed });
            var full = FullEvaluation.Of(problem, result.Plan);
            full.Violations.ShouldBeEmpty();
            result.Vector.ShouldBe(full.Vector);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_the_search_counts_is_what_the_full_evaluation_counts() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed =>
        {
            PlanSearch.Solve(TinyProblem.From(seed), new SearchOptions { Moves = 120, Seed = 3, Paranoid = true });
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_the_search_counts_is_what_the_full_evaluation_counts_on_samples()
    {
        foreach (var name in PlanningCorpus.Names)
            PlanSearch.Solve(PlanningCorpus.Problem(name), new SearchOptions { Moves = 2_000, Paranoid = true });
    }

    [Theory]
    [Trait("Category", "Long")]
    [InlineData("S1-dual")]
    [InlineData("S4-lead")]
    [InlineData("M1-dual")]
    [InlineData("M2-lead")]
    public void Twenty_thousand_moves_keep_the_count(string name) =>
        PlanSearch.Solve(PlanningCorpus.Problem(name), new SearchOptions { Moves = 20_000, Seed = 7, Paranoid = true });

    [Theory]
    [InlineData("S1-dual", false)]
    [InlineData("M1-dual", false)]
    [InlineData("M1-dual", true)]
    public void Moves_allocate_nothing(string name, bool isRepair)
    {
        var (few, many) = (Allocated(name, isRepair, 100_000), Allocated(name, isRepair, 200_000));
        (many - few).ShouldBeLessThan(100_000, "more than a byte to a move");
    }

    private static long Allocated(string name, bool isRepair, long moves)
    {
        var (problem, known) = (PlanningCorpus.Problem(name), isRepair ? PlanningCorpus.Incumbent(name) : null);
        var before = GC.GetAllocatedBytesForCurrentThread();
        PlanSearch.Solve(problem, new SearchOptions { Moves = moves, Incumbent = known, Now = isRepair ? 2040 : null });
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    [Fact]
    public void The_same_seed_gives_the_same_plan()
    {
        foreach (var name in PlanningCorpus.Names)
        {
            var problem = PlanningCorpus.Problem(name);
            var options = new SearchOptions { Moves = 15_000, Seed = 42 };
            PlanFile.Write(PlanSearch.Solve(problem, options).Plan).ShouldBe(PlanFile.Write(PlanSearch.Solve(problem, options).Plan), name);
        }
    }

    [Fact]
    public void More_moves_are_never_worse()
    {
        var problem = PlanningCorpus.Problem("M1-dual");
        var few = PlanSearch.Solve(problem, new SearchOptions { Moves = 0 }).Vector;
        var some = PlanSearch.Solve(problem, new SearchOptions { Moves = 10_000 }).Vector;
        var many = PlanSearch.Solve(problem, new SearchOptions { Moves = 60_000 }).Vector;
        some.ShouldBeLessThan(few);
        many.ShouldBeLessThanOrEqualTo(some);
    }

    [Fact]
    public void The_samples_are_covered_within_budget()
    {
        foreach (var (name, uncovered) in new[] { ("S1-dual", 0L), ("S4-lead", 0L), ("M1-dual", 0L), ("M2-lead", 120L) })
        {
            var vector = PlanSearch.Solve(PlanningCorpus.Problem(name), new SearchOptions { Moves = 150_000 }).Vector;
            vector.Uncovered.ShouldBe(uncovered, name);
            vector.Over.ShouldBe(0, name);
        }
    }

    [Fact]
    public void The_small_sample_reaches_the_proven_fairness() =>
        PlanSearch.Solve(PlanningCorpus.Problem("S1-dual"), new SearchOptions { Moves = 150_000 }).Vector.Load.ShouldBe([209, 209]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_small_sample_reaches_the_proven_dislikes(ulong seed)
    {
        var vector = PlanSearch.Solve(PlanningCorpus.Problem("S1-dual"), new SearchOptions { Moves = 350_000, Seed = seed }).Vector;
        (vector.Mental[0], vector.Mental[1], vector.Dislikes).ShouldBe((9, 7, 19));
    }

    [Fact]
    public void A_stopped_search_returns_a_valid_plan()
    {
        var problem = PlanningCorpus.Problem("M1-dual");
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var result = PlanSearch.Solve(problem, new SearchOptions(), stop.Token);
        result.Moves.ShouldBe(0);
        FullEvaluation.Of(problem, result.Plan).Violations.ShouldBeEmpty();
        var asked = 0;
        PlanSearch.Solve(problem, new SearchOptions { Stop = () => ++asked > 200 }).Moves.ShouldBeLessThan(200_000);
    }

    [Fact]
    public void Progress_only_gets_better()
    {
        var seen = new List<SearchProgress>();
        PlanSearch.Solve(PlanningCorpus.Problem("S1-dual"), new SearchOptions { Moves = 10_000, Progress = seen.Add });
        seen.ShouldNotBeEmpty();
        seen.Zip(seen.Skip(1)).ShouldAllBe(pair => pair.Second.Vector < pair.First.Vector && pair.First.Moves <= pair.Second.Moves);
    }

    [Fact]
    public void A_start_is_never_made_worse()
    {
        var (problem, known) = (PlanningCorpus.Problem("M2-lead"), PlanningCorpus.Incumbent("M2-lead"));
        var result = PlanSearch.Solve(problem, new SearchOptions { Moves = 2_000, Start = known });
        result.Vector.ShouldBeLessThanOrEqualTo(FullEvaluation.Of(problem, known).Vector);
    }

    [Fact]
    public void What_is_held_stays_as_it_is()
    {
        var (problem, known) = (PlanningCorpus.Problem("M1-dual"), PlanningCorpus.Incumbent("M1-dual"));
        var held = known.Assignments.Where(assignment => assignment.Occurrence % 2 == 0).ToList();
        var result = PlanSearch.Solve(problem, new SearchOptions { Moves = 20_000, Held = held });
        result.NotHeld.ShouldBeEmpty();
        foreach (var assignment in held)
            assignment.SameAs(result.Plan.Assignments.Single(other => other.Occurrence == assignment.Occurrence)).ShouldBeTrue();
        FullEvaluation.Of(problem, result.Plan).Violations.ShouldBeEmpty();
    }

    [Fact]
    public void What_cannot_be_held_is_told_and_breaks_no_rule()
    {
        var problem = PlanningCorpus.Problem("S1-dual");
        var held = new[] { new Assignment(0, 2, 5), new Assignment(1, 1, 5000), new Assignment(2, 1, 1170) };
        var result = PlanSearch.Solve(problem, new SearchOptions { Moves = 2_000, Held = held });
        result.NotHeld.ShouldBe([0, 1]);
        FullEvaluation.Of(problem, result.Plan).Violations.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_to_plan_is_planned()
    {
        var nothing = new PlanningProblem { Travel = new TravelTable(1, [0]), Budget = [0], Cap = [0] };
        PlanSearch.Solve(nothing, new SearchOptions { Moves = 100 }).Vector.Uncovered.ShouldBe(0);
        var alone = nothing with { Agents = [new Agent { Home = 0 }], Children = [new ChildNeeds { Needs = [new Need(0, 60, 0, CareLevel.Awake)] }] };
        PlanSearch.Solve(alone, new SearchOptions { Moves = 100 }).Vector.ToList().ShouldBe([0, 0, 2, 0, 0, 0, 0, 0]);
    }
}
