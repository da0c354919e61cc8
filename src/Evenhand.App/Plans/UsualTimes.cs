using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.App.Plans;

/// <summary>Puts daily things back at their usual time wherever the plan stays as good in every weightier tier: the search looks for those first and may leave this undone.</summary>
internal static class UsualTimes
{
    private const int Passes = 2;
    private const int Nearer = 15;

    public static WeekPlan Of(CompiledWeek week, WeekPlan plan, WeekPlan? incumbent, int? now)
    {
        var vector = FullEvaluation.Of(week.Problem, plan, incumbent, now).Vector;
        var known = incumbent?.Assignments.ToDictionary(assignment => assignment.Occurrence, assignment => assignment.Start) ?? [];
        for (var pass = 0; pass < Passes && vector.Stability > 0; pass++)
        {
            for (var i = 0; i < plan.Assignments.Count; i++)
            {
                // What stands where people know it would only be one more change.
                var (occurrence, at) = (plan.Assignments[i].Occurrence, plan.Assignments[i].Start);
                if (known.TryGetValue(occurrence, out var stood) && stood == at)
                    continue;
                foreach (var start in Candidates(week.Problem.Occurrences[occurrence], at, now).Where(start => IsFree(week.Problem, plan, i, start)))
                {
                    var moved = plan with { Assignments = [.. plan.Assignments.Select((assignment, index) => index == i ? assignment with { Start = start } : assignment)] };
                    var evaluation = FullEvaluation.Of(week.Problem, moved, incumbent, now);
                    if (!evaluation.IsValid || evaluation.Vector >= vector)
                        continue;
                    (plan, vector) = (moved, evaluation.Vector);
                    break;
                }
            }
        }

        return plan;
    }

    /// <summary>Nothing else of the same people lies there; looked at first, because it is quick.</summary>
    private static bool IsFree(PlanningProblem problem, WeekPlan plan, int number, int start)
    {
        var (mine, occurrence) = (plan.Assignments[number], problem.Occurrences[plan.Assignments[number].Occurrence]);
        var end = start + occurrence.Duration;
        return mine.Agents.All(agent => occurrence.Anywhere || problem.Agents[agent].Blocks.All(block => block.Start >= end || block.End <= start))
            && plan.Assignments.All(other => other == mine || other.Start >= end || other.Start + problem.Occurrences[other.Occurrence].Duration <= start || !other.Agents.Any(mine.Agents.Contains));
    }

    /// <summary>The usual start, then nearer ones, as long as they are nearer than today's.</summary>
    private static IEnumerable<int> Candidates(Occurrence occurrence, int start, int? now)
    {
        if (occurrence.Preference is not { } usual || start == usual.Start || start < now)
            return [];
        var far = Math.Abs(start - usual.Start);
        return new[] { usual.Start, usual.Start + Nearer, usual.Start - Nearer }
            .Where(candidate => candidate >= (now ?? 0) && Math.Abs(candidate - usual.Start) < far && occurrence.MayStartAt(candidate));
    }
}
