using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Bounds;

/// <summary>Lower bounds: what follows from blocks, windows, budgets and sums, then what prices prove (see <see cref="PricedWeek"/>).</summary>
public static class LowerBounds
{
    /// <param name="reached">The vector of a plan; the bounds on load are for plans no worse than it in cover and budget.</param>
    public static TierBounds Of(PlanningProblem problem, TierVector reached, ProofEffort effort = ProofEffort.Thorough) => new(() => Find(problem, reached, effort));

    private static BoundValues Find(PlanningProblem problem, TierVector reached, ProofEffort effort)
    {
        if (!IsMetric(problem.Travel)) return new BoundValues { Uncovered = 0, Over = 0, UncoveredProved = reached.Uncovered == 0 };
        var options = new LooseOptions(problem);
        var unavoidable = UnavoidableGaps.PointsOf(problem, options);
        var crowded = new CrowdedHours(problem, options);
        var uncovered = unavoidable + UndoneFor(problem, options) + crowded.Points;
        var prices = effort == ProofEffort.Thorough ? new BurdenBound(problem, options, reached, crowded, uncovered) : null;
        var load = new SharedBurden(problem, options, reached, unavoidable, Measures.Load, prices);
        var mental = new SharedBurden(problem, options, reached, unavoidable, Measures.Mental, null);
        var bounds = new BoundValues
        {
            Uncovered = uncovered,
            Over = 0,
            LargestLoad = load.LeastLargest(reached.Load),
            NextLoads = load.LeastByRank(reached.Load),
            LargestMental = mental.LeastLargest(reached.Mental),
            UncoveredProved = reached.Uncovered == uncovered,
        };
        var isFairest = reached.Load.Count == 0 || reached.Load[0] == bounds.LargestLoad;
        return bounds with { LargestLoadProved = bounds.UncoveredProved && reached.Over == 0 && isFairest };
    }

    private static long UndoneFor(PlanningProblem problem, LooseOptions options) =>
        Enumerable.Range(0, problem.Occurrences.Count).Where(i => options.IsImpossible(i) && !options.MayBeNotDue(i))
            .Sum(i => (long)problem.Occurrences[i].Priority * problem.Occurrences[i].Persons);

    // Ways round that are shorter than the way itself break the argument that a blocked start stays blocked.
    private static bool IsMetric(TravelTable travel)
    {
        for (var from = 0; from < travel.Places; from++)
            for (var to = 0; to < travel.Places; to++)
                for (var via = 0; via < travel.Places; via++)
                    if (travel[from, via] + travel[via, to] < travel[from, to])
                        return false;
        return true;
    }
}
