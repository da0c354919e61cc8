using Evenhand.App.Feeds;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>A collection that is made of the household's weeks.</summary>
/// <param name="Address">Its part of the address.</param>
/// <param name="IsToDo">The occurrences are VTODOs, to be completed; else VEVENTs.</param>
internal sealed record PlannedKind(string Address, FeedPurpose Purpose, bool IsToDo)
{
    public static readonly IReadOnlyList<PlannedKind> All =
    [
        new("duties", FeedPurpose.Duties, IsToDo: false),
        new("duties-todo", FeedPurpose.Duties, IsToDo: true),
        new("children", FeedPurpose.Children, IsToDo: false),
        new("coverage", FeedPurpose.Coverage, IsToDo: false),
    ];

    public string Component => IsToDo ? "VTODO" : "VEVENT";

    /// <summary>What the holder does is theirs to move and to complete; the rest is read.</summary>
    public bool IsReadOnly => Purpose != FeedPurpose.Duties;

    public static PlannedKind? Named(string address) => All.FirstOrDefault(kind => kind.Address == address);
}
