using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Fairness;

/// <summary>The problem that is left when some occurrences stay as a plan has them: nothing else of the same people fits where they are.</summary>
internal static class HeldWeek
{
    public static PlanningProblem Of(PlanningProblem problem, WeekPlan plan, IReadOnlyList<int> held)
    {
        var kept = plan.Assignments.Where(assignment => held.Contains(assignment.Occurrence)).ToDictionary(assignment => assignment.Occurrence);
        var byAgent = kept.Values.SelectMany(assignment => assignment.Agents.Select(agent => (agent, assignment))).ToLookup(pair => pair.agent, pair => pair.assignment);
        return problem with { Occurrences = [.. problem.Occurrences.Select((occurrence, number) => kept.TryGetValue(number, out var stays) ? Stays(occurrence, stays) : Left(problem, occurrence, byAgent))] };
    }

    private static Occurrence Stays(Occurrence occurrence, Assignment assignment) =>
        occurrence with { Eligible = assignment.Agents, Windows = [new StartWindow(assignment.Start, assignment.Start)] };

    private static Occurrence Left(PlanningProblem problem, Occurrence occurrence, ILookup<int, Assignment> byAgent) => occurrence with
    {
        Eligible = [.. occurrence.Eligible.Where(agent => !problem.Agents[agent].IsAdult || Starts(occurrence).Any(start => byAgent[agent].All(other => AreApart(problem, occurrence, start, other))))],
    };

    private static IEnumerable<int> Starts(Occurrence occurrence) =>
        occurrence.Windows.SelectMany(window => Enumerable.Range(0, Math.Max(0, (window.High - window.Low) / occurrence.Step + 1)).Select(k => window.Low + k * occurrence.Step));

    // What can be done anywhere may lie inside a block and has no way then.
    private static bool AreApart(PlanningProblem problem, Occurrence one, int start, Assignment held)
    {
        var other = problem.Occurrences[held.Occurrence];
        var (end, otherEnd) = (start + one.Duration, held.Start + other.Duration);
        var hasWays = !one.Anywhere && !other.Anywhere;
        var (after, before) = hasWays ? (problem.Travel[other.To, one.From], problem.Travel[one.To, other.From]) : (0, 0);
        return start >= otherEnd + after || end + before <= held.Start;
    }
}
