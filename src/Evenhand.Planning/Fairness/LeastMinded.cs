using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Fairness;

/// <summary>What has to be minded at least: everything that must be done, by those of its doers who mind it least.</summary>
internal static class LeastMinded
{
    /// <summary>Null unless the plan shows that everything with points of its own can be done.</summary>
    public static long? Of(PlanningProblem problem, TierVector reached) => reached.Uncovered > 0 ? null
        : problem.Occurrences.Where(occurrence => !occurrence.IsVoid && occurrence.Priority > 0).Sum(Least);

    private static long Least(Occurrence occurrence) =>
        occurrence.Eligible.Select(agent => agent < occurrence.Dislikes.Count ? (long)occurrence.Dislikes[agent] : 0).Order().Take(occurrence.Persons).Sum();
}
