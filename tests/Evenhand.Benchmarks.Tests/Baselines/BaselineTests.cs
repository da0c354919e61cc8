using Evenhand.Benchmarks.Baselines;
using Evenhand.Benchmarks.Instances;

namespace Evenhand.Benchmarks.Tests.Baselines;

public sealed class BaselineTests
{
    [Theory]
    [InlineData("S1-dual")]
    [InlineData("M2-lead")]
    [InlineData("L1-custody")]
    public void Baselines_break_no_rule_and_greedy_leaves_less_undone_than_rotation(string name)
    {
        var problem = new InstanceFolder(Repository.Root).Read(name).Problem;
        var (rotation, greedy) = (RoundRobin.Of(problem), LeastLoaded.Of(problem));
        rotation.Evaluation.Violations.ShouldBeEmpty();
        greedy.Evaluation.Violations.ShouldBeEmpty();
        greedy.Evaluation.Undone.Count.ShouldBeLessThan(rotation.Evaluation.Undone.Count);
    }

    [Fact]
    public void Rotation_gives_a_chore_to_the_adults_in_turn()
    {
        var problem = new InstanceFolder(Repository.Root).Read("M1-dual").Problem;
        var doers = RoundRobin.Of(problem).Plan.Assignments.Where(assignment => problem.Occurrences[assignment.Occurrence].Type == "dinner").OrderBy(assignment => assignment.Start).Select(assignment => (Day: assignment.Start / 1440, Doer: assignment.Agents[0])).ToList();
        doers.Count.ShouldBeGreaterThan(1);
        doers.ShouldAllBe(dinner => dinner.Doer == dinner.Day % 2);
    }
}
