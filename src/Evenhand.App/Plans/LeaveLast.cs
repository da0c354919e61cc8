using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.App.Plans;

/// <summary>Gives leave back where a visit that is agreed on anyway, or one that can be asked for, can begin earlier or end later instead.</summary>
internal static class LeaveLast
{
    private const int Longest = 180;

    public static WeekPlan Of(CompiledWeek week, WeekPlan plan, WeekPlan? incumbent, int? now)
    {
        var done = plan.Assignments.Select(assignment => assignment.Occurrence).ToHashSet();
        foreach (var index in Enumerable.Range(0, week.Occurrences.Count).Where(index => week.Occurrences[index].Standing == Standing.Work && !done.Contains(index)))
            plan = GiveBack(week, plan, index, incumbent, now) ?? plan;
        return plan;
    }

    private static WeekPlan? GiveBack(CompiledWeek week, WeekPlan plan, int index, WeekPlan? incumbent, int? now)
    {
        var piece = week.Problem.Occurrences[index];
        var worked = plan with { Assignments = [.. plan.Assignments, new(index, piece.Eligible[0], piece.Windows[0].Low)] };
        var best = FullEvaluation.Of(week.Problem, plan, incumbent, now).Vector;
        foreach (var tried in Variants(week, worked, piece.Windows[0].Low, piece.Duration))
        {
            var evaluation = FullEvaluation.Of(week.Problem, tried, incumbent, now);
            if (evaluation.IsValid && evaluation.Vector < best)
                return tried;
        }

        return null;
    }

    private static IEnumerable<WeekPlan> Variants(CompiledWeek week, WeekPlan worked, int start, int duration)
    {
        yield return worked;
        for (var i = 0; i < worked.Shifts.Count; i++)
        {
            var shift = worked.Shifts[i];
            if (week.Agents[shift.Agent].Role != AgentRole.OnRequest)
                continue;
            var window = week.Problem.Agents[shift.Agent].Windows[shift.Window];
            for (var more = 30; more <= Longest; more += 30)
            {
                if (shift.Start > start - Longest && shift.Start - more >= window.Start && shift.Start <= start + duration + Longest)
                    yield return With(worked, i, shift with { Start = shift.Start - more });
                if (shift.End + more <= window.End && shift.End >= start - Longest)
                    yield return With(worked, i, shift with { End = shift.End + more });
            }
        }
    }

    private static WeekPlan With(WeekPlan plan, int index, Shift shift) => plan with { Shifts = [.. plan.Shifts.Select((old, i) => i == index ? shift : old)] };
}
