using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Fairness;

internal static class EnvyCount
{
    public static IReadOnlyList<Envy> Of(PlanningProblem problem, WeekPlan plan)
    {
        var adults = Enumerable.Range(0, problem.Agents.Count).Where(agent => problem.Agents[agent].IsAdult).ToList();
        return [.. from adult in adults from other in adults where adult != other select Between(problem, plan, adult, other)];
    }

    private static Envy Between(PlanningProblem problem, WeekPlan plan, int adult, int other)
    {
        var both = plan.Assignments.Where(assignment => IsForBoth(problem.Occurrences[assignment.Occurrence], adult, other)).ToList();
        var mine = both.Where(assignment => assignment.Agents.Contains(adult) && !assignment.Agents.Contains(other)).ToList();
        var theirs = both.Where(assignment => assignment.Agents.Contains(other) && !assignment.Agents.Contains(adult)).ToList();
        var largest = mine.MaxBy(assignment => problem.Occurrences[assignment.Occurrence].Load);
        var (sum, others) = (SumOf(problem, mine), SumOf(problem, theirs));
        var without = sum - (largest is null ? 0 : problem.Occurrences[largest.Occurrence].Load);
        var (share, otherShare) = (problem.Agents[adult].Share, problem.Agents[other].Share);
        return new Envy(adult, other, ByShare(sum, share), ByShare(others, otherShare), largest?.Occurrence ?? -1,
            without * otherShare <= others * share);
    }

    private static bool IsForBoth(Occurrence occurrence, int adult, int other) =>
        occurrence.Eligible.Contains(adult) && occurrence.Eligible.Contains(other);

    private static long SumOf(PlanningProblem problem, List<Assignment> assignments) =>
        assignments.Sum(assignment => (long)problem.Occurrences[assignment.Occurrence].Load);

    private static long ByShare(long minutes, int share) => minutes * 10_000 / share;
}
