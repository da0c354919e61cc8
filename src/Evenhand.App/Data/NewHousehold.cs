using Evenhand.App.Data.Rows;
using Evenhand.App.HouseholdFiles;

namespace Evenhand.App.Data;

/// <summary>What a household begins with.</summary>
public sealed record NewHousehold
{
    /// <summary>Its parts. A file has at least one adult.</summary>
    public required HouseholdFile File { get; init; }

    /// <summary>Its settings. Empty name and UTC as the zone are filled from the file when that has them.</summary>
    public HouseholdRow Settings { get; init; } = new();

    /// <summary>Who belongs to it from the start, the one who makes it first; may be none.</summary>
    public IReadOnlyList<MemberRow> Members { get; init; } = [];
}
