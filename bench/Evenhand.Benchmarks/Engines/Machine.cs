using System.Globalization;

namespace Evenhand.Benchmarks.Engines;

internal static class Machine
{
    public static string Words { get; } = $"{Environment.ProcessorCount} cores{Model()}";

    public static string Today { get; } = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Model()
    {
        const string Facts = "/proc/cpuinfo";
        var line = File.Exists(Facts) ? File.ReadLines(Facts).FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? "" : $", {line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim()}";
    }
}
