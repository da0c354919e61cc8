using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>
/// What named adults keep of a crisis. What it says is sealed; it is no act of the household, so no journal, export or page of others
/// knows of it (M123).
/// </summary>
public sealed class CrisisRecordRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public string Id { get; set; } = "";

    /// <summary>Ids of the members who may open it, each between spaces.</summary>
    public string Readers { get; set; } = "";

    /// <summary>Its content, sealed.</summary>
    public string Sealed { get; set; } = "";

    public Instant OpenedAt { get; set; }

    public long Version { get; set; }
}
