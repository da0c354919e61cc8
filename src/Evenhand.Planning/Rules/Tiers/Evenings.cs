using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Rules.Tiers;

public sealed class Evenings : ITier
{
    public string Name => "Evenings of adults with something to do";

    public IReadOnlyList<long> Measure(PlanFacts facts)
    {
        var spoilt = new HashSet<(int Agent, int Day)>();
        foreach (var assignment in facts.Doing.All)
        {
            if (facts.Problem.Occurrences[assignment.Occurrence].Load <= 0) continue;
            foreach (var day in EveningsOf(facts.Problem, assignment))
                foreach (var agent in assignment.Agents)
                    if (facts.Problem.Agents[agent].IsAdult)
                        spoilt.Add((agent, day));
        }
        return [spoilt.Count];
    }

    private static IEnumerable<int> EveningsOf(PlanningProblem problem, Assignment assignment)
    {
        var (start, end) = (assignment.Start, assignment.Start + problem.Occurrences[assignment.Occurrence].Duration);
        for (var day = start / PlanningProblem.MinutesPerDay; day <= end / PlanningProblem.MinutesPerDay; day++)
        {
            var midnight = day * PlanningProblem.MinutesPerDay;
            if (start < midnight + problem.EveningTo && end > midnight + problem.EveningFrom) yield return day;
        }
    }
}
