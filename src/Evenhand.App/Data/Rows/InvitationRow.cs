using Evenhand.App.Data.Ids;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>An invitation to join, by link; the link's secret is kept as its hash only.</summary>
public sealed class InvitationRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public string Id { get; set; } = "";

    public string TokenHash { get; set; } = "";

    public Role Role { get; set; }

    public PersonId? PersonId { get; set; }

    public MemberId? MadeBy { get; set; }

    public Instant ExpiresAt { get; set; }

    public Instant? UsedAt { get; set; }

    public LoginId? UsedBy { get; set; }

    public long Version { get; set; }
}
