namespace Evenhand.App.Data.Rows;

/// <summary>A row of a table.</summary>
public interface IRow
{
    /// <summary>
    /// Rises with every write of the row. In the tables of a household it is the household's revision at that write, so that
    /// no two states of a row ever carry the same number, not even when it was removed and came back.
    /// </summary>
    long Version { get; set; }
}
