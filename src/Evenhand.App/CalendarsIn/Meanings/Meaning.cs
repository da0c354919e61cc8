namespace Evenhand.App.CalendarsIn.Meanings;

/// <summary>What an event means for the household's weeks.</summary>
public enum Meaning
{
    Ignore,

    /// <summary>It can give way: the plan goes over it.</summary>
    Movable,

    /// <summary>The person is taken up by it.</summary>
    Firm,

    /// <summary>The person works, with the way there and back.</summary>
    Shift,

    /// <summary>Care is closed.</summary>
    Closed,

    /// <summary>The children are with the person.</summary>
    There,
}

/// <summary>Which meanings an event of a calendar can have.</summary>
public static class MeaningChoices
{
    public static IReadOnlyList<Meaning> Of(CalendarKind kind) => kind switch
    {
        CalendarKind.Own => [Meaning.Firm, Meaning.Movable, Meaning.Ignore],
        CalendarKind.Roster => [Meaning.Shift, Meaning.Firm, Meaning.Ignore],
        CalendarKind.School => [Meaning.Closed, Meaning.Ignore],
        CalendarKind.Custody => [Meaning.There, Meaning.Ignore],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "An unknown kind."),
    };
}
