using Evenhand.App.Data.Ids;

namespace Evenhand.App.Data.Rows;

/// <summary>A calendar, a list of to-dos or a folder of files that a member keeps here with the programs of their devices.</summary>
public sealed class CalendarCollectionRow : IHouseholdRow
{
    public HouseholdId HouseholdId { get; set; }

    public string Id { get; set; } = "";

    public MemberId MemberId { get; set; }

    /// <summary>Its part of the address; a folder that lies in another has that one's name before its own, with a slash between.</summary>
    public string Name { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>Kinds of components that it takes, with commas between: VEVENT, VTODO, VJOURNAL. Empty for a folder of files.</summary>
    public string Components { get; set; } = "";

    /// <summary>What else programs noted about it, as JSON: names of properties in Clark notation, with their XML.</summary>
    public string Properties { get; set; } = "{}";

    /// <summary>Number of its last change; rises with every write of an object.</summary>
    public long Changes { get; set; }

    /// <summary>Length of all that lies in it.</summary>
    public long Bytes { get; set; }

    public bool IsFolder => Components.Length == 0;

    public long Version { get; set; }
}
