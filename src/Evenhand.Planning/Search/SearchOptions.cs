using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search;

/// <summary>How long and from where to search. The same problem and options give the same plan on every machine.</summary>
public sealed record SearchOptions
{
    /// <summary>Budget in moves; a limit in seconds is the caller's, by the token or <see cref="Stop"/>.</summary>
    public long Moves { get; init; } = 200_000;
    public ulong Seed { get; init; } = 1;

    /// <summary>The plan people know; with <see cref="Now"/> its past is kept and changes against it are a tier.</summary>
    public WeekPlan? Incumbent { get; init; }

    /// <summary>Minute of the horizon at which an incumbent is planned anew.</summary>
    public int? Now { get; init; }

    /// <summary>Assignments that must stay exactly as they are, as far as the hard rules let them.</summary>
    public IReadOnlyList<Assignment>? Held { get; init; }

    /// <summary>A plan to begin with; the incumbent or an empty one without it.</summary>
    public WeekPlan? Start { get; init; }
    public Action<SearchProgress>? Progress { get; init; }

    /// <summary>Asked every few hundred moves.</summary>
    public Func<bool>? Stop { get; init; }

    /// <summary>Recomputes everything after every accepted move and throws on a difference.</summary>
    public bool Paranoid { get; init; }
}
