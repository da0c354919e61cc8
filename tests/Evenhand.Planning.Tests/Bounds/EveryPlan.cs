using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Tests.Bounds;

/// <summary>All valid plans of a very small household, by trying everything.</summary>
internal static class EveryPlan
{
    public static List<TierVector> VectorsOf(PlanningProblem problem)
    {
        var vectors = new List<TierVector>();
        foreach (var shifts in Shifts(problem))
            foreach (var assignments in Assignments(problem, 0))
            {
                var evaluation = FullEvaluation.Of(problem, new WeekPlan { Assignments = [.. assignments], Shifts = [.. shifts] });
                if (evaluation.IsValid) vectors.Add(evaluation.Vector);
            }
        return vectors;
    }

    private static IEnumerable<IEnumerable<Assignment>> Assignments(PlanningProblem problem, int from)
    {
        if (from == problem.Occurrences.Count) return [[]];
        var here = Choices(problem.Occurrences[from], from).ToList();
        return Assignments(problem, from + 1).SelectMany(rest => here.Select(choice => choice is null ? rest : rest.Prepend(choice)).Prepend(rest));
    }

    private static IEnumerable<Assignment> Choices(Occurrence occurrence, int number)
    {
        if (occurrence.IsVoid) yield break;
        foreach (var start in occurrence.Windows.SelectMany(window => Enumerable.Range(0, (window.High - window.Low) / occurrence.Step + 1).Select(k => window.Low + k * occurrence.Step)).Distinct())
        {
            if (occurrence.Persons == 1)
                foreach (var agent in occurrence.Eligible)
                    yield return new Assignment(number, agent, start);
            else if (occurrence.Eligible.Count >= 2)
                yield return new Assignment(number, [occurrence.Eligible[0], occurrence.Eligible[1]], start);
        }
    }

    private static IEnumerable<IEnumerable<Shift>> Shifts(PlanningProblem problem)
    {
        IEnumerable<IEnumerable<Shift>> all = [[]];
        for (var agent = 0; agent < problem.Agents.Count; agent++)
            for (var k = 0; k < problem.Agents[agent].Windows.Count; k++)
            {
                var here = ShiftsOf(problem, agent, k).ToList();
                all = all.SelectMany(rest => here.Select(shift => rest.Append(shift)).Prepend(rest)).ToList();
            }
        return all;
    }

    private static IEnumerable<Shift> ShiftsOf(PlanningProblem problem, int agent, int number)
    {
        var window = problem.Agents[agent].Windows[number];
        for (var start = window.Start; start < window.End; start += problem.ShiftStep)
            for (var end = start + problem.ShiftStep; end <= window.End; end += problem.ShiftStep)
                if (end - start >= problem.Agents[agent].MinimumShift)
                    yield return new Shift(agent, number, start, end);
    }
}
