namespace Evenhand.Benchmarks.Measures;

/// <summary>All measures of one run of the benchmark.</summary>
internal sealed record PlannerResults
{
    public required IReadOnlyList<InstanceResult> Samples { get; init; }
    public required IReadOnlyList<InstanceResult> Generated { get; init; }
    public required IReadOnlyList<RepairResult> Repairs { get; init; }
    public required IReadOnlyList<RepairResult> GeneratedRepairs { get; init; }

    /// <summary>The sample problems from M to XL.</summary>
    public required IReadOnlyList<GrowthPoint> SampleGrowth { get; init; }

    /// <summary>A generated household over one to four weeks.</summary>
    public required IReadOnlyList<GrowthPoint> GeneratedGrowth { get; init; }
    public required IReadOnlyList<ParanoidResult> Paranoid { get; init; }
    public required long ParanoidMoves { get; init; }
    public required int Seeds { get; init; }

    /// <summary>What the time limits of our search were multiplied by.</summary>
    public required double TimeScale { get; init; }

    /// <summary>Engines that did not run, with what is missing.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    public IEnumerable<InstanceResult> All => Samples.Concat(Generated);
}
