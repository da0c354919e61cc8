using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Scenarios;

/// <summary>A change of the base pattern: a storm, a trip, a suspension.</summary>
public sealed record Scenario
{
    public required string Name { get; init; }

    public string What { get; init; } = "";

    /// <summary>The moment it becomes known, as a label of the pattern.</summary>
    public WeekTime? At { get; init; }

    /// <summary>Blocks that join the adult's own.</summary>
    public IReadOnlyDictionary<PersonId, IReadOnlyList<TimeBlock>> Add { get; init; } = new Dictionary<PersonId, IReadOnlyList<TimeBlock>>();

    public IReadOnlyDictionary<PersonId, CareReplacement> ReplaceCare { get; init; } = new Dictionary<PersonId, CareReplacement>();

    public IReadOnlyList<CustodySpan> CustodyChange { get; init; } = [];

    public IReadOnlyDictionary<PersonId, CareCancelled> CareCancelled { get; init; } = new Dictionary<PersonId, CareCancelled>();

    /// <summary>It says something in words only; the pattern stays the base.</summary>
    public bool WordsOnly => Add.Count == 0 && ReplaceCare.Count == 0 && CustodyChange.Count == 0 && CareCancelled.Count == 0;
}

/// <summary>Replaces the care blocks of a child that begin on these days.</summary>
public sealed record CareReplacement(DaySet Days, IReadOnlyList<int> Weeks, IReadOnlyList<CareBlock> Care);

/// <summary>Removes the rest of one day's care and that of the next days that have any.</summary>
public sealed record CareCancelled(WeekTime From, int SchoolDays);

/// <summary>A dated entry of the calendar: it replaces care or pauses items on its dates. <c>check</c> keeps to the base pattern.</summary>
public sealed record DatedEntry
{
    public required DatedKind Kind { get; init; }

    public required LocalDate From { get; init; }

    /// <summary>Last day, included.</summary>
    public required LocalDate To { get; init; }

    public string What { get; init; } = "";

    /// <summary>Children or adults it is for; empty means everyone.</summary>
    public IReadOnlyList<PersonId> Who { get; init; } = [];

    /// <summary>Names of care it is for; empty means all care.</summary>
    public IReadOnlyList<string> Care { get; init; } = [];

    /// <summary>Care that runs on these dates instead, for example a holiday club.</summary>
    public IReadOnlyList<CareBlock> Instead { get; init; } = [];

    /// <summary>Comes again on the same days of every later year: a birthday.</summary>
    public bool EveryYear { get; init; }

    public bool Covers(LocalDate date) => (From <= date && date <= To) || (EveryYear && date > To && In(date.Year, date));

    /// <summary>Its first day on or after a date; the same day for what never comes again.</summary>
    public LocalDate NextFrom(LocalDate date)
    {
        var next = From;
        for (var years = 1; EveryYear && next.PlusDays(Period.DaysBetween(From, To)) < date && years <= 400; years++)
            next = From.PlusYears(years);
        return next;
    }

    private bool In(int year, LocalDate date)
    {
        var first = From.PlusYears(year - From.Year);
        return first <= date && date <= first.PlusDays(Period.DaysBetween(From, To));
    }
}

public enum DatedKind
{
    /// <summary>The named care runs only inside its terms.</summary>
    Term,

    /// <summary>A day on which care is shut.</summary>
    Closed,

    Holiday,

    /// <summary>We are away: these people are not at home.</summary>
    Away,

    /// <summary>A birthday or another day to know of; nothing of the plan changes.</summary>
    Occasion,
}
