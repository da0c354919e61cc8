using System.Globalization;
using System.Text.RegularExpressions;
using Evenhand.Domain.Hours;
using NodaTime;

namespace Evenhand.App.HouseholdFiles.Shapes;

/// <summary>Common slips of the pen and what they most likely meant; null when the text is something else.</summary>
internal static partial class Slips
{
    private static readonly string[] FullNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>7.30, 7h30, 7 or 0730 for 07:30; 24:30 and the like are no slip but a question.</summary>
    public static string? Time(string text)
    {
        var match = Clock().Match(text.Trim());
        if (!match.Success)
            return null;
        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        if (match.Groups["half"].Value.StartsWith('p') && hour < 12)
            hour += 12;
        return hour < 24 && minute < 60 ? $"{hour:00}:{minute:00}" : null;
    }

    /// <summary>Monday for Mon, Mon to Fri for Mon-Fri, Mon Wed for Mon,Wed.</summary>
    public static string? Days(string text)
    {
        if (text.Length > 80)
            return null;
        var shortened = Name().Replace(text, match => Day(match.Value) ?? match.Value);
        var joined = Between().Replace(shortened.Trim().Replace(" to ", "-", StringComparison.OrdinalIgnoreCase).Replace(" – ", "-", StringComparison.Ordinal).Replace("–", "-", StringComparison.Ordinal), ",");
        return DaySet.Parse(joined) is not null ? joined : null;
    }

    private static string? Day(string word) =>
        FullNames.FirstOrDefault(name => name.StartsWith(word, StringComparison.OrdinalIgnoreCase)) is { } day ? day[..3] : null;

    /// <summary>23.11.2026 or 2026/11/23 for 2026-11-23. A day and a month that could be either are left alone.</summary>
    public static string? Date(string text)
    {
        var match = YearFirst().Match(text.Trim());
        if (!match.Success)
            match = DayFirst().Match(text.Trim());
        if (!match.Success)
            return null;
        var iso = $"{match.Groups["year"].Value}-{match.Groups["month"].Value.PadLeft(2, '0')}-{match.Groups["day"].Value.PadLeft(2, '0')}";
        return Values.Date(iso) is not null ? iso : null;
    }

    /// <summary>Berlin for Europe/Berlin, europe/berlin for Europe/Berlin.</summary>
    public static string? Zone(string text)
    {
        var name = text.Trim().Replace(' ', '_');
        return DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => string.Equals(id, name, StringComparison.OrdinalIgnoreCase))
            ?? DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id => id.EndsWith("/" + name, StringComparison.OrdinalIgnoreCase))
            ?? (name.Contains('/') ? Nearest.Of(name, DateTimeZoneProviders.Tzdb.Ids) : null);
    }

    /// <summary>0,5 for 0.5; 30 min for 30; 98,000 for 98000.</summary>
    public static decimal? Number(string text)
    {
        var trimmed = Unit().Replace(text.Trim(), "");
        if (Thousands().IsMatch(trimmed))
            return Values.Number(trimmed.Replace(",", "", StringComparison.Ordinal));
        return trimmed.Count(c => c == ',') == 1 ? Values.Number(trimmed.Replace(',', '.')) : Values.Number(trimmed);
    }

    [GeneratedRegex(@"^(?<hour>\d{1,2})(?:[.hH:]?(?<minute>\d{2}))?\s*(?<half>am|pm|h|Uhr)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"[A-Za-z]{3,9}", RegexOptions.None, 1000)]
    private static partial Regex Name();

    [GeneratedRegex(@"\s*(?:,|;|/|&|\band\b|\s)\s*", RegexOptions.None, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"\s*(?:min|minutes|hours|h|years|%|€|\$)\.?$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^\d{1,3}(?:,\d{3})+$", RegexOptions.None, 1000)]
    private static partial Regex Thousands();
}
