using System.Text.Json;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Cli.Tests;

/// <summary>The optimiser as a command: a problem in, a plan with its tiers and what is proved of them out.</summary>
public sealed class SolveTests
{
    [Fact]
    public void Its_plan_breaks_no_rule_and_has_the_tiers_it_says()
    {
        var path = Repository.PathTo("tests", "Corpus", "planning", "S1-dual.json");
        var run = CommandRun.Of("solve", path, "--moves", "20000", "--seed", "3");

        run.Code.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        var problem = ProblemFile.Read(File.ReadAllText(path)).Required();
        var evaluation = FullEvaluation.Of(problem, PlanFile.Read(run.Out, problem).Required());
        evaluation.Violations.ShouldBeEmpty();
        using var answer = JsonDocument.Parse(run.Out);
        var tiers = answer.RootElement.GetProperty("tiers").EnumerateArray().Select(tier => tier.GetInt64()).ToList();
        tiers.ShouldBe(evaluation.Vector.ToList());
        var bounds = answer.RootElement.GetProperty("bound").EnumerateArray().ToList();
        bounds.Count.ShouldBe(tiers.Count);
        answer.RootElement.GetProperty("proved").GetArrayLength().ShouldBe(tiers.Count);
        for (var i = 0; i < tiers.Count; i++)
            if (bounds[i].ValueKind == JsonValueKind.Number)
                bounds[i].GetInt64().ShouldBeLessThanOrEqualTo(tiers[i]);
        CommandRun.Of("solve", path, "--moves", "20000", "--seed", "3").Out.ShouldBe(run.Out);
    }

    [Theory]
    [InlineData("{", "not JSON")]
    [InlineData("[]", "")]
    [InlineData("{\"weeks\": 0, \"tasks\": 5}", "weeks")]
    public void A_problem_that_is_none_is_refused_with_what_is_wrong(string text, string expected)
    {
        var file = Path.Combine(Path.GetTempPath(), $"evenhand-problem-{Environment.ProcessId}.json");
        File.WriteAllText(file, text);
        try
        {
            var run = CommandRun.Of("solve", file);

            run.Code.ShouldBe(2);
            run.Out.ShouldBeEmpty();
            run.Error.ShouldContain(expected);
            run.Error.ShouldNotContain("   at ");
        }
        finally
        {
            File.Delete(file);
        }
    }
}
