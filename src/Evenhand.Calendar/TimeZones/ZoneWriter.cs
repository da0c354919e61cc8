using Evenhand.Calendar.Text;
using NodaTime;
using NodaTime.TimeZones;

namespace Evenhand.Calendar.TimeZones;

/// <summary>
/// A VTIMEZONE (RFC 5545, 3.6.5) with one observance for each stretch of the zone that touches the years in use.
/// Dated observances, not rules: they are right for the years they cover, also where a country changes its mind.
/// </summary>
public static class ZoneWriter
{
    /// <param name="firstYear">First calendar year in use; the year before is covered as well.</param>
    /// <param name="lastYear">Last calendar year in use; the year after is covered as well.</param>
    public static IEnumerable<ContentLine> Lines(DateTimeZone zone, int firstYear, int lastYear)
    {
        var from = Instant.FromUtc(firstYear - 1, 1, 1, 0, 0);
        var to = Instant.FromUtc(lastYear + 2, 1, 1, 0, 0);
        yield return new("BEGIN", "VTIMEZONE");
        yield return ContentLine.Text("TZID", zone.Id);
        foreach (var line in zone.GetZoneIntervals(from, to).SelectMany(interval => Observance(zone, interval, from)))
            yield return line;
        yield return new("END", "VTIMEZONE");
    }

    private static IEnumerable<ContentLine> Observance(DateTimeZone zone, ZoneInterval interval, Instant from)
    {
        var name = interval.Savings > Offset.Zero ? "DAYLIGHT" : "STANDARD";
        var begins = interval.HasStart && interval.Start > from;
        var before = begins ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;
        // The onset is written in the clock time that ends with it.
        var onset = (begins ? interval.Start : from).WithOffset(before).LocalDateTime;
        yield return new("BEGIN", name);
        yield return new("DTSTART", CalendarValues.Local(onset));
        yield return new("TZOFFSETFROM", CalendarValues.UtcOffset(before));
        yield return new("TZOFFSETTO", CalendarValues.UtcOffset(interval.WallOffset));
        yield return ContentLine.Text("TZNAME", interval.Name);
        yield return new("END", name);
    }
}
