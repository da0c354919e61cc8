using Evenhand.Domain.Agreements;

namespace Evenhand.Domain.Responsibilities.Deals;

/// <summary>
/// What a deal is compared by, tier after tier, smaller first: loads by share in steps of the quantum, largest first (leximin); thinking
/// alike; what each minds less what each likes, largest first; how many groups are split between adults; and how many owners change. The
/// kind of fairness orders the first three.
/// </summary>
public static class DealValue
{
    public static IReadOnlyList<long> Of(DealQuestion question, IReadOnlyList<int> owners)
    {
        var (clock, thinking) = Loads(question, owners);
        var clockSteps = LargestFirst(clock.Select((load, position) => Steps(question, load, position)));
        var thinkingSteps = LargestFirst(thinking.Select((load, position) => Steps(question, load, position)));
        var dislikes = LargestFirst(Enumerable.Range(0, question.Adults).Select(position => (long)question.Rows.Where((_, row) => owners[row] == position).Sum(row => row.Dislike[position])));
        long[] last = [Splits(question, owners), question.Rows.Where((row, index) => row.Before is { } before && before != owners[index]).Count()];
        return question.Household.Fairness.Kind switch
        {
            FairnessKind.Time or FairnessKind.PaidHours or FairnessKind.Turns => [.. clockSteps, .. thinkingSteps, .. dislikes, .. last],
            FairnessKind.Thinking => [.. thinkingSteps, .. clockSteps, .. dislikes, .. last],
            FairnessKind.Liking => [.. clockSteps, .. dislikes, .. thinkingSteps, .. last],
            _ => throw new ArgumentOutOfRangeException(nameof(question)),
        };
    }

    /// <summary>Minutes a week by position.</summary>
    public static (decimal[] Clock, decimal[] Thinking) Loads(DealQuestion question, IReadOnlyList<int> owners)
    {
        decimal[] clock = [.. question.BaseClock], thinking = [.. question.BaseThinking];
        for (var row = 0; row < owners.Count; row++)
        {
            clock[owners[row]] += question.Rows[row].Load.HandsOn;
            thinking[owners[row]] += question.Rows[row].Load.Thinking;
        }

        return (clock, thinking);
    }

    /// <summary>A load by its share, in whole steps of the quantum, rounded up.</summary>
    public static long Steps(DealQuestion question, decimal minutes, int position) =>
        (long)Math.Ceiling(minutes * FairShares.Equal / question.Shares[position] / question.Quantum);

    /// <summary>Over all groups, the adults beyond the first who own something of it.</summary>
    public static long Splits(DealQuestion question, IReadOnlyList<int> owners)
    {
        var owning = question.Staying.SelectMany((owned, position) => owned.Select(row => (row.Row.Id.Group, position)))
            .Concat(owners.Select((position, row) => (question.Rows[row].Group, position)));
        return owning.Distinct().GroupBy(pair => pair.Item1).Sum(group => group.Count() - 1);
    }

    private static IReadOnlyList<long> LargestFirst(IEnumerable<long> values) => [.. values.OrderDescending()];
}
