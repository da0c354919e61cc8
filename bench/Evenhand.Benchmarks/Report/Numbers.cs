using System.Globalization;
using Evenhand.Planning.Rules;

namespace Evenhand.Benchmarks.Report;

/// <summary>Numbers as the tables write them.</summary>
internal static class Numbers
{
    public static string Seconds(double? seconds) => seconds switch
    {
        null => "never",
        < 0.01 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0.0} ms"),
        < 1 => string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0} ms"),
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.0} s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{seconds:0} s"),
    };

    public static string Count(long? number) => number is { } some ? some.ToString("#,0", CultureInfo.InvariantCulture) : "never";

    public static string Plain(double? number, string format = "0.0") => number is { } some ? some.ToString(format, CultureInfo.InvariantCulture) : "unknown";

    public static string Ratio(double? ratio) => ratio is { } some ? $"1/{some.ToString(some < 10 ? "0.0" : "#,0", CultureInfo.InvariantCulture)}" : "never";

    /// <summary>U, over; loads; mental loads; dislikes, stability, evenings, cost.</summary>
    public static string Tiers(TierVector vector)
    {
        var changes = vector.Changes is { } some ? $", {some}" : "";
        return $"{vector.Uncovered}, {vector.Over}{changes}; {string.Join(' ', vector.Load)}; {string.Join(' ', vector.Mental)}; {vector.Dislikes}, {vector.Stability}, {vector.Evenings}, {vector.Cost}";
    }
}
