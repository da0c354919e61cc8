using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>What came of a write that named a key, so that the same request is carried out once however often it is sent.</summary>
public sealed class IdempotencyRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public string Key { get; set; } = "";

    public string Act { get; set; } = "";

    /// <summary>JSON: the outcome that was answered.</summary>
    public string Outcome { get; set; } = "";

    public Instant At { get; set; }

    public long Version { get; set; }
}
