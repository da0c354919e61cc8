namespace Evenhand.Planning.Search;

/// <summary>What the search may not touch: the past of an incumbent, and what is held.</summary>
internal sealed class FixedParts
{
    public FixedParts(Instance instance, int? now)
    {
        Earliest = now is { } minute ? (minute + instance.Grid - 1) / instance.Grid : 0;
        Occurrence = new bool[instance.Count];
        Shift = new bool[instance.Windows.Count];
        Running = new bool[instance.Windows.Count];
    }

    /// <summary>First slot at which anything new may start.</summary>
    public int Earliest { get; }
    public bool[] Occurrence { get; }

    /// <summary>The shift stays exactly as it is.</summary>
    public bool[] Shift { get; }

    /// <summary>The shift has begun; its end may move, to now at the earliest.</summary>
    public bool[] Running { get; }
}
