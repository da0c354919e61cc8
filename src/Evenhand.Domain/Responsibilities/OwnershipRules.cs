using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Responsibilities;

/// <summary>Who owns what, as patterns: a full id beats a prefix (<c>food.*</c>), a longer prefix a shorter one. What no pattern reaches is nobody's.</summary>
public sealed record OwnershipRules
{
    public IReadOnlyList<OwnerPattern> Patterns { get; init; } = [];

    public IReadOnlyList<string> NotDoing { get; init; } = [];

    /// <summary>Everything that nobody owns rotates.</summary>
    public bool RotatesEverything { get; init; }

    public IReadOnlyList<RotationRule> Rotations { get; init; } = [];

    public IReadOnlyList<StandIn> StandIns { get; init; } = [];

    public IReadOnlyList<OwnershipOrigin> Origins { get; init; } = [];

    public IReadOnlyList<BindingEntry> Bindings { get; init; } = [];

    /// <summary>Rows that count on a minimum day.</summary>
    public IReadOnlyList<string> MinimumDay { get; init; } = [];

    /// <summary>Days on which the minimum day is on, as dates.</summary>
    public IReadOnlyList<LocalDate> MinimumDayOn { get; init; } = [];

    /// <summary>Short swaps and errands: doer for a while, ownership unchanged (M007, M008, M053).</summary>
    public IReadOnlyList<CoverEntry> Covers { get; init; } = [];

    /// <summary>What the adults have been asked to say yes to.</summary>
    public IReadOnlyList<Proposals.Proposal> Proposals { get; init; } = [];

    public IReadOnlyList<HandOver> HandOvers { get; init; } = [];

    public IReadOnlyList<LetGoNote> LetGo { get; init; } = [];

    public IReadOnlyList<LeftOpen> LeftOpen { get; init; } = [];

    public IReadOnlyList<PickUp> PickedUp { get; init; } = [];

    /// <summary>When each adult last said yes to the page of what is expected of them.</summary>
    public IReadOnlyDictionary<PersonId, LocalDate> Confirmed { get; init; } = new Dictionary<PersonId, LocalDate>();

    /// <summary>The rules as they hold on a date: what the body or the law bound until before it is free again by itself (M003).</summary>
    public OwnershipRules HoldingOn(LocalDate date) => Bindings.All(binding => binding.HoldsOn(date)) ? this : this with { Bindings = [.. Bindings.Where(binding => binding.HoldsOn(date))] };

    /// <summary>True when the body or the law ties this responsibility to someone else.</summary>
    public bool IsBoundToAnother(ResponsibilityId id, PersonId person) => Bindings.Any(binding => binding.Id == id && binding.Who != person);

    /// <summary>Everyone whom the household named to stand in, by any pattern that reaches the responsibility.</summary>
    public IEnumerable<PersonId> StandInsFor(ResponsibilityId id) => StandIns.Where(entry => Matches(entry.Pattern, id)).SelectMany(entry => entry.People);

    /// <summary>The entry that speaks about a responsibility most closely: a full id beats a prefix, a longer prefix a shorter one. Null when none reaches it.</summary>
    public static T? Closest<T>(IEnumerable<T> entries, Func<T, string> patternOf, ResponsibilityId id)
        where T : class => entries.Where(entry => Matches(patternOf(entry), id)).OrderByDescending(entry => !patternOf(entry).EndsWith('*')).ThenByDescending(entry => patternOf(entry).Length).FirstOrDefault();

    public static bool Matches(string pattern, ResponsibilityId id) =>
        pattern.EndsWith('*') ? id.Value.StartsWith(pattern[..^1], StringComparison.Ordinal) : pattern == id.Value;

    public static bool MatchesAny(IReadOnlyList<string> patterns, ResponsibilityId id)
    {
        foreach (var pattern in patterns)
            if (Matches(pattern, id))
                return true;
        return false;
    }
}

/// <summary>A pattern and who owns what it names; no owner means a standing rotation between the adults.</summary>
public sealed record OwnerPattern(string Pattern, PersonId? Owner)
{
    public bool IsFullId => !Pattern.EndsWith('*');

    public int PrefixLength => Pattern.Length;
}

public enum RotationKind
{
    Alternate,
    ByDay,
    ByChild,

    /// <summary>The week's optimiser chooses whoever it makes fairer.</summary>
    Fairer,
}

/// <summary>A standing rule for what is shared: one doer for every occurrence, without asking (M017).</summary>
public sealed record RotationRule
{
    public required string Pattern { get; init; }

    public required RotationKind Kind { get; init; }

    /// <summary>First in turn when it alternates.</summary>
    public PersonId? First { get; init; }

    /// <summary>Doer by day, 0 is Monday.</summary>
    public IReadOnlyDictionary<int, PersonId> ByDay { get; init; } = new Dictionary<int, PersonId>();

    public IReadOnlyDictionary<PersonId, PersonId> ByChild { get; init; } = new Dictionary<PersonId, PersonId>();
}

/// <summary>Who takes an occurrence when the owner cannot.</summary>
public sealed record StandIn(string Pattern, IReadOnlyList<PersonId> People);

/// <summary>How an ownership came about: chosen, agreed, fell to, picked up, bound, inherited (M016).</summary>
public sealed record OwnershipOrigin(string Pattern, string How, string Since);

/// <summary>A binding to one person needs a reason of kind physical or legal and an end (M002).</summary>
public sealed record BindingEntry(ResponsibilityId Id, PersonId Who, string Kind, string Reason, string From, string Until)
{
    /// <summary>False from the day after its last day on; one that ends in words holds until somebody takes it out.</summary>
    public bool HoldsOn(LocalDate date) => !(NodaTime.Text.LocalDatePattern.Iso.Parse(Until) is { Success: true, Value: var last } && last < date);
}

/// <summary>Someone else does it between two dates; ownership returns by itself.</summary>
public sealed record CoverEntry(string Pattern, PersonId By, LocalDate From, LocalDate Until, bool IsErrand, string What);
