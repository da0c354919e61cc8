using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Rules;

/// <summary>A plan checked against every rule and measured in every tier, from scratch.</summary>
public sealed class FullEvaluation
{
    private readonly PlanFacts _facts;

    private FullEvaluation(PlanFacts facts)
    {
        _facts = facts;
        Violations = [.. RuleCatalogue.HardRules.SelectMany(rule => rule.Check(facts))];
        Vector = VectorOf(facts);
    }

    public IReadOnlyList<Violation> Violations { get; }
    public TierVector Vector { get; }
    public bool IsValid => Violations.Count == 0;

    /// <summary>One entry per adult, in the order of the agents.</summary>
    public IReadOnlyList<AdultLoad> Loads => _facts.Loads;
    public int UnsupervisedMinutes => _facts.Supervision.UnsupervisedMinutes;

    /// <summary>Occurrences that are neither done, cancelled nor not due.</summary>
    public IReadOnlyList<int> Undone => Tiers.Uncovered.UndoneIn(_facts);
    public IReadOnlyList<long> CostByWeek => _facts.CostByWeek;

    public static FullEvaluation Of(PlanningProblem problem, WeekPlan plan, WeekPlan? incumbent = null, int? now = null) =>
        new(new PlanFacts(problem, plan, incumbent, now));

    /// <summary>Who has the child when.</summary>
    public IReadOnlyList<CoverageSpan> CoverageOf(int child) => _facts.Supervision.CoverageOf(child);

    /// <summary>When nobody has the child.</summary>
    public IReadOnlyList<(int Start, int End)> UncoveredOf(int child) => _facts.Supervision.UncoveredOf(child);

    /// <summary>Minutes of the child that count as unsupervised.</summary>
    public int UnsupervisedOf(int child) => _facts.Supervision.UnsupervisedOf(child);

    private static TierVector VectorOf(PlanFacts facts)
    {
        var tiers = RuleCatalogue.Tiers.Select(tier => tier.Measure(facts)).ToList();
        return new TierVector
        {
            Uncovered = tiers[0][0],
            Over = tiers[1][0],
            Changes = tiers[2].Count > 0 ? tiers[2][0] : null,
            Load = tiers[3],
            Mental = tiers[4],
            Dislikes = tiers[5][0],
            Stability = tiers[6][0],
            Evenings = tiers[7][0],
            Cost = tiers[8][0],
        };
    }
}
