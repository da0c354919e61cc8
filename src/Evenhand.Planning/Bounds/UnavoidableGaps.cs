using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules.Tiers;

namespace Evenhand.Planning.Bounds;

/// <summary>Time in which a child certainly needs somebody and nobody could be there, whatever is planned.</summary>
internal static class UnavoidableGaps
{
    public static long PointsOf(PlanningProblem problem, LooseOptions options)
    {
        var reach = new Reach(problem, options);
        var minutes = Enumerable.Range(0, problem.Children.Count).Sum(child => MinutesOf(problem, reach, child));
        return (long)Uncovered.PointsPerMinute * minutes;
    }

    private static int MinutesOf(PlanningProblem problem, Reach reach, int child)
    {
        var needs = new CertainNeeds(problem, child);
        var (total, run) = (0, 0);
        for (var slot = 0; slot <= problem.Slots; slot++)
        {
            if (slot < problem.Slots && needs.IsCertain(slot) && !needs.At(slot).Any(need => reach.CouldCover(child, slot, need.Home, need.Level)))
            {
                run += problem.Grid;
                continue;
            }
            if (run > problem.Children[child].Alone) total += run;
            run = 0;
        }
        return total;
    }
}
