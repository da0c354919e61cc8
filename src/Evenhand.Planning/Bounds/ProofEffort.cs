namespace Evenhand.Planning.Bounds;

/// <summary>How much work a bound is worth.</summary>
public enum ProofEffort
{
    /// <summary>What follows from blocks, windows, budgets and sums: for whoever waits for an answer.</summary>
    Quick,

    /// <summary>What prices prove as well: for a plan that is kept or asked for by name.</summary>
    Thorough,
}
