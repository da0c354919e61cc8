using System.Globalization;
using Evenhand.Domain.Hours;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.HouseholdFiles.Shapes;

/// <summary>Reads plain values: null when the text is not of the kind.</summary>
internal static class Values
{
    public static bool? YesNo(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "on" => true,
        "no" or "false" or "off" => false,
        _ => null,
    };

    public static decimal? Number(string text) =>
        decimal.TryParse(text.Replace("_", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Minute of the day; 24:00 is 1440.</summary>
    public static int? Time(string text)
    {
        var parts = text.Split(':');
        if (parts.Length != 2 || parts[0].Length is < 1 or > 2 || parts[1].Length != 2)
            return null;
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minute))
            return null;
        return minute < 60 && (hour < 24 || (hour == 24 && minute == 0)) ? hour * 60 + minute : null;
    }

    /// <summary>Minute of the week of "Mon 08:00".</summary>
    public static int? WeekMoment(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 2 && Weekday.Parse(parts[0]) is { } day && Time(parts[1]) is { } minute
            ? day * PatternClock.MinutesPerDay + minute
            : null;
    }

    public static WeekTime? WeekTime(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && WeekMoment(text) is { } moment)
            return new(1, moment / PatternClock.MinutesPerDay, moment % PatternClock.MinutesPerDay);
        return parts.Length == 3 && parts[0].StartsWith('w') && int.TryParse(parts[0].AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var week) && week >= 1
            && Weekday.Parse(parts[1]) is { } day && Time(parts[2]) is { } minute
            ? new WeekTime(week, day, minute)
            : null;
    }

    /// <summary>Minutes of the week of both ends of "Mon 05:30 - Fri 20:00".</summary>
    public static (int From, int To)? Span(string text)
    {
        var ends = text.Split(" - ", StringSplitOptions.TrimEntries);
        return ends.Length == 2 && WeekMoment(ends[0]) is { } from && WeekMoment(ends[1]) is { } to ? (from, to) : null;
    }

    /// <summary>A date of 1900 to 2199; another year is a slip, and clocks are not computed for it.</summary>
    public static LocalDate? Date(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value.Year: >= 1900 and < 2200 } parsed ? parsed.Value : null;

    public static AnnualDate? MonthDay(string text) => AnnualDatePattern.Iso.Parse(text) is { Success: true } parsed ? parsed.Value : null;

    public static DateTimeZone? Zone(string text) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(text);
}
