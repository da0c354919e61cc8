using Evenhand.App.Plans;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>A known plan with its corrections: what was done by another or moved is so in it, what is pinned stays.</summary>
public static class MarkedPlan
{
    public static KnownPlan Of(KnownPlan plan, IReadOnlyList<Mark> marks, LocalDate monday)
    {
        var byItem = marks.ToLookup(mark => mark.Item, StringComparer.Ordinal);
        return plan with { Placed = [.. plan.Placed.Select(item => byItem[item.Key].Aggregate(item, (known, mark) => With(known, mark, monday)))] };
    }

    private static KnownItem With(KnownItem item, Mark mark, LocalDate monday) => mark.Kind switch
    {
        MarkKind.Done or MarkKind.Longer or MarkKind.AskAccepted or MarkKind.AskDeclined or MarkKind.AnyoneMayClaim or MarkKind.SamePerson or MarkKind.DifferentPerson => item,
        MarkKind.DoneBy => item with { Who = [mark.Who!.Value], PersonStays = true },
        MarkKind.Moved => item with { Start = (int)Period.Between(monday.AtMidnight(), mark.Start!.Value, PeriodUnits.Minutes).Minutes, TimeStays = true },
        MarkKind.LetGo => item with { LetGo = true },
        MarkKind.PinnedPerson => item with { Who = mark.Who is { } who ? [who] : item.Who, PersonStays = true },
        MarkKind.PinnedTime => item with { TimeStays = true },
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark.Kind, "An unknown mark."),
    };
}
