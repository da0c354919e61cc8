using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.People;

/// <summary>A game, a concert, a play: once, and somebody wants to be there or is wished for (M057).</summary>
public sealed record WishedEvent
{
    public required string What { get; init; }

    /// <summary>Whose event it is.</summary>
    public IReadOnlyList<PersonId> Children { get; init; } = [];

    public required LocalDate On { get; init; }

    /// <summary>Minute of the day.</summary>
    public int From { get; init; }

    /// <summary>Minute of the day, after <see cref="From"/>; an hour after it when the file does not say.</summary>
    public int To { get; init; }

    /// <summary>Adults who want to be there.</summary>
    public IReadOnlyList<PersonId> Wants { get; init; } = [];

    /// <summary>Adults whom the child wishes there.</summary>
    public IReadOnlyList<PersonId> WishedFor { get; init; } = [];
}
