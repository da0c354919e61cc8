using Evenhand.Calendar.Components;
using Evenhand.Calendar.Recurrence;
using NodaTime;

namespace Evenhand.Calendar.Occurrences;

/// <summary>A component with a RECURRENCE-ID: how one instance is, or that one and all after it (RANGE=THISANDFUTURE).</summary>
/// <param name="Id">The instance as the calendar names it.</param>
/// <param name="Times">Null when it has no start of its own that can be read.</param>
internal sealed record Override(CalendarComponent Component, EventTime Id, EventTimes? Times, bool AndFuture)
{
    public bool IsCancelled => string.Equals(Component.Property("STATUS")?.Value.Trim(), "CANCELLED", StringComparison.OrdinalIgnoreCase);

    public long Sequence => long.TryParse(Component.Property("SEQUENCE")?.Value, out var number) ? number : 0;

    /// <summary>The start of a later instance: moved on the clock as far as this one was.</summary>
    public EventTime Moved(Slot slot, Slot id, EventTime masterStart)
    {
        var own = Times!.Start;
        return (own, masterStart) switch
        {
            (EventTime.WholeDay day, _) => new EventTime.WholeDay(slot.Local.Date.PlusDays(Period.DaysBetween(id.Local.Date, day.Date))),
            (EventTime.TimeOfDay at, EventTime.WholeDay) => new EventTime.TimeOfDay(slot.Local.Date.PlusDays(Period.DaysBetween(id.Local.Date, at.Local.Date)) + at.Local.TimeOfDay, at.Zone),
            (EventTime.TimeOfDay at, _) => new EventTime.TimeOfDay(Clock(slot, at, masterStart) + Period.Between(Clock(id, at, masterStart), at.Local, PeriodUnits.Days | PeriodUnits.Ticks), at.Zone),
            _ => own,
        };
    }

    /// <summary>An instance as the clock shows it where the override is.</summary>
    private static LocalDateTime Clock(Slot slot, EventTime.TimeOfDay own, EventTime masterStart) =>
        own.Zone is { } zone && masterStart is EventTime.TimeOfDay { Zone: not null } ? slot.At.InZone(zone).LocalDateTime : slot.Local;

    /// <summary>How far later instances move, at most, in either direction.</summary>
    public Duration Reach(Slot id) => Times is null ? Duration.Zero : Abs(EventTimes.InstantOf(Times.Start) - id.At) + Duration.FromDays(2) + Times.Length.Longest;

    private static Duration Abs(Duration duration) => duration < Duration.Zero ? -duration : duration;
}
