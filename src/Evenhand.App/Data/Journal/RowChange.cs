using System.Text.Json.Nodes;

namespace Evenhand.App.Data.Journal;

/// <summary>One row that an act changed: the columns before and after; null for a row that was not there or is gone.</summary>
internal sealed record RowChange(string Table, JsonObject? Before, JsonObject? After)
{
    /// <summary>The columns of whichever side is there.</summary>
    public JsonObject Either => After ?? Before!;
}
