using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Evenhand.App.CalendarsIn.Polling;

/// <summary>When a calendar is read again: every hour while all is well, ever more seldom while it fails, and never all at once.</summary>
public static class BackOff
{
    private static readonly Duration Usual = Duration.FromHours(1);
    private static readonly Duration First = Duration.FromMinutes(15);
    private static readonly Duration Longest = Duration.FromHours(24);

    /// <param name="source">Id of the calendar; it spreads the readings.</param>
    /// <param name="failures">Readings that failed in a row; 0 after a good one.</param>
    /// <param name="wait">What the server asked for; null when it did not.</param>
    public static Duration Of(string source, int failures, Duration? wait = null)
    {
        var plain = failures == 0 ? Usual : Duration.Min(Longest, First * Math.Pow(2, Math.Min(failures - 1, 10)));
        var asked = Duration.Min(Longest, Duration.Max(plain, wait ?? Duration.Zero));
        return asked * (0.9 + 0.2 * Share(source, failures));
    }

    /// <summary>From 0 to 1, the same for the same calendar and number of failures.</summary>
    private static double Share(string source, int failures) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{source} {failures}")))[0] / 255.0;
}
