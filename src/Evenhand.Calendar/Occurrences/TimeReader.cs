using Evenhand.Calendar.Components;
using Evenhand.Calendar.Text;
using Evenhand.Calendar.TimeZones;
using NodaTime;

namespace Evenhand.Calendar.Occurrences;

/// <summary>Reads the properties of a component that say when it is, in the zones of its calendar.</summary>
public sealed class TimeReader(CalendarZones zones, CalendarProblems problems)
{
    /// <summary>Most dates of all RDATEs or EXDATEs of one component.</summary>
    public const int MostDates = 10_000;

    /// <summary>
    /// Start and length of an event, a to-do or a journal entry. A to-do without DTSTART starts when it is due. An end that is not after its start is a
    /// whole day for a day, and no time at all otherwise.
    /// </summary>
    /// <returns>Null when it has no start that can be read.</returns>
    public EventTimes? Times(CalendarComponent component)
    {
        var due = component.Name == "VTODO" ? "DUE" : "DTEND";
        var end = component.Property(due) is { } property ? Time(property) : null;
        if ((component.Property("DTSTART") is { } begin ? Time(begin) : null) is { } start)
            return new(start, LengthOf(start, end, component));
        if (component.Name == "VTODO")
            return end is null ? null : new(end, EventLength.None);
        if (component.Property("DTSTART") is null)
            problems.Add(component.Line, $"{component.Name} has no DTSTART and is not shown.", "Write for example DTSTART:20261124T170000Z.");
        return null;
    }

    private EventLength LengthOf(EventTime start, EventTime? end, CalendarComponent component)
    {
        if (end is not null)
            return Between(start, end);
        if (component.Property("DURATION") is { } property)
        {
            if (DurationValue.Read(property.Value) is { } duration)
                return duration.IsNegative ? Least(start) : new(duration.Days, duration.Elapsed);
            problems.Add(property.Line, $"'{CalendarProblems.Shown(property.Value)}' is no duration.", "Write for example DURATION:PT1H30M.");
        }

        return Least(start);
    }

    private static EventLength Least(EventTime start) => start is EventTime.WholeDay ? EventLength.OneDay : EventLength.None;

    private static EventLength Between(EventTime start, EventTime end) => (start, end) switch
    {
        (EventTime.WholeDay first, EventTime.WholeDay after) => OfDays(Period.DaysBetween(first.Date, after.Date)),
        (EventTime.WholeDay first, EventTime.TimeOfDay at) => OfDays(Period.DaysBetween(first.Date, at.Local.Date)),
        (EventTime.TimeOfDay { Zone: { } zone }, EventTime.WholeDay after) => OfElapsed(EventTimes.InstantOf(new EventTime.TimeOfDay(after.Date.AtMidnight(), zone)) - EventTimes.InstantOf(start)),
        // One of the two floats: their clocks are compared.
        (EventTime.TimeOfDay { Zone: null } at, EventTime.TimeOfDay other) => OfElapsed(other.Local.InUtc().ToInstant() - at.Local.InUtc().ToInstant()),
        (EventTime.TimeOfDay at, EventTime.TimeOfDay { Zone: null } other) => OfElapsed(EventTimes.InstantOf(new EventTime.TimeOfDay(other.Local, at.Zone)) - EventTimes.InstantOf(at)),
        _ => OfElapsed(EventTimes.InstantOf(end) - EventTimes.InstantOf(start)),
    };

    private static EventLength OfDays(int days) => new(Math.Max(days, 1), Duration.Zero);

    private static EventLength OfElapsed(Duration elapsed) => new(0, Duration.Max(elapsed, Duration.Zero));

    /// <summary>The time of a property with one; null after saying what is wrong with it.</summary>
    public EventTime? Time(CalendarProperty property)
    {
        var (value, zone) = (property.Value, property.Parameter("TZID"));
        if (DateTimeValue.Read(value) is null && value.Contains(':', StringComparison.Ordinal))
        {
            // A zone's name with a colon and without quotes.
            (var rest, value) = PropertySyntax.SplitAtLastColon(value);
            zone = zone is null ? null : $"{zone}:{rest}";
        }

        if (DateTimeValue.Read(value) is { } time)
            return TimeOf(time, zone, property.Line);
        problems.Add(property.Line, $"{property.Name} '{CalendarProblems.Shown(value)}' is no date and no time.", "Write for example 20261124 or 20261124T170000Z.");
        return null;
    }

    /// <summary>All times of a property with many, such as EXDATE; for periods, their starts and lengths.</summary>
    public IEnumerable<(EventTime Time, EventLength? Length)> TimesOf(CalendarProperty property)
    {
        var zone = property.Parameter("TZID");
        foreach (var text in property.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(MostDates))
        {
            var parts = text.Split('/', 2);
            if (DateTimeValue.Read(parts[0]) is not { } value)
            {
                problems.Add(property.Line, $"{property.Name} '{CalendarProblems.Shown(text)}' is no date and no time.", "Write for example 20261124T170000Z.");
                continue;
            }

            var time = TimeOf(value, zone, property.Line);
            yield return (time, parts.Length > 1 ? LengthOfPeriod(time, parts[1], zone, property.Line) : null);
        }
    }

    private EventLength? LengthOfPeriod(EventTime start, string end, string? zone, int line)
    {
        if (DurationValue.Read(end) is { IsNegative: false } duration)
            return new(duration.Days, duration.Elapsed);
        return DateTimeValue.Read(end) is { } value ? Between(start, TimeOf(value, zone, line)) : null;
    }

    private EventTime TimeOf(DateTimeValue value, string? zone, int line) => value.Form switch
    {
        DateTimeForm.Date => new EventTime.WholeDay(value.Local.Date),
        DateTimeForm.Utc => new EventTime.TimeOfDay(value.Local, DateTimeZone.Utc),
        DateTimeForm.Local => new EventTime.TimeOfDay(value.Local, zone is null ? zones.Floating : zones.Find(zone, line) ?? zones.Floating),
        _ => throw new InvalidOperationException("A value has one of three forms."),
    };
}
