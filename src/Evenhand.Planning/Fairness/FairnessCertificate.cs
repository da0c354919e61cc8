using Evenhand.Planning.Bounds;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Fairness;

/// <summary>
/// How fair a plan is and how much of that is proved. Load is compared by leximin: the largest load by share first,
/// then the next. Envy is looked at over the occurrences both of two adults may do (EF1 for chores: Aziz, Caragiannis,
/// Igarashi and Walsh, "Fair allocation of indivisible goods and chores", 2019).
/// </summary>
public sealed record FairnessCertificate
{
    /// <summary>Load of the adults in steps of the quantum, largest first.</summary>
    public required IReadOnlyList<long> Load { get; init; }

    /// <summary>No plan that leaves no more uncovered and costs no more over budget has a smaller largest load; null when not known.</summary>
    public required long? Bound { get; init; }

    /// <summary>Minutes, for an equal share, between the largest load and its bound.</summary>
    public required long? GapMinutes { get; init; }

    /// <summary>Largest load and all that follow it are as small as the bounds allow.</summary>
    public required bool IsProved { get; init; }
    public required IReadOnlyList<Envy> Envies { get; init; }
    public required IReadOnlyList<Portion> Portions { get; init; }

    public bool IsEnvyFreeUpToOne => Envies.All(envy => envy.IsFreeUpToOne);

    public bool IsProportional => Portions.All(portion => portion.IsWithinShare);

    /// <summary>The certificate in one neutral sentence.</summary>
    public string Words => FairnessWords.Of(this);

    public static FairnessCertificate Of(PlanningProblem problem, WeekPlan plan, WeekPlan? incumbent = null, int? now = null)
    {
        var evaluation = FullEvaluation.Of(problem, plan, incumbent, now);
        var bounds = LowerBounds.Of(problem, evaluation.Vector);
        var load = evaluation.Vector.Load;
        long? gap = bounds.LargestLoad is { } least && load.Count > 0 ? Math.Max(0, load[0] - least) * problem.Quantum : null;
        return new FairnessCertificate
        {
            Load = load,
            Bound = bounds.LargestLoad,
            GapMinutes = gap,
            IsProved = gap == 0 && bounds.NextLoads.Count == load.Count && bounds.NextLoads.SequenceEqual(load),
            Envies = EnvyCount.Of(problem, plan),
            Portions = Portion.AllOf(problem, evaluation.Loads),
        };
    }
}
