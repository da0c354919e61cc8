using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>Slots in which an adult of the group may be the only one with a child that is awake.</summary>
internal static class Alone
{
    /// <param name="price">What a slot of sole care weighs; given at once where nobody else could come.</param>
    public static void Find(PlanningProblem problem, LooseOptions options, CareDemand demand, IReadOnlyList<int> adults, bool[,,] maySole, Prices prices, long price)
    {
        var reach = new Reach(problem, options);
        for (var number = 0; number < adults.Count; number++)
        {
            var home = problem.Agents[adults[number]].Home;
            for (var slot = 0; slot < demand.Slots; slot++)
            {
                if (!reach.CouldBeAttentive(adults[number], slot)) continue;
                for (var child = 0; child < demand.Children; child++)
                {
                    if (demand.HomeAt(child, slot) != home || !demand.IsAwake(child, slot)) continue;
                    maySole[number, child, slot] = true;
                    if (!reach.CouldCoverBeside(adults[number], child, slot, home)) prices.Sole[number][child][slot] = price;
                    break;
                }
            }
        }
    }
}
