using Evenhand.Domain.Units;

namespace Evenhand.App.Weeks;

/// <summary>Items whose person follows from another item: the same person, or a different one.</summary>
internal static class Ties
{
    /// <summary>Where several others could do it, none is named: whoever takes it has it.</summary>
    public static IReadOnlyList<LivedItem> Keep(IReadOnlyList<LivedItem> items, IReadOnlyList<Mark> ties, IReadOnlyList<PersonId> adults)
    {
        if (ties.Count == 0)
            return items;
        var byKey = items.ToDictionary(item => item.Key, StringComparer.Ordinal);
        var byItem = ties.DistinctBy(tie => tie.Item).ToDictionary(tie => tie.Item, StringComparer.Ordinal);
        return [.. items.Select(item => byItem.TryGetValue(item.Key, out var tie) && tie.Other is { } other && byKey.TryGetValue(other, out var with) ? Tied(item, tie.Kind, with.Who, adults) : item)];
    }

    private static LivedItem Tied(LivedItem item, MarkKind kind, IReadOnlyList<PersonId> others, IReadOnlyList<PersonId> adults)
    {
        if (kind == MarkKind.SamePerson)
            return others.Count == 0 ? item : item with { Who = others, MayBeClaimed = false };
        if (!item.Who.Any(others.Contains))
            return item;
        List<PersonId> left = [.. adults.Except(others)];
        return left.Count == 1 ? item with { Who = left } : item with { Who = [], MayBeClaimed = true };
    }
}
