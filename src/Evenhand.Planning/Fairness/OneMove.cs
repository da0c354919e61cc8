using Evenhand.Planning.Bounds;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Fairness;

/// <summary>Whether giving one occurrence to another adult, at any start, would make the loads fairer (leximin) with everything before them no worse.</summary>
/// <param name="Occurrence">The one that would; null when none of those tried does.</param>
/// <param name="IsComplete">Every such move was tried.</param>
public sealed record OneMove(int? Occurrence, int? To, bool IsComplete)
{
    private const int MostTries = 250;

    public static OneMove Find(PlanningProblem problem, WeekPlan plan, WeekPlan? incumbent, int? now)
    {
        var vector = FullEvaluation.Of(problem, plan, incumbent, now).Vector;
        var tries = 0;
        foreach (var (assignment, to, start) in Moves(problem, plan))
        {
            if (++tries > MostTries) return new OneMove(null, null, false);
            var moved = plan with { Assignments = [.. plan.Assignments.Where(other => other != assignment), new Assignment(assignment.Occurrence, to, start)] };
            var evaluation = FullEvaluation.Of(problem, moved, incumbent, now);
            if (evaluation.IsValid && evaluation.Vector.Uncovered <= vector.Uncovered && evaluation.Vector.Over <= vector.Over && IsFairer(evaluation.Vector.Load, vector.Load))
                return new OneMove(assignment.Occurrence, to, true);
        }
        return new OneMove(null, null, true);
    }

    // Only from larger loads to smaller, and only what the difference can take: nothing else can help.
    private static IEnumerable<(Assignment Assignment, int To, int Start)> Moves(PlanningProblem problem, WeekPlan plan)
    {
        var loads = FullEvaluation.Of(problem, plan).Loads.ToDictionary(load => load.Agent);
        var options = new LooseOptions(problem);
        var doneBy = plan.Assignments.SelectMany(assignment => assignment.Agents.Select(agent => (agent, assignment))).ToLookup(pair => pair.agent, pair => pair.assignment);
        foreach (var assignment in plan.Assignments.Where(assignment => assignment.Agents.Count == 1 && loads.ContainsKey(assignment.Agents[0])))
        {
            var occurrence = problem.Occurrences[assignment.Occurrence];
            var from = assignment.Agents[0];
            if (occurrence.Load == 0) continue;
            foreach (var to in occurrence.Eligible.Where(agent => agent != from && loads.ContainsKey(agent)))
            {
                if (Steps(problem, to, loads[to].Hundredths + 100L * occurrence.Load) > Steps(problem, from, loads[from].Hundredths)) continue;
                foreach (var start in options.StartsOf(assignment.Occurrence, to).Where(start => IsFree(problem, doneBy[to], start, start + occurrence.Duration)))
                    yield return (assignment, to, start);
            }
        }
    }

    private static bool IsFree(PlanningProblem problem, IEnumerable<Assignment> others, int start, int end) =>
        others.All(other => other.Start >= end || other.Start + problem.Occurrences[other.Occurrence].Duration <= start);

    private static long Steps(PlanningProblem problem, int agent, long hundredths)
    {
        var step = (long)problem.Agents[agent].Share * problem.Quantum;
        return hundredths >= 0 ? (hundredths + step - 1) / step : -(-hundredths / step);
    }

    private static bool IsFairer(IReadOnlyList<long> one, IReadOnlyList<long> other)
    {
        foreach (var (mine, theirs) in one.Zip(other))
            if (mine != theirs)
                return mine < theirs;
        return false;
    }
}
