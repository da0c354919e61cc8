using System.Text;
using Evenhand.Calendar.Occurrences;
using Evenhand.Calendar.Text;
using Evenhand.Calendar.TimeZones;
using NodaTime;

namespace Evenhand.Calendar.Components;

/// <summary>Writes a feed as iCalendar (RFC 5545, RFC 7986): CRLF, folded lines, a VTIMEZONE for every zone. The same feed gives the same bytes.</summary>
public static class CalendarWriter
{
    /// <exception cref="ArgumentException">An event ends before it starts, its start and end are of different kinds, or two events have one UID.</exception>
    public static string Write(CalendarFeed feed)
    {
        var calendar = new StringBuilder();
        void Add(ContentLine line) => line.Write(calendar);

        Add(new("BEGIN", "VCALENDAR"));
        Add(new("VERSION", "2.0"));
        Add(ContentLine.Text("PRODID", feed.ProductId));
        Add(new("CALSCALE", "GREGORIAN"));
        Add(new("METHOD", "PUBLISH"));
        Add(ContentLine.Text("NAME", feed.Name));
        Add(ContentLine.Text("X-WR-CALNAME", feed.Name));
        Add(new("REFRESH-INTERVAL", CalendarValues.Duration(feed.RefreshEvery)) { Parameters = [("VALUE", "DURATION")] });
        Add(new("X-PUBLISHED-TTL", CalendarValues.Duration(feed.RefreshEvery)));
        foreach (var line in ZoneLines(feed.Events))
            Add(line);
        var uids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in feed.Events)
        {
            if (!uids.Add(one.Uid))
                throw new ArgumentException($"Two events have the UID '{one.Uid}'.", nameof(feed));
            foreach (var line in EventLines(one))
                Add(line);
        }

        Add(new("END", "VCALENDAR"));
        return calendar.ToString();
    }

    /// <summary>One event as an object of a calendar server (RFC 4791, 4.1): without METHOD and without what a feed says of itself.</summary>
    public static string WriteObject(string productId, CalendarEvent one)
    {
        var calendar = new StringBuilder();
        IEnumerable<ContentLine> lines =
        [
            new("BEGIN", "VCALENDAR"), new("VERSION", "2.0"), ContentLine.Text("PRODID", productId), .. ZoneLines([one]), .. EventLines(one), new("END", "VCALENDAR"),
        ];
        foreach (var line in lines)
            line.Write(calendar);
        return calendar.ToString();
    }

    private static IEnumerable<ContentLine> ZoneLines(IReadOnlyList<CalendarEvent> events) => Zones(events).SelectMany(zone => ZoneWriter.Lines(zone.Zone, zone.First, zone.Last));

    private static IEnumerable<ContentLine> EventLines(CalendarEvent one)
    {
        CheckOrder(one);
        var name = one.IsDone is null ? "VEVENT" : "VTODO";
        yield return new("BEGIN", name);
        yield return ContentLine.Text("UID", one.Uid);
        yield return new("DTSTAMP", CalendarValues.Utc(one.Stamp));
        yield return new("SEQUENCE", one.Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (one.IsDone is null || one.End is not null)
            yield return Time("DTSTART", one.Start);
        if (one.IsDone is not null)
            yield return Time("DUE", one.End ?? one.Start);
        else if (one.End is not null)
            yield return Time("DTEND", one.End);
        yield return ContentLine.Text("SUMMARY", one.Summary);
        if (one.Location.Length > 0)
            yield return ContentLine.Text("LOCATION", one.Location);
        if (one.Description.Length > 0)
            yield return ContentLine.Text("DESCRIPTION", one.Description);
        if (one.Categories.Count > 0)
            yield return new("CATEGORIES", string.Join(',', one.Categories.Select(TextEscaping.Escape)));
        if (one.IsDone is { } done)
        {
            foreach (var line in DoneLines(one, done))
                yield return line;
        }
        else
        {
            if (one.IsTentative)
                yield return new("STATUS", "TENTATIVE");
            yield return new("TRANSP", one.TakesTime ? "OPAQUE" : "TRANSPARENT");
        }

        yield return new("END", name);
    }

    /// <summary>When it was done is not kept; the property has to be there, so it says when it was due.</summary>
    private static IEnumerable<ContentLine> DoneLines(CalendarEvent one, bool done)
    {
        yield return new("STATUS", done ? "COMPLETED" : "NEEDS-ACTION");
        if (!done)
            yield break;
        yield return new("PERCENT-COMPLETE", "100");
        yield return new("COMPLETED", CalendarValues.Utc(EventTimes.InstantOf(one.End ?? one.Start)));
    }

    private static ContentLine Time(string name, EventTime time) => time.Match(
        day => new ContentLine(name, CalendarValues.Date(day.Date)) { Parameters = [("VALUE", "DATE")] },
        at => at.Zone is null ? new(name, CalendarValues.Local(at.Local))
            : IsUtc(at.Zone) ? new(name, CalendarValues.Local(at.Local) + "Z")
            : new(name, CalendarValues.Local(at.Local)) { Parameters = [("TZID", at.Zone.Id)] });

    private static void CheckOrder(CalendarEvent one)
    {
        var ordered = (one.Start, one.End) switch
        {
            (_, null) => true,
            (EventTime.WholeDay start, EventTime.WholeDay end) => end.Date > start.Date,
            (EventTime.TimeOfDay { Zone: null } start, EventTime.TimeOfDay { Zone: null } end) => end.Local > start.Local,
            (EventTime.TimeOfDay { Zone: { } from } start, EventTime.TimeOfDay { Zone: { } to } end) => end.Local.InZoneLeniently(to).ToInstant() > start.Local.InZoneLeniently(from).ToInstant(),
            _ => false,
        };
        if (!ordered)
            throw new ArgumentException($"The event '{one.Uid}' does not end after its start, or the two are of different kinds.", nameof(one));
    }

    /// <summary>Every zone that is named, in order of id, with the first and last year in which it is used.</summary>
    private static IEnumerable<(DateTimeZone Zone, int First, int Last)> Zones(IReadOnlyList<CalendarEvent> events) => events
        .SelectMany(one => new[] { one.Start, one.End })
        .OfType<EventTime.TimeOfDay>()
        .Where(at => at.Zone is not null && !IsUtc(at.Zone))
        .GroupBy(at => at.Zone!.Id, StringComparer.Ordinal)
        .OrderBy(uses => uses.Key, StringComparer.Ordinal)
        .Select(uses => (uses.First().Zone!, uses.Min(at => at.Local.Year), uses.Max(at => at.Local.Year)));

    private static bool IsUtc(DateTimeZone zone) => zone.Id is "UTC" or "Etc/UTC";
}
