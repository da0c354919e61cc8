using System.Collections.Frozen;
using System.Globalization;
using NodaTime;
using NodaTime.TimeZones;

namespace Evenhand.Calendar.TimeZones;

/// <summary>
/// Finds the zone that a TZID means: a name of the time zone database, a Windows name (the windowsZones table of CLDR), or one of
/// these with what programs put around it: quotes, blanks, a vendor's path before it, a number after it.
/// </summary>
public static class ZoneNames
{
    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;

    private static readonly FrozenDictionary<string, string> Known = Source.GetIds().ToFrozenDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Windows = Source.WindowsMapping.PrimaryMapping.ToFrozenDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Vendors = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Z"] = "UTC",
        ["Coordinated Universal Time"] = "UTC",
        ["tzone://Microsoft/Utc"] = "UTC",
        ["Greenwich Mean Time"] = "Etc/GMT",
        ["CEST"] = "CET",
        ["EDT"] = "EST5EDT",
        ["CDT"] = "CST6CDT",
        ["MDT"] = "MST7MDT",
        ["PST"] = "PST8PDT",
        ["PDT"] = "PST8PDT",
        ["BST"] = "Europe/London",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Null for a name that says nothing; longer names than 200 characters say nothing.</summary>
    public static DateTimeZone? Find(string name)
    {
        if (name.Length > 200)
            return null;
        var plain = Plain(name);
        return Named(plain) ?? Named(WithoutNumber(plain)) ?? OfPath(plain) ?? OfOffset(plain);
    }

    /// <summary>The name without the blanks and quotes around it, as it is compared with that of a VTIMEZONE.</summary>
    public static string Plain(string name) => name.Trim().Trim('"', '\'').Trim();

    private static DateTimeZone? Named(string name)
    {
        if (Known.TryGetValue(name, out var id) || Windows.TryGetValue(name, out id) || Vendors.TryGetValue(name, out id))
            return Zone(id);
        return name.Contains(' ', StringComparison.Ordinal) && Known.TryGetValue(name.Replace(' ', '_'), out id) ? Zone(id) : null;
    }

    private static DateTimeZone? Zone(string id) => Source.CanonicalIdMap[id] == "Etc/UTC" ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    /// <summary><c>GMT Standard Time 1</c>: a second copy of a zone in one file.</summary>
    private static string WithoutNumber(string name)
    {
        var end = name.TrimEnd("0123456789".ToCharArray());
        return end.Length < name.Length && end.EndsWith(' ') ? end.TrimEnd() : name;
    }

    /// <summary><c>/mozilla.org/20050126_1/Europe/Berlin</c> and its like: the longest end of the path that is a name.</summary>
    private static DateTimeZone? OfPath(string name)
    {
        for (var slash = name.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = name.IndexOf('/', slash + 1))
        {
            if (Named(name[(slash + 1)..]) is { } zone)
                return zone;
        }

        return null;
    }

    /// <summary><c>UTC+01:00</c>, <c>GMT-5</c>, <c>+0530</c>: a fixed distance from UTC, east is plus.</summary>
    private static DateTimeZone? OfOffset(string name)
    {
        var rest = name.StartsWith("UTC", StringComparison.OrdinalIgnoreCase) || name.StartsWith("GMT", StringComparison.OrdinalIgnoreCase) ? name[3..].Trim() : name;
        if (rest.Length is < 2 or > 6 || rest[0] is not ('+' or '-'))
            return null;
        var digits = rest[1..].Replace(":", "", StringComparison.Ordinal);
        if (digits.Length > 4 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var minutes = digits.Length > 2 ? number / 100 * 60 + number % 100 : number * 60;
        return minutes > 18 * 60 ? null : DateTimeZone.ForOffset(Offset.FromSeconds((rest[0] == '-' ? -60 : 60) * minutes));
    }
}
