using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.Plans;

/// <summary>A planned week in the household's words.</summary>
public sealed record WeekPage
{
    public required string Household { get; init; }

    public required LocalDate Monday { get; init; }

    public required int Weeks { get; init; }

    public string? Scenario { get; init; }

    public required IReadOnlyList<PlanItem> Items { get; init; }

    /// <summary>Blocks of the adults: work, sleep, trips.</summary>
    public required IReadOnlyList<BusyTime> Busy { get; init; }

    public required IReadOnlyDictionary<PersonId, IReadOnlyList<CoverSpan>> Coverage { get; init; }

    /// <summary>Uncovered stretches as they stand, without open asks, in exact notation.</summary>
    public required IReadOnlyList<string> Gaps { get; init; }

    /// <summary>What stays uncovered even if every ask is answered yes.</summary>
    public required IReadOnlyList<string> OpenGaps { get; init; }

    public required IReadOnlyList<Ask> Asks { get; init; }

    public required IReadOnlyDictionary<PersonId, LoadHours> Loads { get; init; }

    /// <summary>What is due and found no place.</summary>
    public required IReadOnlyList<Undone> Undone { get; init; }

    /// <summary>Responsibilities that nobody owns; not placed.</summary>
    public required IReadOnlyList<Responsibility> Unowned { get; init; }

    /// <summary>What someone owns, in the catalogue's order.</summary>
    public IReadOnlyList<OwnedDuty> Owned { get; init; } = [];

    /// <summary>The stretches of <see cref="Gaps"/>.</summary>
    public IReadOnlyList<NobodyThere> GapTimes { get; init; } = [];

    /// <summary>The stretches of <see cref="OpenGaps"/>.</summary>
    public IReadOnlyList<NobodyThere> OpenGapTimes { get; init; } = [];

    /// <summary>Short facts about the week: sleep below the floor, estimates, assumptions, days away.</summary>
    public required IReadOnlyList<Said> Notes { get; init; }

    public required FairnessWords Fairness { get; init; }

    /// <summary>True for what someone would do who has not said yes yet.</summary>
    public bool WaitsForAnswer(PlanItem item) => Asks.Any(ask => item.Who.Contains(ask.Who) && item.Start < ask.End && item.End > ask.Start);

    public bool Fits => OpenGaps.Count == 0 && Undone.Count == 0 && Asks.Count == 0 && Gaps.Count == 0;
}

/// <summary>One occurrence with its doer.</summary>
/// <param name="TravelBefore">Minutes on the way from what came before.</param>
public sealed record PlanItem(
    string Key,
    string Responsibility,
    string Name,
    LocalDateTime Start,
    LocalDateTime End,
    IReadOnlyList<PersonId> Who,
    string Place,
    PersonId? Owner,
    bool Cover,
    string Reason,
    IReadOnlyList<PersonId> Children,
    int TravelBefore,
    int Minutes)
{
    /// <summary>Why it is in the plan, and so who may do it.</summary>
    public Standing Standing { get; init; }

    /// <summary>The reason by its key; null where reasons are not shown.</summary>
    public Said? Why { get; init; }
}

public sealed record BusyTime(PersonId Who, LocalDateTime Start, LocalDateTime End, string Kind, string What);

/// <summary>Who has a child from when to when: an adult, a helper, the name of a care, "alone" within what is allowed, or nobody (null).</summary>
public sealed record CoverSpan(LocalDateTime Start, LocalDateTime End, string? By, bool IsOpenAsk);

/// <summary>A proposal to someone who can be asked; no cover until the answer is yes.</summary>
public sealed record Ask(
    PersonId Who,
    string Name,
    string Ring,
    LocalDateTime Start,
    LocalDateTime End,
    IReadOnlyList<PersonId> Children,
    IReadOnlyList<string> Rides,
    string Place,
    decimal Price,
    string Currency,
    string Authority,
    string State,
    string Reason);

/// <summary>Hours of the plan; thinking and watching stand beside and are never added.</summary>
public sealed record LoadHours(decimal Paid, decimal Commute, decimal HandsOn, decimal Thinking, decimal Watching)
{
    public decimal Clock => Paid + Commute + HandsOn;
}

public sealed record Undone(string Key, string Responsibility, string Name, string Day, string Reason)
{
    public LocalDate Date { get; init; }

    /// <summary>The reason by its key.</summary>
    public Said? Why { get; init; }
}

/// <summary>A responsibility with its owner.</summary>
public sealed record OwnedDuty(Responsibility Row, PersonId Owner);

/// <summary>A stretch in which nobody is with a child.</summary>
public sealed record NobodyThere(PersonId Child, LocalDateTime Start, LocalDateTime End);

public sealed record FairnessWords(string Kind, IReadOnlyList<long> Value, long? Bound, bool Proved, string Words)
{
    /// <summary>Minutes between the largest load and what is proved to be the least; null when not known.</summary>
    public long? GapMinutes { get; init; }

    /// <summary>What else is known of the week's fairness, and what cannot be promised.</summary>
    public IReadOnlyList<string> Details { get; init; } = [];
}
