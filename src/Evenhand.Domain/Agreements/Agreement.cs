using Evenhand.Domain.Units;

namespace Evenhand.Domain.Agreements;

/// <summary>What the adults agreed on, in their own words (M131). It holds once every adult has said yes; it is no contract.</summary>
public sealed record Agreement
{
    public required string What { get; init; }

    /// <summary>The kind of fairness that it goes by; null when it names none.</summary>
    public FairnessKind? Kind { get; init; }

    public Division Division { get; init; }

    public string Since { get; init; } = "";

    /// <summary>When it is looked at again, a date or words.</summary>
    public string Review { get; init; } = "";

    /// <summary>What opens it before its review: a job offer elsewhere, a pregnancy, an illness.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    public IReadOnlyList<PersonId> SaidYes { get; init; } = [];
}

/// <summary>How an agreement divides the front line of the home (M134).</summary>
public enum Division
{
    /// <summary>It does not speak of that.</summary>
    None,

    /// <summary>Shared at the same time.</summary>
    Share,

    /// <summary>One after the other.</summary>
    TakeTurns,

    Other,

    /// <summary>Not settled: sharing and turns were both named.</summary>
    Open,
}
