using Evenhand.Benchmarks.Instances.Generator;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;
using Evenhand.Planning.Search;

namespace Evenhand.Benchmarks.Tests.Instances;

public sealed class ProblemGeneratorTests
{
    public static TheoryData<string> Kinds => [.. Enum.GetNames<HouseholdKind>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Generated_problems_are_valid(string kind)
    {
        foreach (var size in Enum.GetValues<HouseholdSize>())
            for (var seed = 1; seed <= 3; seed++)
                ProblemFile.Read(ProblemFile.Write(ProblemGenerator.Of(Enum.Parse<HouseholdKind>(kind), size, null, seed))).Issues.ShouldBeEmpty($"{kind} {size} {seed}");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Generated_problems_can_be_solved(string kind)
    {
        foreach (var size in (HouseholdSize[])[HouseholdSize.S, HouseholdSize.M])
        {
            var problem = ProblemGenerator.Of(Enum.Parse<HouseholdKind>(kind), size, null, 1);
            var plan = PlanSearch.Solve(problem, new SearchOptions { Moves = 20_000 }).Plan;
            var evaluation = FullEvaluation.Of(problem, plan);
            evaluation.Violations.ShouldBeEmpty($"{kind} {size}");
            evaluation.UnsupervisedMinutes.ShouldBeLessThanOrEqualTo(120, $"{kind} {size}");
            evaluation.Undone.Count.ShouldBeLessThanOrEqualTo(problem.Occurrences.Count / 10, $"{kind} {size}");
        }
    }

    [Fact]
    public void The_same_seed_makes_the_same_problem_and_another_makes_another()
    {
        string Text(int seed) => ProblemFile.Write(ProblemGenerator.Of(HouseholdKind.ShiftWork, HouseholdSize.M, 2, seed) with { Id = "" });
        Text(5).ShouldBe(Text(5));
        Text(5).ShouldNotBe(Text(6));
    }

    [Fact]
    public void Sizes_and_weeks_grow()
    {
        int Count(HouseholdSize size, int weeks) => ProblemGenerator.Of(HouseholdKind.Custody, size, weeks, 1).Occurrences.Count;
        Count(HouseholdSize.S, 1).ShouldBeLessThan(Count(HouseholdSize.M, 1));
        Count(HouseholdSize.M, 1).ShouldBeLessThan(Count(HouseholdSize.L, 1));
        Count(HouseholdSize.L, 4).ShouldBe(4 * Count(HouseholdSize.L, 1));
    }
}
