using Evenhand.App.Data.Ids;
using NodaTime;

namespace Evenhand.App.Data.Rows;

/// <summary>
/// One act of a household. Rows are only ever added. Each carries the hash of the one before it, so that nothing can be
/// changed, put in between or taken out unseen.
/// </summary>
public sealed class JournalRow
{
    public HouseholdId HouseholdId { get; set; }

    /// <summary>The household's revision that the act made. Ascending, with gaps.</summary>
    public long Seq { get; set; }

    public Instant At { get; set; }

    public MemberId? By { get; set; }

    /// <summary>Kind of act, for example <c>week.keep</c>.</summary>
    public string Act { get; set; } = "";

    /// <summary>The act that this one takes back.</summary>
    public long? Undoes { get; set; }

    public string PrevHash { get; set; } = "";

    public string ContentHash { get; set; } = "";

    public string Hash { get; set; } = "";
}
