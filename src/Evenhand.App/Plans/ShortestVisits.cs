using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.App.Plans;

/// <summary>Asks nobody for longer than it takes: shortens each visit as long as the plan stays as good in every tier.</summary>
internal static class ShortestVisits
{
    private static readonly int[] Steps = [120, 60, 30, 15, 5];

    public static WeekPlan Of(CompiledWeek week, WeekPlan plan, WeekPlan? incumbent, int? now)
    {
        for (var i = 0; i < plan.Shifts.Count; i++)
        {
            if (week.Agents[plan.Shifts[i].Agent].Role != AgentRole.OnRequest)
                continue;
            var without = plan with { Shifts = [.. plan.Shifts.Where((_, index) => index != i)] };
            if (IsAsGood(week, without, plan, incumbent, now))
            {
                plan = without;
                i--;
                continue;
            }

            plan = Shorten(week, plan, i, incumbent, now);
        }

        return plan;
    }

    private static WeekPlan Shorten(CompiledWeek week, WeekPlan plan, int index, WeekPlan? incumbent, int? now)
    {
        foreach (var step in Steps)
        {
            foreach (var atStart in new[] { false, true })
            {
                while (true)
                {
                    var shift = plan.Shifts[index];
                    var shorter = atStart ? shift with { Start = shift.Start + step } : shift with { End = shift.End - step };
                    if (shorter.End - shorter.Start < Math.Max(5, week.Problem.Agents[shift.Agent].MinimumShift))
                        break;
                    var tried = plan with { Shifts = [.. plan.Shifts.Select((old, i) => i == index ? shorter : old)] };
                    if (!IsAsGood(week, tried, plan, incumbent, now))
                        break;
                    plan = tried;
                }
            }
        }

        return plan;
    }

    private static bool IsAsGood(CompiledWeek week, WeekPlan tried, WeekPlan plan, WeekPlan? incumbent, int? now)
    {
        var evaluation = FullEvaluation.Of(week.Problem, tried, incumbent, now);
        return evaluation.IsValid && evaluation.Vector <= FullEvaluation.Of(week.Problem, plan, incumbent, now).Vector;
    }
}
