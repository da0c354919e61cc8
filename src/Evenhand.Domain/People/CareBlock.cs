using Evenhand.Domain.Hours;

namespace Evenhand.Domain.People;

/// <summary>School, day care or a club: when it looks after the child, and where it is.</summary>
public sealed record CareBlock
{
    public required TimeBlock Time { get; init; }

    public string Name { get; init; } = "";

    /// <summary>Minute of the day at which the place shuts, when the file says so.</summary>
    public int? Closes { get; init; }

    /// <summary>Name of the place; the care's own name when not given.</summary>
    public string Place { get; init; } = "";

    public GetsThere? GetsThere { get; init; }

    public string PlaceName => Place.Length > 0 ? Place : Name;
}
