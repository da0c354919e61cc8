namespace Evenhand.Planning.Rules;

/// <summary>
/// What a plan is compared by, most weighty first; smaller is better. Lists are sorted descending and compared
/// from the largest on (leximin).
/// </summary>
public sealed record TierVector : IComparable<TierVector>
{
    /// <summary>Points for children without cover (10 a minute) and for what is left undone.</summary>
    public required long Uncovered { get; init; }

    /// <summary>Cents above the weekly budgets.</summary>
    public required long Over { get; init; }

    /// <summary>Only when an incumbent was given.</summary>
    public long? Changes { get; init; }

    /// <summary>Load of the adults in steps of the quantum.</summary>
    public required IReadOnlyList<long> Load { get; init; }
    public required IReadOnlyList<long> Mental { get; init; }
    public required long Dislikes { get; init; }
    public required long Stability { get; init; }
    public required long Evenings { get; init; }

    /// <summary>Cents.</summary>
    public required long Cost { get; init; }

    public IReadOnlyList<long> ToList()
    {
        List<long> all = [Uncovered, Over];
        if (Changes is { } changes) all.Add(changes);
        return [.. all, .. Load, .. Mental, Dislikes, Stability, Evenings, Cost];
    }

    public int CompareTo(TierVector? other)
    {
        if (other is null) return 1;
        var (mine, others) = (ToList(), other.ToList());
        for (var i = 0; i < Math.Min(mine.Count, others.Count); i++)
            if (mine[i] != others[i])
                return mine[i].CompareTo(others[i]);
        return mine.Count.CompareTo(others.Count);
    }

    public bool Equals(TierVector? other) => other is not null && CompareTo(other) == 0;

    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var number in ToList()) hash.Add(number);
        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", ToList())}]";

    public static bool operator <(TierVector left, TierVector right) => left.CompareTo(right) < 0;

    public static bool operator >(TierVector left, TierVector right) => left.CompareTo(right) > 0;

    public static bool operator <=(TierVector left, TierVector right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TierVector left, TierVector right) => left.CompareTo(right) >= 0;
}
