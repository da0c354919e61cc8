using Evenhand.App.Data.Ids;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>A link under which a calendar is read without signing in, or a password of calendar programs; its secret is kept as a hash only.</summary>
public sealed class FeedRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public string Id { get; set; } = "";

    public string TokenHash { get; set; } = "";

    public string Purpose { get; set; } = "";

    public PersonId? PersonId { get; set; }

    public Instant? RevokedAt { get; set; }

    public long Version { get; set; }
}
