using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;

namespace Evenhand.Domain.Coverage;

/// <summary>A stretch in which the children are with one adult, from one minute of the week to another.</summary>
public sealed record CustodySpan
{
    public required PersonId Adult { get; init; }

    public IReadOnlyList<int> Weeks { get; init; } = [];

    /// <summary>Minute of the week; an end not after the start lies in the following week.</summary>
    public required int From { get; init; }

    public required int To { get; init; }

    /// <summary>Children it is for; empty means all.</summary>
    public IReadOnlyList<PersonId> Children { get; init; } = [];

    public IEnumerable<Interval> Times(PatternClock clock) =>
        new TimeBlock { Weeks = Weeks, Span = (From, To) }.Times(clock);

    public bool IsFor(PersonId child) => Children.Count == 0 || Children.Contains(child);
}
