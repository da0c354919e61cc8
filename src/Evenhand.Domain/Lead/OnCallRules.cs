using Evenhand.Domain.Units;

namespace Evenhand.Domain.Lead;

/// <summary>The household's own rules for being on call (M025, M063, M130). What they leave out follows from who leads.</summary>
public sealed record OnCallRules
{
    /// <summary>Null: whoever leads by terms or owns being on call; where nobody does, in turn by the day.</summary>
    public OnCallKind? By { get; init; }

    /// <summary>First in turn.</summary>
    public PersonId? First { get; init; }

    /// <summary>Who has which day, 0 is Monday.</summary>
    public IReadOnlyDictionary<int, PersonId> ByDay { get; init; } = new Dictionary<int, PersonId>();

    /// <summary>How the nights go; null: as the day before them.</summary>
    public OnCallKind? Nights { get; init; }

    public IReadOnlyDictionary<int, PersonId> NightsByDay { get; init; } = new Dictionary<int, PersonId>();

    /// <summary>Minute of the day at which a day's turn begins; the night before it belongs to the day before.</summary>
    public int DayFrom { get; init; } = 7 * 60;

    /// <summary>Minute of the day at which the night begins.</summary>
    public int NightFrom { get; init; } = 21 * 60;

    public SickDayKind SickDays { get; init; }

    /// <summary>After a broken night the other adult has the morning, agreed by all (M130).</summary>
    public bool MorningAfter { get; init; }

    /// <summary>Who has said yes to that so far.</summary>
    public IReadOnlyList<PersonId> MorningAfterYes { get; init; } = [];

    public IReadOnlyList<DropRule> Drops { get; init; } = [];

    /// <summary>Names to call at night, outside the home (M111).</summary>
    public IReadOnlyList<string> NightNames { get; init; } = [];
}

/// <summary>What becomes of a firm block when whoever is in it is called.</summary>
/// <param name="What">The block, by its words.</param>
/// <param name="Falls">What falls, in the household's words.</param>
/// <param name="Takes">Who takes it instead, in the household's words; empty for nobody.</param>
/// <param name="Drops">This block is left when the call comes, by agreement.</param>
public sealed record DropRule(string What, string Falls, string Takes, bool Drops);

public enum OnCallKind
{
    /// <summary>Whoever leads.</summary>
    Lead,

    /// <summary>In turn, by the day.</summary>
    Alternate,

    /// <summary>By the day of the week.</summary>
    Day,
}

/// <summary>Who stays with a sick child.</summary>
public enum SickDayKind
{
    /// <summary>In turn, by the week, so that all know it before.</summary>
    Alternate,

    /// <summary>Whoever has the fewest minutes that day that cannot be moved.</summary>
    Calendar,

    /// <summary>Whoever misses the fewest working minutes that day.</summary>
    Cost,
}
