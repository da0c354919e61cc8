using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Today;

/// <summary>One day of a household: each person's by part of the day, and each child's with its ways.</summary>
public sealed record DayPage
{
    public required LocalDate Date { get; init; }

    /// <summary>Adults in the household's order, then whoever else does something this day.</summary>
    public required IReadOnlyList<PersonDay> People { get; init; }

    public required IReadOnlyList<ChildDay> Children { get; init; }

    /// <summary>Asks of this day that wait for an answer.</summary>
    public required IReadOnlyList<Ask> Asks { get; init; }

    public PersonDay? Of(PersonId person) => People.FirstOrDefault(day => day.Person == person);
}

/// <summary>A person's day. Empty parts are there too, so that every day looks alike.</summary>
public sealed record PersonDay(PersonId Person, IReadOnlyList<PartOfDay> Parts)
{
    public bool IsEmpty => Parts.All(part => part.Entries.Count == 0);
}

/// <summary>Morning to 12:00, afternoon to 18:00, evening after that.</summary>
public enum DayPartName
{
    Morning,
    Afternoon,
    Evening,
}

public sealed record PartOfDay(DayPartName Name, IReadOnlyList<DayEntry> Entries);

/// <summary>Something of the day in the order of its start: an item, or a stretch of work, sleep or absence.</summary>
public sealed record DayEntry(LocalDateTime Start, LocalDateTime End, LivedItem? Item, BusyTime? Busy);

/// <summary>A child's day: who has it when, when it has to leave with whom, who collects it, what it takes along.</summary>
public sealed record ChildDay
{
    public required PersonId Child { get; init; }

    public required LocalDate Date { get; init; }

    /// <summary>From 00:00 to 24:00 without a hole; by null is nobody.</summary>
    public required IReadOnlyList<CoverSpan> Spans { get; init; }

    public required IReadOnlyList<ChildWay> Ways { get; init; }

    /// <summary>Stretches without anyone that are longer than this child may be alone.</summary>
    public required IReadOnlyList<NobodyThere> Gaps { get; init; }

    /// <summary>What the bag needs, in the household's words.</summary>
    public required IReadOnlyList<string> Bag { get; init; }

    public CoverSpan? At(LocalDateTime moment) => Spans.FirstOrDefault(span => span.Start <= moment && moment < span.End);
}

/// <param name="LeaveBy">When whoever takes or collects the child has to set off.</param>
/// <param name="Collects">True for the way back.</param>
public sealed record ChildWay(LivedItem Item, LocalDateTime LeaveBy, bool Collects, string Place);
