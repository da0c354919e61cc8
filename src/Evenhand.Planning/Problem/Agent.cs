namespace Evenhand.Planning.Problem;

/// <summary>Somebody who can look after children and do occurrences: an adult of the household, a carer or a helper.</summary>
public sealed record Agent
{
    public string Id { get; init; } = "";
    public AgentKind Kind { get; init; }

    /// <summary>The place an adult lives; -1 for carers and helpers, whose home is that of their shift.</summary>
    public int Home { get; init; } = -1;

    /// <summary>Percent of an equal share of the load; 100 is equal.</summary>
    public int Share { get; init; } = 100;
    public int MentalShare { get; init; } = 100;

    /// <summary>Minutes carried over from earlier weeks, signed.</summary>
    public int Balance { get; init; }

    /// <summary>Standing mental minutes of what the adult owns.</summary>
    public int StandingMental { get; init; }
    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Cents per hour.</summary>
    public int Rate { get; init; }

    /// <summary>Minutes a shift lasts at least.</summary>
    public int MinimumShift { get; init; }
    public IReadOnlyList<CarerWindow> Windows { get; init; } = [];

    /// <summary>Most shifts per week; -1 means no limit.</summary>
    public int Favours { get; init; } = -1;

    public bool IsAdult => Kind == AgentKind.Adult;
}
