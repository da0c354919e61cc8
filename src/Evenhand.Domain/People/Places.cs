namespace Evenhand.Domain.People;

/// <summary>Minutes between places by name. A place that is not named is <see cref="UsualMinutes"/> from home.</summary>
public sealed record Places
{
    public const int UsualMinutes = 10;
    public const string Home = "home";

    /// <summary>Minutes on the way, both directions, by pair of names.</summary>
    public IReadOnlyList<Way> Ways { get; init; } = [];
}

/// <summary>A way between two places, in minutes, the same in both directions.</summary>
public sealed record Way(string From, string To, int Minutes);

/// <summary>Cars and the seats in each, the driver's included.</summary>
public sealed record Cars
{
    /// <summary>Number of cars where the condition <c>car</c> holds.</summary>
    public int Count { get; init; } = 1;

    /// <summary>Seats of each car, driver's seat included.</summary>
    public IReadOnlyList<int> Seats { get; init; } = [];

    /// <summary>Children without a seat that fits, so that no lift may take them.</summary>
    public IReadOnlyList<Units.PersonId> NoSeatFor { get; init; } = [];

    /// <summary>Seats of the largest car; where the file says nothing, the family's car seats the family.</summary>
    public int LargestSeats => Seats.Count > 0 ? Seats.Max() : int.MaxValue;
}
