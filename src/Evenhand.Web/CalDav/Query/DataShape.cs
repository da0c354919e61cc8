using System.Buffers;
using System.Text;
using System.Xml.Linq;
using Evenhand.App.Calendars;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Occurrences;
using Evenhand.Calendar.Text;
using NodaTime;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Query;

/// <summary>
/// What of an object is sent (RFC 4791, 9.6): its bytes; with expand its instances in a range, in UTC and without rules; with
/// limit-recurrence-set only the changed instances that a range touches; with comp only the properties that are named.
/// </summary>
internal sealed class DataShape
{
    private static readonly HashSet<string> Repeating = ["RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID", "DTSTART", "DTEND", "DUE", "DURATION"];

    /// <summary>What XML cannot hold: control characters, and the two that are none. Bytes that are no UTF-8 were replaced before.</summary>
    private static readonly SearchValues<char> NotXml = SearchValues.Create([.. Enumerable.Range(0, 32).Select(number => (char)number).Where(letter => letter is not ('\t' or '\n' or '\r')), '\uFFFE', '\uFFFF']);

    private readonly TimeRange? expand;
    private readonly TimeRange? limit;
    private readonly XElement? chosen;
    private readonly DateTimeZone floating;

    /// <param name="asked">The calendar-data of the request.</param>
    public DataShape(XElement asked, DateTimeZone floating)
    {
        expand = asked.Element(C + "expand") is { } range ? TimeRange.Of(range) : null;
        limit = asked.Element(C + "limit-recurrence-set") is { } limits ? TimeRange.Of(limits) : null;
        chosen = asked.Element(C + "comp");
        this.floating = floating;
    }

    public string Of(CalendarItem item)
    {
        if ((expand ?? limit) is null && chosen is null)
            return Plain(Encoding.UTF8.GetString(item.Body.Span));
        if (item.Read is not { } one)
            return Plain(Encoding.UTF8.GetString(item.Body.Span));
        var calendar = expand is not null ? Expanded(one, expand) : limit is not null ? Limited(one, limit) : one.Calendar;
        if (chosen is not null)
            calendar = Chosen(calendar, chosen);
        return Plain(Encoding.UTF8.GetString(calendar.ToBytes()));
    }

    private CalendarComponent Expanded(CalendarObject one, TimeRange range)
    {
        var parts = one.Calendar.Parts.Where(part => part is CalendarProperty).ToList();
        foreach (var occurrence in one.In(range.From, range.To, floating).OrderBy(occurrence => occurrence.StartsAt))
            parts.Add(Instance(occurrence));
        return new("VCALENDAR", parts);
    }

    private CalendarComponent Limited(CalendarObject one, TimeRange range)
    {
        var kept = one.In(range.From, range.To, floating).Select(occurrence => occurrence.Source).ToHashSet(ReferenceEqualityComparer.Instance);
        return new("VCALENDAR", [.. one.Calendar.Parts.Where(part => part is not CalendarComponent component || component.Property("RECURRENCE-ID") is null || kept.Contains(component))]);
    }

    /// <summary>The parts of a component that a comp element names.</summary>
    private static CalendarComponent Chosen(CalendarComponent component, XElement asked)
    {
        if (!asked.HasElements)
            return component;
        var properties = asked.Element(C + "allprop") is not null ? null : asked.Elements(C + "prop").DistinctBy(NameOf).ToDictionary(NameOf, one => one.Attribute("novalue")?.Value == "yes", StringComparer.Ordinal);
        var inner = asked.Element(C + "allcomp") is not null ? null : asked.Elements(C + "comp").ToList();
        var parts = new List<CalendarPart>();
        foreach (var part in component.Parts)
        {
            if (part is CalendarProperty property && (properties is null || properties.ContainsKey(property.Name)))
                parts.Add(properties is not null && properties[property.Name] ? new CalendarProperty(property.Name, [], "") : property);
            else if (part is CalendarComponent child && inner is null)
                parts.Add(child);
            else if (part is CalendarComponent named && inner!.Find(one => string.Equals(one.Attribute("name")?.Value, named.Name, StringComparison.OrdinalIgnoreCase)) is { } match)
                parts.Add(Chosen(named, match));
        }

        return new(component.Name, parts);
    }

    private static string NameOf(XElement asked) => asked.Attribute("name")?.Value.ToUpperInvariant() ?? "";

    private static CalendarComponent Instance(CalendarOccurrence occurrence)
    {
        var source = occurrence.Source;
        var parts = new List<CalendarPart>();
        if (occurrence.Slot is { } slot)
            parts.Add(Property("RECURRENCE-ID", occurrence.IsWholeDay ? new EventTime.WholeDay(slot.InUtc().Date) : new EventTime.TimeOfDay(slot.InUtc().LocalDateTime, DateTimeZone.Utc)));
        parts.Add(Property("DTSTART", occurrence.Start));
        if (occurrence.EndsAt > occurrence.StartsAt)
            parts.Add(Property(source.Name == "VTODO" ? "DUE" : "DTEND", occurrence.End));
        parts.AddRange(source.Parts.Where(part => part is not CalendarProperty property || !Repeating.Contains(property.Name)));
        return new(source.Name, parts);
    }

    private static CalendarProperty Property(string name, EventTime time) => time.Match(
        day => new CalendarProperty(name, [new("VALUE", ["DATE"])], CalendarValues.Date(day.Date)),
        at => new CalendarProperty(name, [], at.Zone is null ? CalendarValues.Local(at.Local) : CalendarValues.Utc(EventTimes.InstantOf(at))));

    private static string Plain(string text) => text.AsSpan().IndexOfAny(NotXml) < 0 ? text : new string([.. text.Where(letter => !NotXml.Contains(letter))]);
}
