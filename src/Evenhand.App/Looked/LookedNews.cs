using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Journal;
using Evenhand.App.Weeks;
using NodaTime;

namespace Evenhand.App.Looked;

/// <summary>What others changed since somebody looked, as far as it is theirs to know.</summary>
/// <param name="UpTo">Number of the last act that is in it.</param>
/// <param name="Acts">What was done to the household or a whole week, oldest first.</param>
/// <param name="Items">Items of the reader or the children that are other than they were, by start.</param>
public sealed record LookedNews(long UpTo, IReadOnlyList<Act> Acts, IReadOnlyList<ItemNews> Items)
{
    public bool IsEmpty => Acts.Count == 0 && Items.Count == 0;
}

/// <param name="By">Who changed it last.</param>
/// <param name="Before">As it was when the reader looked; null for what is new.</param>
/// <param name="After">As it is now; null for what fell away.</param>
public sealed record ItemNews(MemberId By, LivedItem? Before, LivedItem? After)
{
    public LivedItem Item => After ?? Before!;

    public LocalDateTime Start => Item.Start;

    public ItemChange Kind => (Before, After) switch
    {
        (null, _) => ItemChange.New,
        (_, null) => ItemChange.FallsAway,
        var (before, after) when before.LetGo != after.LetGo => after.LetGo ? ItemChange.LetGo : ItemChange.TakenUp,
        var (before, after) when !SamePeople(before, after) => ItemChange.OtherPerson,
        var (before, after) when before.Start != after.Start => ItemChange.OtherTime,
        var (before, after) when before.End != after.End => ItemChange.OtherLength,
        var (before, after) when !before.SaidDone && after.SaidDone => ItemChange.Done,
        _ => ItemChange.None,
    };

    private static bool SamePeople(LivedItem left, LivedItem right) => left.MayBeClaimed == right.MayBeClaimed && left.Who.Count == right.Who.Count && left.Who.All(right.Who.Contains);
}

public enum ItemChange
{
    None,
    New,
    FallsAway,
    LetGo,

    /// <summary>No longer let go.</summary>
    TakenUp,

    /// <summary>Another person, perhaps at another time.</summary>
    OtherPerson,
    OtherTime,
    OtherLength,
    Done,
}
