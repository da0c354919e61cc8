namespace Evenhand.Planning.Rules.Tiers;

public sealed class Cost : ITier
{
    public string Name => "Cents paid for care";

    public IReadOnlyList<long> Measure(PlanFacts facts) => [facts.CostByWeek.Sum()];
}
