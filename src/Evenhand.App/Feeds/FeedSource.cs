using Evenhand.App.Weeks;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Feeds;

/// <summary>What a calendar is made of: weeks as their reader may see them.</summary>
public sealed record FeedSource
{
    public required FeedPurpose Purpose { get; init; }

    /// <summary>Whose calendar it is.</summary>
    public required PersonId Reader { get; init; }

    /// <summary>Id of the household in the store; it makes its events unlike those of any other.</summary>
    public required string Household { get; init; }

    public required string HouseholdName { get; init; }

    public required DateTimeZone Zone { get; init; }

    public required IReadOnlyList<FeedWeek> Weeks { get; init; }

    /// <summary>Of the household. It numbers the events' revisions.</summary>
    public required long Revision { get; init; }

    /// <summary>When that revision was made.</summary>
    public required Instant At { get; init; }
}

/// <param name="IsProposal">Nobody has kept it yet.</param>
public sealed record FeedWeek(LivedWeek Week, bool IsProposal)
{
    /// <summary>When the reader is on call; empty where the household keeps no rota of its own.</summary>
    public IReadOnlyList<(LocalDateTime Start, LocalDateTime End)> OnCall { get; init; } = [];
}
