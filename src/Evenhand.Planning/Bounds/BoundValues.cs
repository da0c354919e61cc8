namespace Evenhand.Planning.Bounds;

/// <summary>The figures of <see cref="TierBounds"/>.</summary>
internal sealed record BoundValues
{
    public long? Uncovered { get; init; }
    public long? Over { get; init; }
    public long? LargestLoad { get; init; }
    public IReadOnlyList<long> NextLoads { get; init; } = [];
    public long? LargestMental { get; init; }
    public bool UncoveredProved { get; init; }
    public bool LargestLoadProved { get; init; }
}
