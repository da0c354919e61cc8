using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

public static class LowerBounds
{
    public static TierBounds Of(PlanningProblem problem) => new() { Uncovered = 0, Over = 0, LargestLoad = problem.Agents.Count > 0 ? null : 0 };
}
