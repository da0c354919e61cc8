using Evenhand.App.Data.Ids;

namespace Evenhand.App.Data.Rows;

/// <summary>Up to which entry of the journal a member has seen. It is no act: it leaves no entry and raises no revision.</summary>
public sealed class SeenRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public MemberId MemberId { get; set; }

    public long Seq { get; set; }

    public long Version { get; set; }
}
