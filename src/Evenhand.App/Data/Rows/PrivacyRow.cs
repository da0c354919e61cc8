using Evenhand.App.Data.Ids;

namespace Evenhand.App.Data.Rows;

/// <summary>Something that a member keeps to themselves; others see that they are busy.</summary>
public sealed class PrivacyRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    /// <summary>What it is, for example <c>row/health.therapy</c>, <c>item/…</c> or <c>hours/…</c>.</summary>
    public string Subject { get; set; } = "";

    public MemberId MemberId { get; set; }

    public long Version { get; set; }
}
