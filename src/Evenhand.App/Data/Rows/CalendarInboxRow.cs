using Evenhand.App.CalendarsIn.Reading;
using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>
/// What was read last of a calendar that comes in, with its bytes, and how the reading goes. It stands in no journal: an address of a
/// calendar is a secret, and every reading would be an entry.
/// </summary>
public sealed class CalendarInboxRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public string SourceId { get; set; } = "";

    /// <summary>Where it is read from; empty for a file.</summary>
    public string Address { get; set; } = "";

    /// <summary>As the server sent it with the bytes; empty for none.</summary>
    public string Etag { get; set; } = "";

    /// <summary>As the server sent it with the bytes; empty for none.</summary>
    public string LastModified { get; set; } = "";

    /// <summary>Bytes of the last good reading.</summary>
    public byte[] Body { get; set; } = [];

    /// <summary>When the bytes were the calendar's for the last time; null while there are none.</summary>
    public Instant? GoodAt { get; set; }

    /// <summary>When it is to be read again; null for a file.</summary>
    public Instant? NextAt { get; set; }

    /// <summary>Readings that failed since the last good one.</summary>
    public int Failures { get; set; }

    /// <summary>Since when readings fail; null while they do not.</summary>
    public Instant? StaleSince { get; set; }

    public ReadProblem? Problem { get; set; }

    /// <summary>Status of the answer that failed; null for none.</summary>
    public int? Status { get; set; }

    /// <summary>Rises when its bytes change so that a day of the household does.</summary>
    public long Changes { get; set; }

    public long Version { get; set; }
}
