using Evenhand.App.Data.Ids;

namespace Evenhand.App.Data.Rows;

/// <summary>
/// What an act changed, row by row, before and after. It can be erased; the chain of hashes holds its hash and stays valid.
/// </summary>
public sealed class JournalContentRow
{
    public HouseholdId HouseholdId { get; set; }

    public long Seq { get; set; }

    /// <summary>JSON: <c>words</c> for the sentence about the act, <c>rows</c> with their images.</summary>
    public string Body { get; set; } = "";
}
