using Evenhand.Calendar.Components;
using NodaTime;

namespace Evenhand.Calendar.Occurrences;

/// <summary>When a component is, without its repetitions.</summary>
public sealed record EventTimes(EventTime Start, EventLength Length)
{
    /// <summary>A time as an instant; days and floating times as if they were UTC.</summary>
    public static Instant InstantOf(EventTime time) => time.Match(
        day => day.Date.AtMidnight().InUtc().ToInstant(),
        at => at.Zone is { } zone ? at.Local.InZoneLeniently(zone).ToInstant() : at.Local.InUtc().ToInstant());
}
