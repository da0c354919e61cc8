using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Scenarios;

/// <summary>Something that came up on a date and changes the days it touches; the pattern stays as it is.</summary>
public sealed record DayChange
{
    public required DayChangeKind Kind { get; init; }

    /// <summary>Whom it happens to: children for <see cref="DayChangeKind.Sick"/> and <see cref="DayChangeKind.AtHome"/>, helpers for the last two, else adults.</summary>
    public required IReadOnlyList<PersonId> Who { get; init; }

    public required LocalDateTime From { get; init; }

    /// <summary>Not included.</summary>
    public required LocalDateTime To { get; init; }

    /// <summary>Whom a helper comes for; empty means all children.</summary>
    public IReadOnlyList<PersonId> Children { get; init; } = [];

    /// <summary>Where a commitment is: at home keeps the adult there, busy.</summary>
    public Where Where { get; init; } = Where.Site;

    public string What { get; init; } = "";

    /// <summary>Kind of the block that a commitment makes of an adult's time.</summary>
    public string BlockKind { get; init; } = TimeBlock.Work;

    /// <summary>Minutes of the way to a commitment outside, and back.</summary>
    public int Commute { get; init; }

    /// <summary>Who collects a child that is called for; null leaves it to the emergency card.</summary>
    public PersonId? By { get; init; }
}

public enum DayChangeKind
{
    /// <summary>A child is ill and stays at home: no care and no activity in that time.</summary>
    Sick,

    /// <summary>A child stays at home for another reason.</summary>
    AtHome,

    /// <summary>An adult can neither work nor look after anyone.</summary>
    Ill,

    /// <summary>An adult has a further firm commitment.</summary>
    Busy,

    /// <summary>An adult is on a trip.</summary>
    Trip,

    /// <summary>An adult drops what they are at, firm or not, and is free.</summary>
    Drops,

    /// <summary>A roster says when an adult works; the usual work falls away.</summary>
    Rostered,

    /// <summary>A helper or carer does not come and cannot be asked.</summary>
    NotComing,

    /// <summary>Someone comes who does not always: a visit, or an ask that was answered yes.</summary>
    Comes,
}
