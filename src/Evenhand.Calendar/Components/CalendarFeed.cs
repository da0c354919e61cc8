using NodaTime;

namespace Evenhand.Calendar.Components;

/// <summary>A calendar that is published for others to read.</summary>
public sealed record CalendarFeed
{
    public string ProductId { get; init; } = "-//Evenhand//Evenhand//EN";

    /// <summary>What a calendar app shows (NAME and X-WR-CALNAME).</summary>
    public required string Name { get; init; }

    /// <summary>How often a subscriber is asked to look again (REFRESH-INTERVAL and X-PUBLISHED-TTL).</summary>
    public Duration RefreshEvery { get; init; } = Duration.FromHours(1);

    public IReadOnlyList<CalendarEvent> Events { get; init; } = [];
}
