using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Fairness;

/// <summary>
/// A cycle of hand-overs that every one of them minds less and that leaves loads, cover and money no worse: the plan is
/// not Pareto-optimal in what people mind. Each adult hands the occurrence on to the next in the list.
/// </summary>
/// <param name="Steps">Who gives what.</param>
/// <param name="Fewer">Points minded less in all.</param>
public sealed record Trade(IReadOnlyList<(int Adult, int Occurrence)> Steps, long Fewer)
{
    private const int MostTries = 200;

    /// <summary>The exchange of two that lessens most what is minded, checked in the calendar; null when none of those tried does.</summary>
    public static Trade? Find(PlanningProblem problem, WeekPlan plan, WeekPlan? incumbent, int? now)
    {
        var vector = FullEvaluation.Of(problem, plan, incumbent, now).Vector;
        var single = plan.Assignments.Where(assignment => assignment.Agents.Count == 1 && problem.Agents[assignment.Agents[0]].IsAdult).ToList();
        var pairs = from one in single
                    from other in single
                    where one.Agents[0] < other.Agents[0]
                    let fewer = Saved(problem, one, other)
                    where fewer > 0
                    orderby fewer descending, one.Occurrence, other.Occurrence
                    select (One: one, Other: other, Fewer: fewer);
        foreach (var (one, other, fewer) in pairs.Take(MostTries))
        {
            var exchanged = plan with
            {
                Assignments = [.. plan.Assignments.Where(assignment => assignment != one && assignment != other), new Assignment(one.Occurrence, other.Agents[0], one.Start), new Assignment(other.Occurrence, one.Agents[0], other.Start)],
            };
            var evaluation = FullEvaluation.Of(problem, exchanged, incumbent, now);
            if (evaluation.IsValid && evaluation.Vector.Uncovered <= vector.Uncovered && evaluation.Vector.Over <= vector.Over && evaluation.Vector.Load.Zip(vector.Load).All(pair => pair.First <= pair.Second))
                return new Trade([(one.Agents[0], one.Occurrence), (other.Agents[0], other.Occurrence)], fewer);
        }
        return null;
    }

    // Both mind the other's less; none when one of them may not or does not.
    private static long Saved(PlanningProblem problem, Assignment one, Assignment other)
    {
        var (first, second) = (problem.Occurrences[one.Occurrence], problem.Occurrences[other.Occurrence]);
        var (a, b) = (one.Agents[0], other.Agents[0]);
        if (!first.Eligible.Contains(b) || !second.Eligible.Contains(a)) return 0;
        var (mine, theirs) = (first.DislikeOf(a) - second.DislikeOf(a), second.DislikeOf(b) - first.DislikeOf(b));
        return mine > 0 && theirs > 0 ? mine + theirs : 0;
    }
}
