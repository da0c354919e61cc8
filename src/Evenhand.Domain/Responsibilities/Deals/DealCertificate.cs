using Evenhand.Domain.Agreements;

namespace Evenhand.Domain.Responsibilities.Deals;

/// <summary>How even a deal is, and what is proved about it (M133). Steps are those of the quantum, by share.</summary>
public sealed record DealCertificate
{
    public required DealQuestion Question { get; init; }

    /// <summary>Clock loads in steps, largest first.</summary>
    public required IReadOnlyList<long> Clock { get; init; }

    /// <summary>No deal has a smaller largest clock load.</summary>
    public required long ClockBound { get; init; }

    /// <summary>Minutes a week by position, of the measure that comes first.</summary>
    public required IReadOnlyList<decimal> Loads { get; init; }

    public required IReadOnlyList<long> Thinking { get; init; }

    public required long ThinkingBound { get; init; }

    /// <summary>For every ordered pair of adults: whether the one would not rather carry the other's week once one responsibility is taken off the own.</summary>
    public required IReadOnlyList<(int One, int Other, bool Holds)> WithoutEnvyUpToOne { get; init; }

    public bool ThinkingFirst => Question.Household.Fairness.Kind == FairnessKind.Thinking;

    /// <summary>No deal is better in anything that deals are compared by; otherwise only what the bounds say is proved.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Of the measure that comes first by the kind of fairness.</summary>
    public IReadOnlyList<long> Value => ThinkingFirst ? Thinking : Clock;

    public long Bound => ThinkingFirst ? ThinkingBound : ClockBound;

    /// <summary>Minutes a week that an adult carries above the own share of the whole; below zero for less.</summary>
    public decimal OverShare(int position) => Loads[position] - Loads.Sum() * Question.Shares[position] / Question.Shares.Sum();

    /// <summary>The largest load is as small as any deal can make it.</summary>
    public bool Proved => Value[0] <= Bound;

    public bool SecondProved => ThinkingFirst ? Clock[0] <= ClockBound : Thinking[0] <= ThinkingBound;

    public static DealCertificate Of(DealQuestion question, Dealt dealt)
    {
        var owners = dealt.Owners;
        var thinkingFirst = question.Household.Fairness.Kind == FairnessKind.Thinking;
        var (clock, thinking) = DealValue.Loads(question, owners);
        IReadOnlyList<long> Steps(decimal[] loads) => [.. loads.Select((load, position) => DealValue.Steps(question, load, position)).OrderDescending()];
        var (clockSteps, thinkingSteps) = (Steps(clock), Steps(thinking));
        return new()
        {
            Question = question,
            IsComplete = dealt.IsComplete,
            Loads = thinkingFirst ? thinking : clock,
            Clock = clockSteps,
            ClockBound = dealt.IsComplete && !thinkingFirst ? clockSteps[0] : DealBound.OfClock(question),
            Thinking = thinkingSteps,
            ThinkingBound = dealt.IsComplete && thinkingFirst ? thinkingSteps[0] : DealBound.OfThinking(question),
            WithoutEnvyUpToOne =
            [
                .. from one in Enumerable.Range(0, question.Adults)
                   from other in Enumerable.Range(0, question.Adults)
                   where one != other
                   select (one, other, Holds(question, owners, thinkingFirst ? thinking : clock, one, other)),
            ],
        };
    }

    private static bool Holds(DealQuestion question, IReadOnlyList<int> owners, decimal[] loads, int one, int other)
    {
        var thinking = question.Household.Fairness.Kind == FairnessKind.Thinking;
        var largest = question.Staying[one].Select(WeeklyLoad.Of)
            .Concat(question.Rows.Where((_, row) => owners[row] == one).Select(row => row.Load))
            .Select(load => thinking ? load.Thinking : load.HandsOn)
            .DefaultIfEmpty()
            .Max();
        return (loads[one] - largest) * question.Shares[other] <= loads[other] * question.Shares[one];
    }
}
