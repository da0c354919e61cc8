namespace Evenhand.Benchmarks.CommandLine;

/// <summary>What <c>planner</c> is to measure.</summary>
internal sealed record PlannerOptions
{
    public required string Root { get; init; }

    /// <summary>Sample problems by name; all when empty.</summary>
    public IReadOnlyList<string> Instances { get; init; } = [];

    /// <summary>Those that engines run on; none when <see cref="Engines"/> is empty.</summary>
    public IReadOnlyList<string> EngineInstances { get; init; } = [];
    public IReadOnlyList<string> Engines { get; init; } = [];
    public double EngineSeconds { get; init; }
    public double EngineSecondsInAll { get; init; }
    public bool ReusesEngines { get; init; }
    public int Seeds { get; init; }

    /// <summary>Multiplies every time limit of our own search; 1 for the published figures.</summary>
    public double TimeScale { get; init; }
    public long ParanoidMoves { get; init; }
    public double ParanoidSeconds { get; init; }
    public bool Generates { get; init; }
}
