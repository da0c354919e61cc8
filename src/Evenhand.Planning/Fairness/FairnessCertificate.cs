using Evenhand.Planning.Bounds;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Fairness;

/// <summary>
/// How fair a plan is and how much of that is proved. Load is compared by leximin: the largest load by share first,
/// then the next. Envy is looked at over the occurrences both of two adults may do (EF1 for chores: Aziz, Caragiannis,
/// Igarashi and Walsh, "Fair allocation of indivisible goods and chores", 2019).
/// Each part is found when first asked for.
/// </summary>
public sealed class FairnessCertificate
{
    private readonly PlanningProblem _problem;
    private readonly TierVector _vector;
    private readonly TierBounds _bounds;
    private readonly Lazy<Trade?> _trade;
    private readonly Lazy<OneMove> _move;
    private readonly Lazy<MaximinShare?> _maximin;

    private FairnessCertificate(PlanningProblem problem, WeekPlan plan, WeekPlan? incumbent, int? now, ProofEffort effort)
    {
        var evaluation = FullEvaluation.Of(problem, plan, incumbent, now);
        (_problem, _vector) = (problem, evaluation.Vector);
        _bounds = LowerBounds.Of(problem, evaluation.Vector, effort);
        Effort = effort;
        Envies = EnvyCount.Of(problem, plan);
        Portions = Portion.AllOf(problem, evaluation.Loads);
        _trade = new(() => Trade.Find(problem, plan, incumbent, now));
        _move = new(() => OneMove.Find(problem, plan, incumbent, now));
        _maximin = new(() => MaximinShare.Of(problem, plan));
    }

    /// <summary>With quick proofs the gap to the fairest possible may be smaller than it says.</summary>
    public ProofEffort Effort { get; }

    /// <summary>Load of the adults in steps of the quantum, largest first.</summary>
    public IReadOnlyList<long> Load => _vector.Load;

    /// <summary>No plan that leaves no more uncovered and costs no more over budget has a smaller largest load; null when not known.</summary>
    public long? Bound => _bounds.LargestLoad;

    /// <summary>Minutes, for an equal share, between the largest load and its bound.</summary>
    public long? GapMinutes => Bound is { } least && Load.Count > 0 ? Math.Max(0, Load[0] - least) * _problem.Quantum : null;

    /// <summary>Largest load and all that follow it are as small as the bounds allow.</summary>
    public bool IsProved => GapMinutes == 0 && _bounds.NextLoads.Count == Load.Count && _bounds.NextLoads.SequenceEqual(Load);

    public IReadOnlyList<Envy> Envies { get; }

    public IReadOnlyList<Portion> Portions { get; }

    /// <summary>The most even cut of what all may do, beside the plan's; null where it does not apply.</summary>
    public MaximinShare? Maximin => _maximin.Value;

    /// <summary>An exchange both would mind less; null when none was found.</summary>
    public Trade? Exchange => _trade.Value;

    /// <summary>What a single move could still even out.</summary>
    public OneMove Move => _move.Value;

    public bool IsEnvyFreeUpToOne => Envies.All(envy => envy.IsFreeUpToOne);

    public bool IsProportional => Portions.All(portion => portion.IsWithinShare);

    /// <summary>The certificate in one neutral sentence.</summary>
    public string Words => FairnessWords.Of(this);

    public static FairnessCertificate Of(PlanningProblem problem, WeekPlan plan, WeekPlan? incumbent = null, int? now = null, ProofEffort effort = ProofEffort.Thorough) =>
        new(problem, plan, incumbent, now, effort);
}
