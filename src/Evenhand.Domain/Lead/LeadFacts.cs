using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.Domain.Lead;

/// <summary>Everything a household keeps about leading, being on call and hard weeks, besides the terms that hold.</summary>
public sealed record LeadFacts
{
    /// <summary>Terms that wait for a yes.</summary>
    public LeadTerms? Proposed { get; init; }

    public OnCallRules OnCall { get; init; } = new();

    public IReadOnlyList<Surge> Surges { get; init; } = [];

    public IReadOnlyList<TooMuch> TooMuch { get; init; } = [];

    /// <summary>The day after each adult's last broken night; nothing older is kept (M034).</summary>
    public IReadOnlyDictionary<PersonId, LocalDate> Woken { get; init; } = new Dictionary<PersonId, LocalDate>();

    public IReadOnlyList<KnownDate> KnownDates { get; init; } = [];

    /// <summary>When each adult read the notice that one of them does most of the front line without terms (M026).</summary>
    public IReadOnlyDictionary<PersonId, LocalDate> DriftSeen { get; init; } = new Dictionary<PersonId, LocalDate>();
}
