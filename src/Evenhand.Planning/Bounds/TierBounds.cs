namespace Evenhand.Planning.Bounds;

/// <summary>What no plan can fall below, tier by tier; null where nothing was proved.</summary>
public sealed record TierBounds
{
    public static TierBounds Nothing { get; } = new();

    public long? Uncovered { get; init; }
    public long? Over { get; init; }

    /// <summary>
    /// Of the most loaded adult, in steps of the quantum: holds for every plan that leaves no more uncovered and goes no
    /// further over budget than the plan the bound was computed for.
    /// </summary>
    public long? LargestLoad { get; init; }

    /// <summary>For every rank of the sorted loads, what it cannot fall below once the ranks before it are as reached.</summary>
    public IReadOnlyList<long> NextLoads { get; init; } = [];

    /// <summary>Of the adult with the largest mental load, under the same condition.</summary>
    public long? LargestMental { get; init; }

    /// <summary>The plan reaches the bound: no plan covers better.</summary>
    public bool UncoveredProved { get; init; }

    /// <summary>The plan reaches every bound up to that of the largest load.</summary>
    public bool LargestLoadProved { get; init; }
}
