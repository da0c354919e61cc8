using System.Globalization;

namespace Evenhand.Cli.Output;

/// <summary>Hours as a person says them: whole and half ones, estimates as a range of a tenth either way.</summary>
internal static class HalfHours
{
    private const decimal Doubt = 0.1m;

    public static string Near(decimal hours) => Text(decimal.Round(hours * 2, MidpointRounding.AwayFromZero) / 2);

    public static string Range(decimal hours)
    {
        var low = decimal.Floor(hours * (1 - Doubt) * 2) / 2;
        var high = decimal.Ceiling(hours * (1 + Doubt) * 2) / 2;
        return low == high ? Text(low) : $"{Text(low)}-{Text(high)}";
    }

    private static string Text(decimal hours)
    {
        var whole = decimal.Floor(hours);
        var half = hours > whole;
        return whole == 0 && half ? "½" : whole.ToString("0", CultureInfo.InvariantCulture) + (half ? "½" : "");
    }
}
