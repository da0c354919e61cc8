using Evenhand.App.Calendars;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Occurrences;
using Evenhand.Calendar.TimeZones;
using NodaTime;

namespace Evenhand.Web.CalDav.Duties;

/// <summary>How an object that a program sent differs from the duty that it was given.</summary>
/// <param name="Start">The new start on the household's clock; null when it is the same.</param>
/// <param name="Minutes">The new length; null when it is the same.</param>
/// <param name="IsDone">Null for an event, which is never done.</param>
internal sealed record DutyChange(LocalDateTime? Start, int? Minutes, bool? IsDone, bool IsCancelled, bool IsDeclined)
{
    private const int MostMinutes = 1_440;

    /// <summary>What the plan says and a program cannot.</summary>
    private static readonly string[] Fixed = ["SUMMARY", "LOCATION", "DESCRIPTION"];

    /// <param name="zone">Of the household.</param>
    /// <param name="refusal">Why there is none.</param>
    /// <returns>Null when the duty cannot be as it was sent.</returns>
    public static DutyChange? Of(CalendarObject duty, CalendarObject sent, DateTimeZone zone, out string refusal)
    {
        refusal = "";
        if (sent.Component != duty.Component || sent.Calendar.Components.Where(one => one.Name == sent.Component).ToList() is not [var after] || after.Property("RECURRENCE-ID") is not null || after.Property("RRULE") is not null || after.Property("RDATE") is not null)
        {
            refusal = "A duty is one event of one week; it does not repeat. Put what repeats into a calendar of your own.";
            return null;
        }

        var before = duty.Calendar.Components.First(one => one.Name == duty.Component);
        if (Array.Find(Fixed, name => Words(after, name) is var words && words != Words(before, name) && (name == "SUMMARY" || words.Length > 0)) is { } other)
        {
            refusal = $"The {other} of a duty comes from the household's plan. Its time can be changed here, and what became of it; the rest is changed on the pages.";
            return null;
        }

        if (Span(before, duty, zone) is not { } old || Span(after, sent, zone) is not { } now)
        {
            refusal = "A duty has a start that can be read.";
            return null;
        }

        var minutes = (int)(now.End - now.Start).TotalMinutes;
        if (minutes is < 0 or > MostMinutes)
        {
            refusal = "A duty takes a day at most.";
            return null;
        }

        // A to-do without DTSTART is moved by when it is due.
        var isMoved = sent.Component == "VTODO" && after.Property("DTSTART") is null ? now.End != old.End : now.Start != old.Start;
        var start = sent.Component == "VTODO" && after.Property("DTSTART") is null ? old.Start + (now.End - old.End) : now.Start;
        return new(
            isMoved ? start.InZone(zone).LocalDateTime : null,
            sent.Component == "VEVENT" && minutes > 0 && now.End - now.Start != old.End - old.Start ? minutes : null,
            sent.Component == "VTODO" ? IsCompleted(after) : null,
            Is(after, "STATUS", "CANCELLED"),
            after.PropertiesOf("ATTENDEE").Any(attendee => string.Equals(attendee.Parameter("PARTSTAT"), "DECLINED", StringComparison.OrdinalIgnoreCase)));
    }

    private static (Instant Start, Instant End)? Span(CalendarComponent component, CalendarObject of, DateTimeZone zone)
    {
        if (new TimeReader(new CalendarZones(of.Calendar, of.Problems, zone), of.Problems).Times(component) is not { } times || times.Start is EventTime.WholeDay)
            return null;
        return (EventTimes.InstantOf(times.Start), EventTimes.InstantOf(times.Length.EndOf(times.Start)));
    }

    private static bool IsCompleted(CalendarComponent toDo) => Is(toDo, "STATUS", "COMPLETED") || (toDo.Property("STATUS") is null && (toDo.Property("COMPLETED") is not null || Is(toDo, "PERCENT-COMPLETE", "100")));

    private static bool Is(CalendarComponent component, string name, string value) => string.Equals(component.Property(name)?.Value.Trim(), value, StringComparison.OrdinalIgnoreCase);

    private static string Words(CalendarComponent component, string name) =>
        string.Join(' ', (component.Property(name)?.Text ?? "").Split([' ', '\n', '\t', '\r', '\u00A0'], StringSplitOptions.RemoveEmptyEntries));
}
