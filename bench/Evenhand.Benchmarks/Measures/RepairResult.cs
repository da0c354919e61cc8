using Evenhand.Planning.Rules;

namespace Evenhand.Benchmarks.Measures;

/// <summary>How a week was mended after a crisis, over several seeds.</summary>
/// <param name="Reached">U, over and changes of each seed at the end.</param>
/// <param name="Long">Of a long run.</param>
/// <param name="Seconds">When each seed first had (U, over, changes) as good as wanted; null where it never had.</param>
internal sealed record RepairResult(string Instance, string Crisis, IReadOnlyList<TierVector> Reached, TierVector Long, IReadOnlyList<TracePoint?> Seconds, IReadOnlyList<TierVector> Early)
{
    public required (long Uncovered, long Over, long Changes)? Proved { get; init; }
    public required int Violations { get; init; }

    /// <summary>The proved values, else those of the long run.</summary>
    public (long Uncovered, long Over, long Changes) Wanted => Proved ?? RepairBench.KeyOf(Long);

    /// <summary>Seeds that had the wanted values in time.</summary>
    public int SeedsWithin(double seconds) => Seconds.Count(point => point?.Seconds <= seconds);
}
