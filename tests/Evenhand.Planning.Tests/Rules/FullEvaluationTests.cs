using System.Text.Json;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;
using Evenhand.Planning.Tests.Corpus;

namespace Evenhand.Planning.Tests.Rules;

/// <summary>Against verdicts of the reference verifier on plans whole and broken, recorded in the corpus.</summary>
public sealed class FullEvaluationTests
{
    [Fact]
    public void Violations_and_vectors_equal_the_recorded_verdicts()
    {
        using var judged = JsonDocument.Parse(PlanningCorpus.TextOf("judged"));
        var number = 0;
        foreach (var verdict in judged.RootElement.EnumerateArray())
        {
            var evaluation = Evaluate(verdict);
            evaluation.Vector.ToList().ShouldBe(verdict.GetProperty("vector").EnumerateArray().Select(value => value.GetInt64()), $"plan {number}");
            evaluation.Violations.Count.ShouldBe(verdict.GetProperty("violations").GetInt32(), $"plan {number}");
            evaluation.Violations.Select(violation => violation.Rule).Distinct().Order(StringComparer.Ordinal)
                .ShouldBe(verdict.GetProperty("rules").EnumerateArray().Select(rule => rule.GetString()!), $"plan {number++}");
        }
        number.ShouldBeGreaterThan(20);
    }

    [Fact]
    [Mechanism("M045", Where = "evenhand plan, evenhand solve")]
    public void A_person_in_two_places_is_a_violation()
    {
        var problem = PlanningCorpus.Problem("S1-dual");
        var plan = PlanningCorpus.Incumbent("S1-dual");
        FullEvaluation.Of(problem, plan).Violations.ShouldBeEmpty();
        var ride = plan.Assignments.First(assignment => problem.Occurrences[assignment.Occurrence].Type == "drop");
        var doubled = plan.Assignments.First(assignment => problem.Occurrences[assignment.Occurrence].Type == "breakfast" && assignment.Start / 1440 == ride.Start / 1440);
        var broken = plan with { Assignments = [.. plan.Assignments.Where(other => other != doubled), new Assignment(doubled.Occurrence, ride.Agents, ride.Start)] };
        FullEvaluation.Of(problem, broken).Violations.Select(violation => violation.Rule).ShouldContain("H2");
        FullEvaluation.Of(problem, broken).Violations.Select(violation => violation.Rule).ShouldContain("H4");
    }

    [Fact]
    public void Who_has_whom_covers_every_minute_of_need()
    {
        var problem = PlanningCorpus.Problem("M1-dual");
        var evaluation = FullEvaluation.Of(problem, PlanningCorpus.Incumbent("M1-dual"));
        for (var child = 0; child < problem.Children.Count; child++)
        {
            var spans = evaluation.CoverageOf(child);
            spans.ShouldNotBeEmpty();
            spans.ShouldAllBe(span => span.IsCovered && span.Start < span.End);
            spans.Zip(spans.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
            evaluation.UncoveredOf(child).ShouldBeEmpty();
        }
    }

    [Fact]
    public void An_empty_plan_leaves_everything_undone()
    {
        var problem = PlanningCorpus.Problem("S1-dual");
        var evaluation = FullEvaluation.Of(problem, WeekPlan.Empty);
        evaluation.IsValid.ShouldBeTrue();
        evaluation.Undone.Count.ShouldBe(problem.Occurrences.Count);
        evaluation.UnsupervisedMinutes.ShouldBe(Enumerable.Range(0, problem.Children.Count).Sum(evaluation.UnsupervisedOf));
    }

    [Fact]
    public void A_plan_that_names_what_does_not_exist_breaks_the_first_rule()
    {
        var plan = new WeekPlan { Assignments = [new Assignment(-4, 99, 3)], Shifts = [new Shift(77, 0, 0, 60)] };
        FullEvaluation.Of(PlanningCorpus.Problem("S1-dual"), plan).Violations.ShouldAllBe(violation => violation.Rule == "H1");
    }

    [Fact]
    public void The_catalogue_lists_the_rules_in_order()
    {
        RuleCatalogue.HardRules.Select(rule => rule.Code).ShouldBe(["H1", "H2", "H3", "H4", "H5", "H6", "H7", "H8"]);
        RuleCatalogue.Tiers.Count.ShouldBe(9);
    }

    private static FullEvaluation Evaluate(JsonElement verdict)
    {
        var named = verdict.GetProperty("problem");
        var problem = named.ValueKind == JsonValueKind.String ? PlanningCorpus.Problem(named.GetString()!) : ProblemFile.Read(named.GetRawText()).Required();
        var plan = PlanFile.Read(verdict.GetProperty("plan").GetRawText(), problem).Required();
        if (verdict.GetProperty("now").ValueKind == JsonValueKind.Null) return FullEvaluation.Of(problem, plan);
        var incumbent = PlanFile.Read(PlanningCorpus.TextOf(verdict.GetProperty("incumbent").GetString()!), problem).Required();
        return FullEvaluation.Of(problem, plan, incumbent, verdict.GetProperty("now").GetInt32());
    }
}
