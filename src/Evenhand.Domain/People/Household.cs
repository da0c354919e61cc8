using Evenhand.Domain.Agreements;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Lead;
using Evenhand.Domain.Questions;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using Evenhand.Domain.Village;
using NodaTime;

namespace Evenhand.Domain.People;

/// <summary>One household as its file describes it: a repeating pattern, who lives in it, who owns what. No rule reads an id or the sex of anyone.</summary>
public sealed record Household
{
    public string Id { get; init; } = "";

    public string Label { get; init; } = "";

    public string Currency { get; init; } = "USD";

    /// <summary>Length of the repeating pattern.</summary>
    public int Weeks { get; init; } = 1;

    /// <summary>Monday of week 1, when the file says so.</summary>
    public LocalDate? Starts { get; init; }

    public DateTimeZone? TimeZone { get; init; }

    public required IReadOnlyList<Adult> Adults { get; init; }

    public IReadOnlyList<Child> Children { get; init; } = [];

    public IReadOnlyList<Helper> Helpers { get; init; } = [];

    public IReadOnlyList<OnRequest> OnRequest { get; init; } = [];

    public IReadOnlyList<CustodySpan> Custody { get; init; } = [];

    public Routine Routine { get; init; } = new();

    public IReadOnlyList<Session> MustAttend { get; init; } = [];

    public IReadOnlyList<Activity> Activities { get; init; } = [];

    public Places Places { get; init; } = new();

    public Cars Cars { get; init; } = new();

    public int Pets { get; init; } = 1;

    public int Elders { get; init; } = 1;

    /// <summary>Conditions of the catalogue that hold here, for example <c>kids</c>, <c>school</c>, <c>car</c>.</summary>
    public IReadOnlySet<string> Applies { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    public OwnershipRules Ownership { get; init; } = new();

    /// <summary>How a baby is fed (nursing, expressed, formula, mixed); empty when the file does not say.</summary>
    public string Feeding { get; init; } = "";

    /// <summary>The household's own rows and its own estimates; they add to the catalogue or replace figures of a row.</summary>
    public IReadOnlyList<Responsibility> OwnResponsibilities { get; init; } = [];

    public IReadOnlyList<Estimate> Estimates { get; init; } = [];

    public IReadOnlyList<Scenario> Scenarios { get; init; } = [];

    public IReadOnlyList<DatedEntry> DatedEntries { get; init; } = [];

    /// <summary>What has to be in the children's bags.</summary>
    public IReadOnlyList<BringAlong> Bring { get; init; } = [];

    /// <summary>What came up on single dates.</summary>
    public IReadOnlyList<DayChange> Changes { get; init; } = [];

    /// <summary>What calendars say about single dates: it takes time like a change, and is no act of anyone here.</summary>
    public IReadOnlyList<DayChange> FromCalendars { get; init; } = [];

    /// <summary>Dates for which a calendar says where children are; they come before <see cref="Custody"/>.</summary>
    public IReadOnlyList<CustodyDates> CustodyOnDates { get; init; } = [];

    public HouseRules Rules { get; init; } = new();

    public Fairness Fairness { get; init; } = new();

    public IReadOnlyList<Protected> Protected { get; init; } = [];

    public LeadTerms? LeadTerms { get; init; }

    public LeadFacts Lead { get; init; } = new();

    public IReadOnlyList<Assumption> Assumptions { get; init; } = [];

    /// <summary>What the adults agreed on, or what waits for a yes.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    /// <summary>What somebody wants to talk about.</summary>
    public IReadOnlyList<TalkTopic> Topics { get; init; } = [];

    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>Numbers under which people are reached.</summary>
    public IReadOnlyDictionary<PersonId, string> Phones { get; init; } = new Dictionary<PersonId, string>();

    /// <summary>What to know of each child in an emergency.</summary>
    public IReadOnlyDictionary<PersonId, IReadOnlyList<CardFact>> CardFacts { get; init; } = new Dictionary<PersonId, IReadOnlyList<CardFact>>();

    /// <summary>Places that hold a copy of an emergency card.</summary>
    public IReadOnlyList<CardCopy> CardCopies { get; init; } = [];

    /// <summary>Events that somebody wants to be at.</summary>
    public IReadOnlyList<WishedEvent> Events { get; init; } = [];

    public IReadOnlyList<ShoppingItem> Shopping { get; init; } = [];

    public Facts Facts { get; init; } = new();

    public PatternClock Clock() => new(Weeks, Starts, TimeZone);

    public Adult? Adult(PersonId id) => Adults.FirstOrDefault(adult => adult.Id == id);

    public Child? Child(PersonId id) => Children.FirstOrDefault(child => child.Id == id);

    public Scenario? Scenario(string name) => Scenarios.FirstOrDefault(scenario => scenario.Name == name);

    /// <summary>The household as it holds on a date, as far as its rules end by themselves.</summary>
    public Household HoldingOn(NodaTime.LocalDate date) => Ownership.HoldingOn(date) is var rules && ReferenceEquals(rules, Ownership) ? this : this with { Ownership = rules };
}
