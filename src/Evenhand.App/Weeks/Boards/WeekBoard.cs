using Evenhand.App.Plans;
using Evenhand.App.Today;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Weeks.Boards;

/// <summary>A week as a board: a row for the whole family, one for each person and one for each child; seven days, the empty ones too.</summary>
public sealed record WeekBoard
{
    public required IReadOnlyList<LocalDate> Days { get; init; }

    /// <summary>One for each day.</summary>
    public required IReadOnlyList<FamilyCell> Family { get; init; }

    /// <summary>Adults in the household's order, then whoever else does something this week.</summary>
    public required IReadOnlyList<BoardRow> People { get; init; }

    /// <summary>Each child's days, in the household's order.</summary>
    public required IReadOnlyList<ChildRow> Children { get; init; }

    public LocalDate Monday => Days[0];
}

public sealed record BoardRow(PersonId Person, IReadOnlyList<BoardCell> Cells);

/// <summary>A person's day on the board. Parts without anything are left out.</summary>
public sealed record BoardCell(LocalDate Date, IReadOnlyList<BoardPart> Parts)
{
    public bool IsEmpty => Parts.Count == 0;
}

/// <param name="Entries">Always shown, by start.</param>
/// <param name="Small">Routine of this part that opens on a tap; one alone is among the entries.</param>
public sealed record BoardPart(DayPartName Name, IReadOnlyList<DayEntry> Entries, IReadOnlyList<LivedItem> Small);

/// <summary>A child's seven days.</summary>
public sealed record ChildRow(PersonId Child, IReadOnlyList<ChildDay> Days);

/// <summary>What concerns everyone on a day.</summary>
/// <param name="Dates">Closed days, holidays, absences and other dates.</param>
/// <param name="Changes">What came up, visits among it.</param>
/// <param name="Items">Entries of the whole family, and what anyone may take.</param>
/// <param name="Undone">Due this day without a place in the plan.</param>
public sealed record FamilyCell(LocalDate Date, IReadOnlyList<DatedEntry> Dates, IReadOnlyList<DayChange> Changes, IReadOnlyList<LivedItem> Items, IReadOnlyList<Undone> Undone, IReadOnlyList<Ask> Asks);
