using Evenhand.App.Data.Ids;

namespace Evenhand.App.Data.Rows;

/// <summary>An iCalendar object or a file with the bytes that its program sent. What was deleted stays as an empty row, so that others hear of it.</summary>
public sealed class CalendarObjectRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public string CollectionId { get; set; } = "";

    /// <summary>Its part of the address.</summary>
    public string Name { get; set; } = "";

    public string Uid { get; set; } = "";

    /// <summary>VEVENT, VTODO or VJOURNAL; empty for a file.</summary>
    public string Component { get; set; } = "";

    /// <summary>Hash of the bytes, without quotes.</summary>
    public string Etag { get; set; } = "";

    public byte[] Body { get; set; } = [];

    /// <summary>Number of the collection's change that made it so.</summary>
    public long Change { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>Days from 1970 before which nothing of it is; rounded away from it.</summary>
    public int FirstDay { get; set; }

    /// <summary>Days from 1970 after which nothing of it is; the largest number when it has no end.</summary>
    public int LastDay { get; set; }

    /// <summary>What the program said that a file is; empty for an object of a calendar.</summary>
    public string ContentType { get; set; } = "";

    /// <summary>What programs noted about a file, as <see cref="CalendarCollectionRow.Properties"/>.</summary>
    public string Properties { get; set; } = "{}";

    public long Version { get; set; }
}
