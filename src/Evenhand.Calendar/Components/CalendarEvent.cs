using NodaTime;

namespace Evenhand.Calendar.Components;

/// <summary>One VEVENT, or one VTODO.</summary>
public sealed record CalendarEvent
{
    /// <summary>The same for the same event for ever, and unlike any other.</summary>
    public required string Uid { get; init; }

    /// <summary>When this revision was made (DTSTAMP); the same as long as nothing in the event changes.</summary>
    public required Instant Stamp { get; init; }

    /// <summary>Number of the revision, from 0.</summary>
    public int Sequence { get; init; }

    public required EventTime Start { get; init; }

    /// <summary>After the start and of the same kind; null for a day, or for a moment without length.</summary>
    public EventTime? End { get; init; }

    public required string Summary { get; init; }

    public string Location { get; init; } = "";

    public string Description { get; init; } = "";

    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Not agreed on yet (STATUS:TENTATIVE, RFC 5545, 3.8.1.11).</summary>
    public bool IsTentative { get; init; }

    /// <summary>Null for an event; for a to-do whether it is done. A to-do is due at its end.</summary>
    public bool? IsDone { get; init; }

    /// <summary>False leaves the person free in the eyes of other calendars (TRANSP:TRANSPARENT).</summary>
    public bool TakesTime { get; init; } = true;
}
