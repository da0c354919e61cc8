using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Questions;

/// <summary>What a household adds so that its questions about money, turns and expectations can be computed. Null or empty where the file is silent.</summary>
public sealed record Facts
{
    public MoneyFacts Money { get; init; } = new();

    /// <summary>Hours a week that one adult has for work and home together.</summary>
    public decimal? CapacityPerAdult { get; init; }

    public IReadOnlyList<ForecastQuarter> Forecast { get; init; } = [];

    public TurnDates? Dates { get; init; }

    public IReadOnlyList<FeedingMode> FeedingModes { get; init; } = [];

    public IReadOnlyList<Expectation> Answers { get; init; } = [];

    /// <summary>Asks, swaps and re-opened questions last week, by responsibility.</summary>
    public IReadOnlyList<Negotiation> NegotiationsLastWeek { get; init; } = [];

    public IReadOnlyList<KnowledgeEntry> Knowledge { get; init; } = [];

    public IReadOnlyList<string> LocalTies { get; init; } = [];

    public IReadOnlyList<Decision> Decisions { get; init; } = [];

    /// <summary>Share of the home each expected at the start, 0 to 1.</summary>
    public IReadOnlyDictionary<PersonId, decimal> ExpectedHomeShare { get; init; } = new Dictionary<PersonId, decimal>();
}

/// <summary>Amounts per year in the household's currency.</summary>
public sealed record MoneyFacts
{
    /// <summary>Price of full-time care by whole years of age.</summary>
    public IReadOnlyList<CarePrice> CareCostByAge { get; init; } = [];

    /// <summary>All other amounts and rates, by their key in the file.</summary>
    public IReadOnlyDictionary<string, decimal> Amounts { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    public IReadOnlyList<decimal> PracticeIncomeByYear { get; init; } = [];

    public decimal? this[string key] => Amounts.TryGetValue(key, out var amount) ? amount : null;
}

/// <summary>A price for ages from and to in whole years, both included; no upper end means from that age on.</summary>
public sealed record CarePrice(int FromAge, int? ToAge, decimal PerYear);

/// <summary>Hours a week: work with commuting of each adult, and what the home needs of all together.</summary>
public sealed record ForecastQuarter(string Quarter, IReadOnlyDictionary<PersonId, decimal> Work, decimal Home, string Note);

/// <summary>Dates of turns: first turn from, swap, today; and when a child finishes a grade.</summary>
public sealed record TurnDates
{
    public LocalDate? FirstTurnFrom { get; init; }

    public LocalDate? Swap { get; init; }

    public LocalDate? Today { get; init; }

    /// <summary>Day on which a named child finishes a named grade; its month and day end every school year.</summary>
    public IReadOnlyList<GradeDate> GradeEnds { get; init; } = [];

    public AnnualDate? CollegeMoveIn { get; init; }
}

public sealed record GradeDate(PersonId Child, int Grade, LocalDate Date);

/// <summary>Feeds a day, minutes of one, how many only one body can give, and times of expressing milk.</summary>
public sealed record FeedingMode(string Name, decimal FeedsADay, decimal Minutes, decimal BoundFeeds, decimal PumpSessions);

/// <summary>One question answered by each adult alone.</summary>
public sealed record Expectation(string Question, IReadOnlyDictionary<PersonId, string> Answers);

public sealed record Negotiation(string Responsibility, int Times);

/// <summary>What is known of a local question, and how old the knowledge is in months; null when not known.</summary>
public sealed record KnowledgeEntry(string Topic, string Question, string Have, decimal? AgeInMonths, string Source)
{
    public bool IsUnknown => Have.Length == 0 || string.Equals(Have, "none", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A closed decision with its review date, in the household's words: not asked again until then, or until a condition comes true (M138).</summary>
public sealed record Decision(string What, string Since, string Review, string Why)
{
    /// <summary>Who decided.</summary>
    public IReadOnlyList<PersonId> By { get; init; } = [];

    /// <summary>What would open it before its date.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>What it settles: a responsibility, a starter topic, or a question of the program; empty for none of these.</summary>
    public string About { get; init; } = "";
}
