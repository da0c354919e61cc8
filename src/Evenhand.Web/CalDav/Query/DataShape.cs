using System.Text;
using System.Xml;
using System.Xml.Linq;
using Evenhand.App.Calendars;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Occurrences;
using Evenhand.Calendar.Text;
using Evenhand.Web.CalDav.Collections;
using NodaTime;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Query;

/// <summary>What of an object is sent (RFC 4791, 9.6): its bytes, or with expand its instances in a range, in UTC and without rules.</summary>
internal sealed class DataShape
{
    private static readonly HashSet<string> Repeating = ["RRULE", "RDATE", "EXRULE", "EXDATE", "RECURRENCE-ID", "DTSTART", "DTEND", "DUE", "DURATION"];

    private readonly TimeRange? expand;
    private readonly DateTimeZone floating;

    /// <param name="asked">The calendar-data of the request.</param>
    public DataShape(XElement asked, DateTimeZone floating)
    {
        expand = asked.Element(C + "expand") is { } range ? TimeRange.Of(range) : null;
        this.floating = floating;
    }

    public XElement Of(DavItem item) => new(CalendarData, Plain(expand is null || item.Read is null ? Encoding.UTF8.GetString(item.Body.Span) : Expanded(item.Read, expand)));

    private string Expanded(CalendarObject one, TimeRange range)
    {
        var parts = one.Calendar.Parts.Where(part => part is CalendarProperty).ToList();
        foreach (var occurrence in one.In(range.From, range.To, floating).OrderBy(occurrence => occurrence.StartsAt))
            parts.Add(Instance(occurrence));
        return Encoding.UTF8.GetString(new CalendarComponent("VCALENDAR", parts).ToBytes());
    }

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

    /// <summary>XML cannot hold control characters; the bytes that are stored keep them.</summary>
    private static string Plain(string text) => text.All(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)) ? text : new string(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)).ToArray());
}
