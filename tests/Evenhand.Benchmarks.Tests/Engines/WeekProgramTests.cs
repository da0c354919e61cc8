using Evenhand.Benchmarks.Engines.Linear;
using Evenhand.Benchmarks.Engines.Model;
using Evenhand.Benchmarks.Instances;
using Evenhand.Benchmarks.Instances.Generator;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;
using Evenhand.Planning.Search;

namespace Evenhand.Benchmarks.Tests.Engines;

/// <summary>The engines' model against the full evaluation: the same plans are allowed, and they count the same.</summary>
public sealed class WeekProgramTests
{
    public static TheoryData<string> Names => ["S1-dual", "S4-lead", "M1-dual", "M2-lead", "Dual", "Lead", "Custody", "ShiftWork", "PartnerAway", "NightSchool"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_plan_is_allowed_by_every_row_and_has_the_tiers_of_the_full_evaluation(string name)
    {
        var problem = Problem(name);
        var model = WeekModelBuilder.Of(problem);
        var week = new WeekProgram(model);
        foreach (var moves in (long[])[0, 3_000, 30_000])
        {
            var plan = PlanSearch.Solve(problem, new SearchOptions { Moves = moves, Seed = 3 }).Plan;
            var values = week.Completed(ValuesOf(model, plan));
            BrokenRows(week.Program, values).ShouldBe(0);
            week.PlanOf(values).Assignments.Count.ShouldBe(plan.Assignments.Count);
            week.Stages.Select(stage => (long)Math.Round(stage.ValueOf(values))).ShouldBe(Expected(FullEvaluation.Of(problem, plan).Vector));
        }
    }

    [Theory]
    [InlineData("S1-dual")]
    [InlineData("Custody")]
    [InlineData("M1-dual")]
    public void A_choice_is_allowed_exactly_when_it_breaks_no_hard_rule(string name)
    {
        var problem = Problem(name);
        var model = WeekModelBuilder.Of(problem);
        var week = new WeekProgram(model);
        var random = new Random(8);
        var allowed = 0;
        for (var round = 0; round < 40; round++)
        {
            // A good plan with a few choices replaced at random: sometimes valid, sometimes not.
            var good = PlanSearch.Solve(problem, new SearchOptions { Moves = 200, Seed = (ulong)round + 1 }).Plan;
            var chosen = ValuesOf(model, good).Keys.Where(column => column < model.Options.Count).ToHashSet();
            for (var k = 0; k < 2; k++)
            {
                var other = random.Next(model.Options.Count);
                chosen.RemoveWhere(o => model.Options[o].Occurrence == model.Options[other].Occurrence);
                chosen.Add(other);
            }
            var plan = PlanOfChoice.Of(model, chosen, ShiftsOf(model, good));
            var isValid = FullEvaluation.Of(problem, plan).IsValid;
            (BrokenRows(week.Program, week.Completed(ValuesOf(model, plan))) == 0).ShouldBe(isValid, $"round {round}");
            allowed += isValid ? 1 : 0;
        }
        allowed.ShouldBeInRange(2, 38);
    }

    private static PlanningProblem Problem(string name) => Enum.TryParse<HouseholdKind>(name, out var kind)
        ? ProblemGenerator.Of(kind, HouseholdSize.S, null, 2)
        : new InstanceFolder(Repository.Root).Read(name).Problem;

    private static Dictionary<int, double> ValuesOf(WeekModel model, WeekPlan plan)
    {
        var byWay = Enumerable.Range(0, model.Options.Count).ToLookup(o => (model.Options[o].Occurrence, model.Options[o].Start, string.Join(' ', model.Options[o].Placements.Select(place => place.Agent).Order())));
        var options = plan.Assignments.Select(assignment => byWay[(assignment.Occurrence, assignment.Start, string.Join(' ', assignment.Agents.Order()))].Single());
        return options.Concat(ShiftsOf(model, plan).Select(shift => model.Options.Count + shift)).ToDictionary(column => column, _ => 1.0);
    }

    private static IEnumerable<int> ShiftsOf(WeekModel model, WeekPlan plan) => plan.Shifts.Select(shift =>
        Enumerable.Range(0, model.Shifts.Count).Single(y => model.Shifts[y] is var known && known.Agent == shift.Agent && known.Window == shift.Window && known.Start == shift.Start && known.End == shift.End));

    private static int BrokenRows(LinearProgram program, IReadOnlyDictionary<int, double> values) => program.Rows.Count(row =>
    {
        var sum = row.Terms.Sum(term => term.Factor * values.GetValueOrDefault(term.Column));
        return row.IsAtMost ? sum > row.Limit + 1e-6 : sum < row.Limit - 1e-6;
    });

    // Ranks of loads are minimised as the sums of the k largest.
    private static List<long> Expected(TierVector vector) =>
        [vector.Uncovered, vector.Over, .. Sums(vector.Load), .. Sums(vector.Mental), vector.Dislikes, vector.Stability, vector.Evenings, vector.Cost];

    private static IEnumerable<long> Sums(IReadOnlyList<long> sorted) => Enumerable.Range(1, sorted.Count).Select(k => sorted.Take(k).Sum());
}
