using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>What adults outside a group could cover, if they had nothing else to do.</summary>
internal sealed class Outsiders(PlanningProblem problem, LooseOptions options, IReadOnlyList<int> adults)
{
    private readonly Reach _reach = new(problem, options, adults);

    public bool CouldCover(int child, int slot, int home) =>
        _reach.IsTaken(child, slot) || adults.Any(adult => problem.Agents[adult].Home == home && _reach.CouldBeHome(adult, slot));
}
