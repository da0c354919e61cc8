namespace Evenhand.Planning.Rules.Tiers;

public sealed class OverBudget : ITier
{
    public string Name => "Cents above the weekly budgets";

    public IReadOnlyList<long> Measure(PlanFacts facts) =>
        [Enumerable.Range(0, facts.Problem.Weeks).Sum(week => Math.Max(0, facts.CostByWeek[week] - facts.Problem.Budget[week]))];
}
