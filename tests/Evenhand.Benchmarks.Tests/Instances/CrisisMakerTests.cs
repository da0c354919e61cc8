using Evenhand.Benchmarks.Instances;
using Evenhand.Benchmarks.Instances.Crises;
using Evenhand.Benchmarks.Instances.Generator;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;
using Evenhand.Planning.Search;

namespace Evenhand.Benchmarks.Tests.Instances;

public sealed class CrisisMakerTests
{
    [Theory]
    [InlineData("S1-dual", 0, "sick")]
    [InlineData("S1-dual", 1, "closed")]
    [InlineData("S1-dual", 2, "meeting")]
    [InlineData("M1-dual", 0, "sick")]
    public void A_crisis_changes_a_problem_as_the_reference_does(string name, int number, string kind)
    {
        var instance = new InstanceFolder(Repository.Root).Read(name);
        var changed = CrisisMaker.Apply(instance.Problem, instance.Known!, instance.Crises[number]);
        var recorded = ProblemFile.Read(Recorded($"{name}.{kind}")).Required();
        ProblemFile.Write(changed.Problem with { Id = recorded.Id }).ShouldBe(ProblemFile.Write(recorded));
        PlanFile.Write(changed.Known).ShouldBe(PlanFile.Write(PlanFile.Read(Recorded($"{name}.{kind}.incumbent"), recorded).Required()));
    }

    [Theory]
    [InlineData("Dual")]
    [InlineData("Custody")]
    public void Every_usual_crisis_leaves_a_valid_problem_that_can_be_mended(string kind)
    {
        var problem = ProblemGenerator.Of(Enum.Parse<HouseholdKind>(kind), HouseholdSize.M, null, 3);
        var known = PlanSearch.Solve(problem, new SearchOptions { Moves = 4_000 }).Plan;
        foreach (var crisis in UsualCrises.Of(problem))
        {
            var week = CrisisMaker.Apply(problem, known, crisis);
            var read = ProblemFile.Read(ProblemFile.Write(week.Problem));
            read.Errors.ShouldBeEmpty(crisis.Kind);
            var mended = PlanSearch.Solve(week.Problem, new SearchOptions { Moves = 2_000, Incumbent = week.Known, Now = week.Now });
            FullEvaluation.Of(week.Problem, mended.Plan, week.Known, week.Now).Violations.ShouldBeEmpty(crisis.Kind);
        }
    }

    [Fact]
    public void A_carer_who_cancels_has_no_shift_in_the_period()
    {
        var problem = ProblemGenerator.Of(HouseholdKind.Dual, HouseholdSize.M, null, 3);
        var known = PlanSearch.Solve(problem, new SearchOptions { Moves = 4_000 }).Plan;
        var carer = known.Shifts.First(shift => shift.Start > 2040);
        var week = CrisisMaker.Apply(problem, known, new Crisis.CarerCancels(2040, carer.Agent, 2040, 10080));
        var mended = PlanSearch.Solve(week.Problem, new SearchOptions { Moves = 2_000, Incumbent = week.Known, Now = 2040 }).Plan;
        mended.Shifts.ShouldNotContain(shift => shift.Agent == carer.Agent && shift.Start >= 2040);
    }

    private static string Recorded(string file) => File.ReadAllText(Repository.PathTo("tests", "Evenhand.Benchmarks.Tests", "Instances", "Recorded", $"{file}.json"));
}
