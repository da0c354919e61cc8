using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.App.Plans;

/// <summary>Asks nobody for longer than it takes: shortens each visit as long as the plan stays as good in every tier.</summary>
internal sealed class ShortestVisits
{
    private static readonly int[] Steps = [120, 60, 30, 15, 5];

    private readonly CompiledWeek week;
    private readonly WeekPlan? incumbent;
    private readonly int? now;
    private WeekPlan plan;
    private TierVector vector;

    private ShortestVisits(CompiledWeek week, WeekPlan plan, WeekPlan? incumbent, int? now)
    {
        (this.week, this.plan, this.incumbent, this.now) = (week, plan, incumbent, now);
        vector = Evaluate(plan).Vector;
    }

    public static WeekPlan Of(CompiledWeek week, WeekPlan plan, WeekPlan? incumbent, int? now) =>
        plan.Shifts.Any(shift => week.Agents[shift.Agent].Role == AgentRole.OnRequest) ? new ShortestVisits(week, plan, incumbent, now).Shorten() : plan;

    private WeekPlan Shorten()
    {
        for (var i = 0; i < plan.Shifts.Count; i++)
        {
            if (week.Agents[plan.Shifts[i].Agent].Role != AgentRole.OnRequest)
                continue;
            if (Accepts(plan with { Shifts = [.. plan.Shifts.Where((_, index) => index != i)] }))
                i--;
            else
                Shorten(i);
        }

        return plan;
    }

    private void Shorten(int index)
    {
        foreach (var step in Steps)
        {
            while (AcceptsAt(index, shift => shift with { End = shift.End - step }))
            {
            }

            while (AcceptsAt(index, shift => shift with { Start = shift.Start + step }))
            {
            }
        }
    }

    private bool AcceptsAt(int index, Func<Shift, Shift> change)
    {
        var shorter = change(plan.Shifts[index]);
        return shorter.End - shorter.Start >= Math.Max(5, week.Problem.Agents[shorter.Agent].MinimumShift)
            && Accepts(plan with { Shifts = [.. plan.Shifts.Select((old, i) => i == index ? shorter : old)] });
    }

    /// <summary>Takes the plan when it is valid and no worse.</summary>
    private bool Accepts(WeekPlan tried)
    {
        var evaluation = Evaluate(tried);
        if (!evaluation.IsValid || evaluation.Vector > vector)
            return false;
        (plan, vector) = (tried, evaluation.Vector);
        return true;
    }

    private FullEvaluation Evaluate(WeekPlan tried) => FullEvaluation.Of(week.Problem, tried, incumbent, now);
}
