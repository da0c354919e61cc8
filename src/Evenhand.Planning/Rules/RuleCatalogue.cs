using Evenhand.Planning.Rules.Hard;
using Evenhand.Planning.Rules.Tiers;

namespace Evenhand.Planning.Rules;

/// <summary>Every rule of the planner: first what no plan may break, then what plans are compared by, most weighty first.</summary>
public static class RuleCatalogue
{
    public static IReadOnlyList<IHardRule> HardRules { get; } =
    [
        new ProperAssignment(),
        new RoomToTravel(),
        new InsideOneOpenBlock(),
        new OneThingAtATime(),
        new ShiftsInsideWindows(),
        new LagsKept(),
        new CostUnderCap(),
        new PastStays(),
    ];

    public static IReadOnlyList<ITier> Tiers { get; } =
    [
        new Uncovered(),
        new OverBudget(),
        new Changes(),
        new FairLoad(),
        new FairMentalLoad(),
        new Dislikes(),
        new Stability(),
        new Evenings(),
        new Cost(),
    ];
}
