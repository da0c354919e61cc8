using System.Globalization;
using System.Text.RegularExpressions;

namespace Evenhand.Benchmarks.Engines.MiniZinc;

/// <summary>What MiniZinc writes: solutions, each followed by a line of hyphens and the time of it.</summary>
internal sealed partial record MiniZincOutput(IReadOnlyList<int> Choice, IReadOnlyList<int> Visit, long Goal, double? FirstSeconds, bool IsProved)
{
    /// <summary>The last solution; null when there is none.</summary>
    public static MiniZincOutput? Read(string text)
    {
        var blocks = text.Split("----------", StringSplitOptions.None);
        if (blocks.Length < 2) return null;
        var last = blocks[^2];
        var first = Elapsed().Match(blocks[1]);
        return new MiniZincOutput(
            Numbers(last, "choice"),
            Numbers(last, "visit"),
            long.Parse(Line(last, "goal"), CultureInfo.InvariantCulture),
            first.Success ? double.Parse(first.Groups[1].Value, CultureInfo.InvariantCulture) : null,
            text.Contains("==========", StringComparison.Ordinal));
    }

    private static List<int> Numbers(string block, string key) =>
        [.. Line(block, key).Trim('[', ']').Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    private static string Line(string block, string key) =>
        block.Split('\n').Last(line => line.StartsWith(key + " ", StringComparison.Ordinal))[(key.Length + 1)..].Trim();

    [GeneratedRegex(@"time elapsed: ([0-9.]+) s")]
    private static partial Regex Elapsed();
}
