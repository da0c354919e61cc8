using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.People;

/// <summary>Something a child goes to outside care: a lesson, a practice, a game (M055, M056).</summary>
public sealed record Activity
{
    public required string Name { get; init; }

    public required IReadOnlyList<PersonId> Children { get; init; }

    public required TimeBlock Time { get; init; }

    /// <summary>Name of the place; the activity's own name when not given.</summary>
    public string Place { get; init; } = "";

    /// <summary>Whoever takes the child stays there.</summary>
    public bool Wait { get; init; }

    public GetsThere GetsThere { get; init; }
}

/// <summary>A session at which an adult has to be present, free for its whole time (M126).</summary>
public sealed record Session
{
    public required string What { get; init; }

    public PersonId? Child { get; init; }

    public required TimeBlock Time { get; init; }

    public string By { get; init; } = "adult";

    public string Place { get; init; } = "";
}
