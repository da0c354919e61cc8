namespace Evenhand.Domain.People;

/// <summary>The times a household keeps, as minutes of the day; null where it keeps none.</summary>
public sealed record Routine
{
    public int? Wake { get; init; }

    public int? Leave { get; init; }

    public int? Dinner { get; init; }

    public int? Bath { get; init; }

    public int? LightsOut { get; init; }

    /// <summary>Minutes by which an anchor may move; 15 unless the household says otherwise.</summary>
    public int Tolerance { get; init; } = 15;

    public int DinnerOrUsual => Dinner ?? 18 * 60 + 30;
}
