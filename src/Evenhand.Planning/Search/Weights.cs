namespace Evenhand.Planning.Search;

/// <summary>
/// Weights of the single number the search walks by. They are steep, not lexicographic: the walk may trade a little;
/// the vector alone decides which plan is kept.
/// </summary>
internal sealed record Weights
{
    public required long Uncovered { get; init; }
    public required long OverCent { get; init; }
    public required long Change { get; init; }

    /// <summary>Per eighth of a minute of load, most loaded adult first.</summary>
    public required IReadOnlyList<long> Load { get; init; }

    /// <summary>Per step of the quantum, most loaded adult first.</summary>
    public required IReadOnlyList<long> LoadStep { get; init; }

    /// <summary>Per mental minute, most loaded adult first.</summary>
    public required IReadOnlyList<long> Mental { get; init; }

    /// <summary>Per step of the mental quantum, most loaded adult first.</summary>
    public required IReadOnlyList<long> MentalStep { get; init; }
    public required long Dislike { get; init; }
    public required long Stability { get; init; }
    public required long Evening { get; init; }

    /// <summary>Cents that weigh as much as one unit.</summary>
    public required long CentsPerUnit { get; init; }

    /// <summary>Cover and budget.</summary>
    public static Weights Cover { get; } = new()
    {
        Uncovered = 300, OverCent = 10, Change = 0,
        Load = [2, 1], LoadStep = [0], Mental = [0], MentalStep = [0],
        Dislike = 0, Stability = 0, Evening = 0, CentsPerUnit = 64,
    };

    /// <summary>Cover and fairness.</summary>
    public static Weights Explore { get; } = new()
    {
        Uncovered = 300, OverCent = 10, Change = 0,
        Load = [16, 6, 3, 2, 1], LoadStep = [0, 0], Mental = [24, 8, 4], MentalStep = [0],
        Dislike = 30, Stability = 10, Evening = 6, CentsPerUnit = 64,
    };

    /// <summary>The steps of the load are held, the later tiers smoothed out under them.</summary>
    public static Weights Polish { get; } = new()
    {
        Uncovered = 40_000, OverCent = 4_000, Change = 0,
        Load = [2, 1], LoadStep = [90_000, 30_000, 10_000, 4_000], Mental = [24, 8, 3], MentalStep = [6_000, 2_000, 750],
        Dislike = 300, Stability = 12, Evening = 3, CentsPerUnit = 400,
    };

    /// <summary>Cover first, then as few changes as possible.</summary>
    public static Weights Repair { get; } = new()
    {
        Uncovered = 400, OverCent = 40, Change = 8_000,
        Load = [2, 1], LoadStep = [0], Mental = [2, 1], MentalStep = [0],
        Dislike = 2, Stability = 1, Evening = 1, CentsPerUnit = 800,
    };

    public static Weights RepairPolish { get; } = new()
    {
        Uncovered = 2_000_000, OverCent = 200_000, Change = 2_000_000,
        Load = [2, 1], LoadStep = [90_000, 30_000, 10_000, 4_000], Mental = [24, 8, 3], MentalStep = [6_000, 2_000, 750],
        Dislike = 300, Stability = 12, Evening = 3, CentsPerUnit = 400,
    };

    /// <summary>The tiers above the dislikes are held, those from there on brought down.</summary>
    public static Weights Finish { get; } = new()
    {
        Uncovered = 400_000, OverCent = 40_000, Change = 0,
        Load = [0], LoadStep = [900_000, 300_000, 100_000, 40_000], Mental = [0], MentalStep = [60_000, 20_000, 8_000],
        Dislike = 1_000, Stability = 60, Evening = 20, CentsPerUnit = 80,
    };
}
