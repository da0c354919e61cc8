using Evenhand.App.Plans;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>A known plan with its corrections: what was done by another or moved is so in it, what is pinned stays.</summary>
public static class MarkedPlan
{
    /// <param name="lived">The plan with its corrections.</param>
    public static KnownPlan Of(KnownPlan plan, LivedWeek lived, IReadOnlyList<Mark> marks)
    {
        var byItem = marks.ToLookup(mark => mark.Item, StringComparer.Ordinal);
        return plan with { Placed = [.. plan.Placed.Select(item => Tied(byItem[item.Key].Aggregate(item, (known, mark) => With(known, mark, lived.Monday)), lived))] };
    }

    /// <summary>What goes with another item is done by whom that says.</summary>
    private static KnownItem Tied(KnownItem item, LivedWeek lived) =>
        lived.Find(item.Key) is { TiedTo: not null, Who.Count: > 0 } tied ? item with { Who = tied.Who, PersonStays = true } : item;

    private static KnownItem With(KnownItem item, Mark mark, LocalDate monday) => mark.Kind switch
    {
        MarkKind.Done or MarkKind.Longer or MarkKind.AnyoneMayClaim or MarkKind.SamePerson or MarkKind.DifferentPerson => item,
        MarkKind.DoneBy => item with { Who = [mark.Who!.Value], PersonStays = true },
        MarkKind.Moved => item with { Start = HouseholdTime.MinuteOf(monday, mark.Start!.Value), TimeStays = true },
        MarkKind.LetGo => item with { LetGo = true },
        MarkKind.PinnedPerson => item with { Who = mark.Who is { } who ? [who] : item.Who, PersonStays = true },
        MarkKind.PinnedTime => item with { TimeStays = true },
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark.Kind, "An unknown mark."),
    };
}
