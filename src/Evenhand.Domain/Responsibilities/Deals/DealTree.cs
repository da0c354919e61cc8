using Evenhand.Domain.Agreements;

namespace Evenhand.Domain.Responsibilities.Deals;

/// <summary>
/// Branch and bound over all deals: gives one responsibility after the other, the largest first, and turns back where even a rest cut at will
/// could not make the deal better in any tier. Where it ends within its steps, no deal is better than its answer in anything compared.
/// </summary>
internal sealed class DealTree
{
    private const int MostSteps = 200_000;

    private readonly DealQuestion question;
    private readonly DealState state;
    private readonly int adults;
    private readonly int[] order;
    private readonly long[] restClock;
    private readonly long[] restThinking;
    private readonly long[] restDislike;
    private readonly long[][] restLiked;
    private readonly long[] step;
    private readonly long[] loads;
    private readonly long[] ranks;
    private readonly long[] value;
    private int[] best;
    private long[] bestValue;
    private int steps;

    private DealTree(DealQuestion question, IReadOnlyList<int> start)
    {
        this.question = question;
        (state, adults, best) = (new(question, start), question.Adults, [.. start]);
        (value, bestValue) = (new long[state.Width], new long[state.Width]);
        state.Value(bestValue);
        var thinkingFirst = question.Household.Fairness.Kind == FairnessKind.Thinking;
        order = [.. Enumerable.Range(0, question.Rows.Count).OrderBy(row => question.Rows[row].Able.Count > 1)
            .ThenByDescending(row => thinkingFirst ? state.ThinkingOfRow(row) : state.ClockOfRow(row))];
        restClock = Rest(state.ClockOfRow);
        restThinking = Rest(state.ThinkingOfRow);
        restDislike = Rest(row => question.Rows[row].Able.Min(position => question.Rows[row].Dislike[position]));
        restLiked = [.. Enumerable.Range(0, adults).Select(position => Rest(row => question.Rows[row].Able.Contains(position) ? Math.Min(0, question.Rows[row].Dislike[position]) : 0))];
        step = [.. Enumerable.Range(0, adults).Select(state.StepOf)];
        (loads, ranks) = (new long[adults], new long[adults]);
    }

    /// <summary>The best deal found, at least as good as the one to start with, and whether no deal is better.</summary>
    public static (IReadOnlyList<int> Owners, bool IsComplete) Run(DealQuestion question, IReadOnlyList<int> start)
    {
        if (question.Rows.Count == 0)
            return (start, true);
        var tree = new DealTree(question, start);
        foreach (var row in tree.order)
            tree.state.Take(row);
        tree.Give(0);
        return (tree.best, tree.steps <= MostSteps);
    }

    private void Give(int number)
    {
        if (++steps > MostSteps || state.Changes > (question.MostChanges ?? int.MaxValue))
            return;
        if (number == order.Length)
        {
            Keep();
            return;
        }

        if (!MayBeBetter(number))
            return;
        var row = order[number];
        foreach (var position in question.Rows[row].Able.OrderBy(position => (decimal)state.Clock(position) / step[position]).ToArray())
        {
            state.Give(row, position);
            Give(number + 1);
            state.Take(row);
        }
    }

    private void Keep()
    {
        state.Value(value);
        if (value.AsSpan().SequenceCompareTo(bestValue) < 0)
            (best, bestValue) = ([.. state.Owners], [.. value]);
    }

    /// <summary>Tier by tier in their order; the first that could be smaller, or must be larger, decides.</summary>
    private bool MayBeBetter(int number)
    {
        var kind = question.Household.Fairness.Kind;
        for (var tier = 0; tier < 3; tier++)
        {
            if (tier == (kind == FairnessKind.Thinking ? 1 : 0))
                Loads(state.Clock, restClock[number]);
            else if (tier == (kind == FairnessKind.Thinking ? 0 : kind == FairnessKind.Liking ? 2 : 1))
                Loads(state.Thinking, restThinking[number]);
            else
                Dislikes(number, tier);
            var compared = ranks.AsSpan().SequenceCompareTo(bestValue.AsSpan(tier * adults, adults));
            if (compared != 0)
                return compared < 0;
        }

        return state.Splits < bestValue[3 * adults] || (state.Splits == bestValue[3 * adults] && state.Changes < bestValue[3 * adults + 1]);
    }

    private void Loads(Func<int, long> carried, long rest)
    {
        for (var position = 0; position < adults; position++)
            loads[position] = carried(position);
        LeastLoads.Of(loads, step, rest, ranks);
    }

    /// <summary>Each rank under the condition that those before it are as in the best deal: the rest is then theirs.</summary>
    private void Dislikes(int number, int tier)
    {
        var sum = restDislike[number];
        var least = long.MinValue;
        for (var position = 0; position < adults; position++)
        {
            sum += state.Dislike(position);
            least = Math.Max(least, state.Dislike(position) + restLiked[position][number]);
        }

        for (var rank = 0; rank < adults; rank++)
        {
            ranks[rank] = Ceiling(sum, adults - rank);
            sum -= bestValue[tier * adults + rank];
        }

        ranks[0] = Math.Max(ranks[0], least);
    }

    private long[] Rest(Func<int, long> measure)
    {
        var rest = new long[order.Length + 1];
        for (var number = order.Length - 1; number >= 0; number--)
            rest[number] = rest[number + 1] + measure(order[number]);
        return rest;
    }

    private static long Ceiling(long number, int divisor) => number >= 0 ? (number + divisor - 1) / divisor : -(-number / divisor);
}
