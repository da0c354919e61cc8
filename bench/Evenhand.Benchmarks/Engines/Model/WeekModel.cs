using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>
/// A planning problem as sets of options that exclude, cover or need each other: what both engines' models are written from.
/// Numbers in the sets are indices into <see cref="Options"/>, <see cref="Shifts"/> and <see cref="Presences"/>.
/// </summary>
internal sealed record WeekModel
{
    public required PlanningProblem Problem { get; init; }
    public required IReadOnlyList<Option> Options { get; init; }
    public required IReadOnlyList<ShiftOption> Shifts { get; init; }
    public required IReadOnlyList<AtMostOne> AtMostOne { get; init; }
    public required IReadOnlyList<Presence> Presences { get; init; }
    public required IReadOnlyList<Cover> Covers { get; init; }
    public required IReadOnlyList<SoloTime> Solos { get; init; }
    public required IReadOnlyList<Implication> Lags { get; init; }
    public required IReadOnlyList<Evening> Evenings { get; init; }

    /// <summary>Pick-ups that are not due when the drop-off is not done, with their drop-offs.</summary>
    public required IReadOnlyList<(int Pick, int Drop)> Waived { get; init; }

    public IReadOnlyList<IReadOnlyList<int>> OptionsByOccurrence => _byOccurrence ??=
        [.. Enumerable.Range(0, Options.Count).GroupBy(o => Options[o].Occurrence).OrderBy(group => group.Key)
            .Aggregate(Enumerable.Range(0, Problem.Occurrences.Count).Select(_ => new List<int>()).ToList(), (all, group) => { all[group.Key].AddRange(group); return all; })];

    private IReadOnlyList<IReadOnlyList<int>>? _byOccurrence;
}

/// <summary>At most one of the options; for a carer none without one of the shifts.</summary>
/// <param name="Shifts">Null for an adult.</param>
internal sealed record AtMostOne(IReadOnlyList<int> Options, IReadOnlyList<int>? Shifts);

/// <summary>That somebody is at home (attentive, for level 2) in a piece of time: excluded by any option of <see cref="Blockers"/>.</summary>
internal sealed record Presence(int Agent, int Piece, IReadOnlyList<IReadOnlyList<int>> Blockers, IReadOnlyList<int>? Shifts);

/// <summary>1 when a child needs somebody: the constant, plus what of <see cref="On"/> is chosen, less what of <see cref="Off"/> is.</summary>
internal sealed record NeedTerm(int Constant, IReadOnlyList<int> On, IReadOnlyList<int> Off);

/// <param name="Slots">Slots times children.</param>
internal sealed record Cover(NeedTerm Need, int Slots, IReadOnlyList<int> Presences, IReadOnlyList<int> Options);

/// <summary>A piece of time in which an adult may be the only one who covers an awake child while doing nothing.</summary>
internal sealed record SoloTime(int Adult, int Slots, IReadOnlyList<SoloCase> Cases);

internal sealed record SoloCase(NeedTerm Need, IReadOnlyList<int> OwnPresences, IReadOnlyList<int> OwnWays, IReadOnlyList<int> OwnDoing, IReadOnlyList<int> OtherPresences, IReadOnlyList<int> OtherOptions);

/// <summary>No more of <see cref="Then"/> than of <see cref="First"/>.</summary>
internal sealed record Implication(IReadOnlyList<int> Then, IReadOnlyList<int> First);

/// <summary>An adult's evening, taken by any option of the cases.</summary>
internal sealed record Evening(int Adult, int Day, IReadOnlyList<IReadOnlyList<int>> Cases);
