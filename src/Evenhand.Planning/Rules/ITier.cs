namespace Evenhand.Planning.Rules;

/// <summary>One thing a plan is measured by; earlier tiers outweigh all later ones.</summary>
public interface ITier
{
    string Name { get; }

    /// <summary>The tier's numbers in the order they are compared; empty when the tier does not apply.</summary>
    IReadOnlyList<long> Measure(PlanFacts facts);
}
