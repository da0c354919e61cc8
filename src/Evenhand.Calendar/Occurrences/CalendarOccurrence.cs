using Evenhand.Calendar.Components;
using NodaTime;

namespace Evenhand.Calendar.Occurrences;

/// <summary>One time that an event, a to-do or a journal entry is.</summary>
/// <param name="Uid">UID of its component, or one made from the component's bytes where it has none.</param>
/// <param name="Source">The component that says what it is: the master, or the override of this instance.</param>
/// <param name="Slot">The instant that RECURRENCE-ID names; null for what does not repeat.</param>
public sealed record CalendarOccurrence(string Uid, EventTime Start, EventTime End, CalendarComponent Source, Instant? Slot)
{
    public Instant StartsAt { get; } = EventTimes.InstantOf(Start);

    public Instant EndsAt { get; } = EventTimes.InstantOf(End);

    public bool IsWholeDay => Start is EventTime.WholeDay;

    public string Summary => Source.Property("SUMMARY")?.Text ?? "";

    public bool IsCancelled => string.Equals(Source.Property("STATUS")?.Value.Trim(), "CANCELLED", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether some of it lies in a window (RFC 4791, 9.9): what has no length counts where it starts.</summary>
    public bool Overlaps(Instant from, Instant to) => StartsAt < to && (EndsAt > from || (EndsAt <= StartsAt && StartsAt >= from));
}
