namespace Evenhand.Benchmarks.Measures;

/// <summary>Optima that an exact engine proved once; the sample problems are published with them.</summary>
internal static class RecordedProofs
{
    /// <summary>U, over and changes after a crisis, by instance in the order of its crises (sick, closed, meeting).</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<(long Uncovered, long Over, long Changes)>> Repairs { get; } =
        new Dictionary<string, IReadOnlyList<(long, long, long)>>(StringComparer.Ordinal)
        {
            ["S1-dual"] = [(3200, 0, 5), (480, 0, 2), (1620, 0, 2)],
            ["M1-dual"] = [(3150, 0, 6), (480, 0, 2), (0, 0, 1)],
            ["M2-lead"] = [(3375, 0, 5), (760, 0, 2), (340, 0, 1)],
        };

    /// <summary>Uncovered points that no plan falls below.</summary>
    public static IReadOnlyDictionary<string, long> Uncovered { get; } =
        new Dictionary<string, long>(StringComparer.Ordinal) { ["M2-lead"] = 120 };

    /// <summary>Largest loads to be reached within two seconds.</summary>
    public static IReadOnlyDictionary<string, long> LoadInTwoSeconds { get; } =
        new Dictionary<string, long>(StringComparer.Ordinal) { ["M1-dual"] = 247, ["M2-lead"] = 240, ["L1-custody"] = 279 };
}
