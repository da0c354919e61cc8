using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>A household and its settings. What the household is stands in its parts.</summary>
public sealed class HouseholdRow : IRow
{
    public HouseholdId Id { get; set; }

    public string Name { get; set; } = "";

    /// <summary>IANA time zone.</summary>
    public string Zone { get; set; } = "UTC";

    /// <summary>BCP 47 tag of the pages' language.</summary>
    public string Language { get; set; } = "en";

    public IsoDayOfWeek FirstDay { get; set; } = IsoDayOfWeek.Monday;

    /// <summary>Hours of the clock: 24 or 12.</summary>
    public int Clock { get; set; } = 24;

    /// <summary>Day of the evening on which the week is looked at.</summary>
    public IsoDayOfWeek EveningDay { get; set; } = IsoDayOfWeek.Sunday;

    /// <summary>Minute of that day at which the evening begins.</summary>
    public int EveningMinute { get; set; } = 20 * 60;

    public Instant CreatedAt { get; set; }

    /// <summary>Raised by every act of the household. Written by the writer alone.</summary>
    public long Revision { get; set; }

    /// <summary>Hash of the last entry of the journal. Written by the writer alone.</summary>
    public string JournalHead { get; set; } = "";

    public long Version { get; set; }
}
