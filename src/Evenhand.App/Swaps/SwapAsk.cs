using Evenhand.App.Weeks;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Swaps;

/// <summary>
/// One adult asks another to take an item of a week this once, and may take one of theirs in return. Nothing changes before the
/// yes. The doer gets the minutes, the owner stays the owner, and nothing is owed (M053).
/// </summary>
/// <param name="Item">Key of what the asker would give.</param>
/// <param name="InReturn">Key of what the asker would take; null for nothing.</param>
public sealed record SwapAsk(string Id, string Item, PersonId By, PersonId Asked, string? InReturn)
{
    /// <summary>False once either thing is another's, let go, or begun: then there is nothing left to answer.</summary>
    /// <param name="now">Local time.</param>
    public bool Stands(LivedWeek week, LocalDateTime now) => IsOf(week, Item, By, now) && (InReturn is null || IsOf(week, InReturn, Asked, now));

    /// <summary>What a yes says about the week.</summary>
    public IReadOnlyList<Mark> Marks => InReturn is null
        ? [new(Item, MarkKind.PinnedPerson, Asked)]
        : [new(Item, MarkKind.PinnedPerson, Asked), new(InReturn, MarkKind.PinnedPerson, By)];

    private static bool IsOf(LivedWeek week, string key, PersonId who, LocalDateTime now) =>
        week.Find(key) is { LetGo: false, Who: [var doer] } item && doer == who && item.Start > now;
}
