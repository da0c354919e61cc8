using Evenhand.App.Weeks;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.QuickAdd;

/// <summary>What a line of text was understood to mean, to be shown before it is kept.</summary>
public sealed record QuickReading
{
    /// <summary>Minutes of what has a start and no end.</summary>
    public const int UsualMinutes = 60;

    public required string Text { get; init; }

    /// <summary>The name: everything that was not understood as something else.</summary>
    public required string What { get; init; }

    public required LocalDate Date { get; init; }

    /// <summary>Minute of the day; null when no time was given.</summary>
    public int? From { get; init; }

    /// <summary>Minutes it takes.</summary>
    public int Minutes { get; init; } = UsualMinutes;

    /// <summary>Days on which it repeats every week; null for once.</summary>
    public DaySet? Every { get; init; }

    /// <summary>Adults and helpers that were named.</summary>
    public IReadOnlyList<PersonId> Who { get; init; } = [];

    public IReadOnlyList<PersonId> Children { get; init; } = [];

    public string Place { get; init; } = "";

    /// <summary>Every word of the text with what it was taken for, in its order.</summary>
    public required IReadOnlyList<QuickPart> Parts { get; init; }

    /// <summary>True when it can be kept as it is.</summary>
    public bool IsWhole => What.Length > 0 && From is not null;

    /// <summary>The entry; only for a reading that is whole.</summary>
    public WeekEntry ToEntry(string id)
    {
        var start = Date.AtMidnight().PlusMinutes(From ?? throw new InvalidOperationException("An entry needs a time."));
        return new() { Id = id, Name = What, Start = start, End = start.PlusMinutes(Minutes), Who = Who, Children = Children, Place = Place };
    }
}

/// <param name="Text">As it was typed.</param>
public sealed record QuickPart(string Text, QuickKind Kind);

public enum QuickKind
{
    What,
    Day,
    Every,
    Time,
    Length,
    Person,
    Place,

    /// <summary>A word that only joins: at, with, and.</summary>
    Joint,
}
