using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>A device on which a login is signed in; the secret is kept as a hash.</summary>
public sealed class SessionRow : IRow
{
    public string TokenHash { get; set; } = "";

    public LoginId LoginId { get; set; }

    public string Device { get; set; } = "";

    public Instant CreatedAt { get; set; }

    /// <summary>The last day of use, and no finer than a day.</summary>
    public LocalDate SeenOn { get; set; }

    public Instant ExpiresAt { get; set; }

    /// <summary>The household that the device has open; null when nobody chose one.</summary>
    public HouseholdId? HouseholdId { get; set; }

    /// <summary>When its holder last proved who they are.</summary>
    public Instant? ProvedAt { get; set; }

    public long Version { get; set; }
}
