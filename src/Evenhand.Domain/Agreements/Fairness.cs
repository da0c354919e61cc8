using Evenhand.Domain.Units;

namespace Evenhand.Domain.Agreements;

/// <summary>The household's own kind of fairness (M133).</summary>
public enum FairnessKind
{
    /// <summary>Equal time on the clock: paid, commuting and hands-on.</summary>
    Time,

    /// <summary>Equal thinking first, then time.</summary>
    Thinking,

    /// <summary>Unpaid work only, in shares the couple set for their paid hours.</summary>
    PaidHours,

    /// <summary>The share of whoever's turn it is.</summary>
    Turns,

    /// <summary>Loads within a tolerance, then by what each likes and minds.</summary>
    Liking,
}

/// <summary>What the adults agreed on. Shares default to equal.</summary>
public sealed record Fairness
{
    public FairnessKind Kind { get; init; } = FairnessKind.Time;

    /// <summary>Share of each adult in percent of an equal share: 100 is equal.</summary>
    public IReadOnlyDictionary<PersonId, int> Shares { get; init; } = new Dictionary<PersonId, int>();

    /// <summary>Agreed target shares of the home, 0 to 1, as the file gives them.</summary>
    public IReadOnlyDictionary<PersonId, decimal> TargetShares { get; init; } = new Dictionary<PersonId, decimal>();

    /// <summary>Difference that nobody minds, as a part of the whole.</summary>
    public decimal? Tolerance { get; init; }

    /// <summary>Difference in minutes a week that people can feel; the planner's quantum.</summary>
    public int ToleranceMinutes { get; init; } = 15;

    public PersonId? TurnOf { get; init; }

    /// <summary>Which career ranks first by agreement; null when equal or not agreed (M020).</summary>
    public PersonId? CareerFirst { get; init; }

    public string CareerRankSince { get; init; } = "";

    public string Review { get; init; } = "";
}

/// <summary>Rules a household lives by; they have no price (M062, M083).</summary>
public sealed record HouseRules
{
    /// <summary>In the household's own words.</summary>
    public IReadOnlyList<string> InWords { get; init; } = [];

    /// <summary>No paid care of children, whatever it costs or saves.</summary>
    public bool NoPaidCare { get; init; }

    /// <summary>Money a week that may be spent on asks before it counts, and the most that may be spent; null for no cap.</summary>
    public decimal WeeklyBudget { get; init; }

    public decimal? WeeklyCap { get; init; }

    /// <summary>Minutes that a child of the house does at home on a school day, at most: a hard rule.</summary>
    public int ChildSchoolDayMinutes { get; init; } = UsualChildMinutes;

    public const int UsualChildMinutes = 60;

    /// <summary>Most responsibilities that change hands in a week; null where nothing is agreed (M091).</summary>
    public int? HandOversAWeek { get; init; }
}

/// <summary>Time of one adult that nothing optional may take (M048, M050, M116).</summary>
public sealed record Protected
{
    public required PersonId Who { get; init; }

    public required string What { get; init; }

    /// <summary>A fixed block, or null when it may move.</summary>
    public Hours.TimeBlock? Time { get; init; }

    /// <summary>Minutes of one occurrence that may move inside the window.</summary>
    public int Minutes { get; init; }

    public int TimesAWeek { get; init; } = 1;

    public Hours.DaySet Days { get; init; } = Hours.DaySet.All;

    public int WindowStart { get; init; }

    public int WindowEnd { get; init; } = 1440;

    /// <summary>Place it happens at; home when not given.</summary>
    public string Place { get; init; } = "home";
}

/// <summary>What a plan hopes for, with the day on which to look again (M064).</summary>
public sealed record Assumption(string What, NodaTime.LocalDate? LookOn, string LookInWords);
