namespace Evenhand.Planning.Problem;

/// <summary>
/// One household and one to a few weeks to plan. Times are whole minutes from Monday 00:00 of week 0,
/// local wall-clock time, all multiples of <see cref="Grid"/>.
/// </summary>
public sealed record PlanningProblem
{
    public const int MinutesPerWeek = 10080;
    public const int MinutesPerDay = 1440;

    public string Id { get; init; } = "";
    public int Grid { get; init; } = 5;
    public int Weeks { get; init; } = 1;

    /// <summary>Names of the places, for people to read; the rows of <see cref="Travel"/> count.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];
    public required TravelTable Travel { get; init; }
    public IReadOnlyList<Agent> Agents { get; init; } = [];
    public IReadOnlyList<ChildNeeds> Children { get; init; } = [];
    public IReadOnlyList<Occurrence> Occurrences { get; init; } = [];
    public IReadOnlyList<Lag> Lags { get; init; } = [];

    /// <summary>Weight, in hundredths, of a minute of sole care while doing nothing else.</summary>
    public int Sigma { get; init; } = 50;

    /// <summary>Minutes of load that make a difference people can feel.</summary>
    public int Quantum { get; init; } = 15;
    public int MentalQuantum { get; init; } = 10;

    /// <summary>Minutes of the day between which a chore costs somebody the evening.</summary>
    public int EveningFrom { get; init; } = 1230;
    public int EveningTo { get; init; } = 1350;

    /// <summary>Cents per week that paid care should cost at most.</summary>
    public IReadOnlyList<int> Budget { get; init; } = [];

    /// <summary>Cents per week that paid care may never exceed.</summary>
    public IReadOnlyList<int> Cap { get; init; } = [];
    public int ShiftStep { get; init; } = 15;

    public int Horizon => Weeks * MinutesPerWeek;
    public int Slots => Horizon / Grid;
}
