using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Bounds;

/// <summary>Cheap lower bounds: what follows from blocks, windows, budgets and sums alone.</summary>
public static class LowerBounds
{
    /// <param name="reached">The vector of a plan; the bounds on load are for plans no worse than it in cover and budget.</param>
    public static TierBounds Of(PlanningProblem problem, TierVector reached)
    {
        if (!IsMetric(problem.Travel)) return new TierBounds { Uncovered = 0, Over = 0, UncoveredProved = reached.Uncovered == 0 };
        var options = new LooseOptions(problem);
        var unavoidable = UnavoidableGaps.PointsOf(problem, options);
        var uncovered = unavoidable + UndoneFor(problem, options);
        var load = new SharedBurden(problem, options, reached, unavoidable, Measures.Load);
        var mental = new SharedBurden(problem, options, reached, unavoidable, Measures.Mental);
        var bounds = new TierBounds
        {
            Uncovered = uncovered,
            Over = 0,
            LargestLoad = load.LeastLargest(),
            NextLoads = load.LeastByRank(reached.Load),
            LargestMental = mental.LeastLargest(),
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
