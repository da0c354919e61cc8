using System.Globalization;
using System.Text.RegularExpressions;

namespace Evenhand.Benchmarks.Engines.Cbc;

/// <summary>What CBC writes while it runs.</summary>
internal static partial class CbcLog
{
    /// <summary>Seconds to the first solution of the run, a given one not counted as found.</summary>
    public static double? FirstSeconds(string log)
    {
        var match = Found().Match(log);
        return match.Success ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;
    }

    public static string Version(string log)
    {
        var match = VersionLine().Match(log);
        return match.Success ? match.Groups[1].Value : "unknown";
    }

    [GeneratedRegex(@"^Cbc0(?:012|016|004)I Integer solution of .*\(([0-9.]+) seconds\)", RegexOptions.Multiline)]
    private static partial Regex Found();

    [GeneratedRegex(@"^Version:\s*(\S+)", RegexOptions.Multiline)]
    private static partial Regex VersionLine();
}
