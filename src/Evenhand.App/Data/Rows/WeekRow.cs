using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>The plan of one week. A proposal that follows a proposal is no act and leaves no entry in the journal.</summary>
public sealed class WeekRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public LocalDate Monday { get; set; }

    public WeekState State { get; set; }

    /// <summary>The plan as JSON.</summary>
    public string Plan { get; set; } = "";

    public MemberId? KeptBy { get; set; }

    public Instant? KeptAt { get; set; }

    /// <summary>Revision of the household from which the plan was made.</summary>
    public long MadeFrom { get; set; }

    public long Version { get; set; }
}
