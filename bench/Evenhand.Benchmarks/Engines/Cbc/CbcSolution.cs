using System.Globalization;

namespace Evenhand.Benchmarks.Engines.Cbc;

/// <summary>The solution file of CBC: a line with the outcome, then number, name, value and reduced cost of what is not zero.</summary>
internal sealed record CbcSolution(bool IsProved, IReadOnlyDictionary<int, double> Values)
{
    public static CbcSolution? Read(string path)
    {
        if (!File.Exists(path)) return null;
        var lines = File.ReadAllLines(path);
        if (lines.Length == 0 || !IsSolution(lines[0])) return null;
        var values = new Dictionary<int, double>();
        foreach (var line in lines.Skip(1))
        {
            var parts = line.Replace("**", " ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length >= 3 && parts[1][0] == 'C') values[int.Parse(parts[1].AsSpan(1), CultureInfo.InvariantCulture)] = double.Parse(parts[2], CultureInfo.InvariantCulture);
        }
        return new CbcSolution(lines[0].StartsWith("Optimal", StringComparison.Ordinal), values);
    }

    private static bool IsSolution(string outcome) =>
        (outcome.StartsWith("Optimal", StringComparison.Ordinal) || outcome.StartsWith("Stopped", StringComparison.Ordinal)) && !outcome.Contains("no integer solution", StringComparison.Ordinal);

    /// <summary>Writes values as a file that CBC begins with.</summary>
    public static void Write(string path, IReadOnlyDictionary<int, double> values) =>
        File.WriteAllLines(path, ["Stopped on time - objective value 0", .. values.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} C{pair.Key} {pair.Value} 0"))]);
}
