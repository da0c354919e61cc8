using System.Globalization;
using System.Text.RegularExpressions;

namespace Evenhand.App.QuickAdd;

/// <summary>Clock times and lengths in one word.</summary>
internal static partial class QuickTime
{
    /// <summary>Minute of the day of "17:30", "17.30", "5pm", "5:30 pm", "17h"; null for a bare number and for all else.</summary>
    public static int? Clock(string word)
    {
        var match = ClockPattern().Match(word.ToLowerInvariant());
        return match.Success ? Minute(match.Groups["h"].Value, match.Groups["m"].Value, match.Groups["half"].Value) : null;
    }

    /// <summary>Minute of the day of a bare hour from 0 to 24.</summary>
    public static int? Hour(string word) => word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24 ? hour * 60 : null;

    /// <summary>Both ends of "17-18:30" or "5-6pm"; a half of the day at the end counts for both.</summary>
    public static (int From, int To)? Range(string word)
    {
        var ends = word.Split(['-', '–', '—']);
        if (ends.Length != 2 || (Clock(ends[1]) ?? Hour(ends[1])) is not { } to)
            return null;
        var half = ends[1].ToLowerInvariant() is var last && (last.EndsWith("am", StringComparison.Ordinal) || last.EndsWith("pm", StringComparison.Ordinal)) ? last[^2..] : "";
        var from = Clock(ends[0]) ?? (half.Length > 0 ? Clock(ends[0] + half) : null) ?? Hour(ends[0]);
        return from is { } start ? (start, to) : null;
    }

    /// <summary>Minutes of "45min", "1h30", "1.5h", "90'"; null for all else, also for nothing and for more than a day.</summary>
    public static int? Length(string word)
    {
        var match = LengthPattern().Match(word.ToLowerInvariant());
        if (!match.Success)
            return null;
        if (match.Groups["m"].Success)
            return Within(int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture));
        var hours = decimal.Parse(match.Groups["h"].Value.Replace(',', '.'), CultureInfo.InvariantCulture);
        var rest = match.Groups["rest"].Success ? int.Parse(match.Groups["rest"].Value, CultureInfo.InvariantCulture) : 0;
        return Within((int)(hours * 60) + rest);
    }

    private static int? Minute(string hourText, string minuteText, string half)
    {
        var hour = int.Parse(hourText, CultureInfo.InvariantCulture);
        var minute = minuteText.Length > 0 ? int.Parse(minuteText, CultureInfo.InvariantCulture) : 0;
        if (half.Length > 0 && hour is < 1 or > 12)
            return null;
        if (half is "pm" or "p.m." && hour < 12)
            hour += 12;
        if (half is "am" or "a.m." && hour == 12)
            hour = 0;
        return hour > 24 || minute > 59 || (hour == 24 && minute > 0) ? null : hour * 60 + minute;
    }

    private static int? Within(int minutes) => minutes is > 0 and <= 1440 ? minutes : null;

    [GeneratedRegex(@"^(?:(?<h>[0-9]{1,2})[:.](?<m>[0-9]{2})(?<half>am|pm|a\.m\.|p\.m\.)?(?:uhr|h)?|(?<h>[0-9]{1,2})(?<half>am|pm|a\.m\.|p\.m\.)|(?<h>[0-9]{1,2})uhr)$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex ClockPattern();

    [GeneratedRegex(@"^(?:(?<m>[0-9]{1,4})(?:m|min|mins|minutes|minuten|')|(?<h>[0-9]{1,2}(?:[.,][0-9]{1,2})?)(?:h|hr|hrs|std)(?<rest>[0-9]{1,2})?(?:m|min)?)\.?$", RegexOptions.CultureInvariant, 200)]
    private static partial Regex LengthPattern();
}
