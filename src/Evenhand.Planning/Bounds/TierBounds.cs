namespace Evenhand.Planning.Bounds;

/// <summary>What no plan can fall below, tier by tier; null where nothing was proved.</summary>
public sealed record TierBounds
{
    public long? Uncovered { get; init; }
    public long? Over { get; init; }

    /// <summary>Of the most loaded adult, in steps of the quantum, for plans as well covered as can be.</summary>
    public long? LargestLoad { get; init; }
    public long? LargestMental { get; init; }
}
