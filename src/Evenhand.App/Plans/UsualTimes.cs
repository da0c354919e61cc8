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
        for (var pass = 0; pass < Passes && vector.Stability > 0; pass++)
        {
            for (var i = 0; i < plan.Assignments.Count; i++)
            {
                foreach (var start in Candidates(week.Problem.Occurrences[plan.Assignments[i].Occurrence], plan.Assignments[i].Start, now))
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
