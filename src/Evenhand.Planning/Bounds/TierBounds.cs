namespace Evenhand.Planning.Bounds;

/// <summary>What no plan can fall below, tier by tier; null where nothing was proved. Found when first asked for.</summary>
public sealed class TierBounds
{
    private readonly Lazy<BoundValues> _values;

    internal TierBounds(Func<BoundValues> find) => _values = new Lazy<BoundValues>(find);

    public long? Uncovered => _values.Value.Uncovered;

    public long? Over => _values.Value.Over;

    /// <summary>
    /// Of the most loaded adult, in steps of the quantum: holds for every plan that leaves no more uncovered and goes no
    /// further over budget than the plan the bound was computed for.
    /// </summary>
    public long? LargestLoad => _values.Value.LargestLoad;

    /// <summary>For every rank of the sorted loads, what it cannot fall below once the ranks before it are as reached.</summary>
    public IReadOnlyList<long> NextLoads => _values.Value.NextLoads;

    /// <summary>Of the adult with the largest mental load, under the same condition.</summary>
    public long? LargestMental => _values.Value.LargestMental;

    /// <summary>The plan reaches the bound: no plan covers better.</summary>
    public bool UncoveredProved => _values.Value.UncoveredProved;

    /// <summary>The plan reaches every bound up to that of the largest load.</summary>
    public bool LargestLoadProved => _values.Value.LargestLoadProved;
}
