namespace Evenhand.Domain.Responsibilities.Deals;

/// <summary>
/// Looks for the deal with the smallest tiers: largest responsibilities first to whoever carries less, then single moves and exchanges
/// of two until none helps, then again from a few random moves; at last every other deal is tried or ruled out as far as steps allow. The same question gives the same deal on every machine; ties go by the
/// file's order of adults, so that exchanging two adults in place exchanges the deal.
/// </summary>
public sealed class DealSearch
{
    private const int Rounds = 120;

    private readonly DealQuestion question;
    private readonly DealState state;
    private readonly long[] current;
    private readonly long[] tried;
    private ulong random = 0x9E3779B97F4A7C15;

    private DealSearch(DealQuestion question)
    {
        this.question = question;
        state = new(question, Start(question));
        current = new long[state.Width];
        tried = new long[state.Width];
        state.Value(current);
    }

    public static Dealt Run(DealQuestion question)
    {
        var (owners, isComplete) = DealTree.Run(question, Walk(question));
        return new(owners, isComplete);
    }

    private static IReadOnlyList<int> Walk(DealQuestion question)
    {
        if (question.Rows.Count == 0)
            return [];
        var search = new DealSearch(question);
        search.Improve();
        var best = search.state.Owners.ToArray();
        var bestValue = search.current.ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            search.Kick(2 + round % 4);
            search.Improve();
            if (search.current.AsSpan().SequenceCompareTo(bestValue) <= 0)
            {
                best = [.. search.state.Owners];
                bestValue = [.. search.current];
            }
            else
            {
                search.Return(best, bestValue);
            }
        }

        return best;
    }

    private static IReadOnlyList<int> Start(DealQuestion question)
    {
        var owners = question.Rows.Select(row => row.Before is { } before && row.Able.Contains(before) ? before : row.Able[0]).ToArray();
        if (question.MostChanges is not null)
            return [.. question.Rows.Select(row => row.Before ?? row.Able[0])];
        var clock = question.BaseClock.ToArray();
        foreach (var row in Enumerable.Range(0, owners.Length).OrderByDescending(row => question.Rows[row].Load.HandsOn).ThenByDescending(row => question.Rows[row].Load.Thinking))
        {
            owners[row] = question.Rows[row].Able.MinBy(position => (clock[position] + question.Rows[row].Load.HandsOn) / question.Shares[position]);
            clock[owners[row]] += question.Rows[row].Load.HandsOn;
        }

        return owners;
    }

    private void Improve()
    {
        while (MoveOne() || ExchangeTwo())
        {
        }
    }

    private bool MoveOne()
    {
        for (var row = 0; row < question.Rows.Count; row++)
        {
            var from = state.OwnerOf(row);
            foreach (var to in question.Rows[row].Able)
            {
                if (to == from)
                    continue;
                state.Give(row, to);
                if (Helps())
                    return true;
                state.Give(row, from);
            }
        }

        return false;
    }

    private bool ExchangeTwo()
    {
        for (var first = 0; first < question.Rows.Count; first++)
        {
            for (var second = first + 1; second < question.Rows.Count; second++)
            {
                var (one, other) = (state.OwnerOf(first), state.OwnerOf(second));
                if (one == other || !question.Rows[first].Able.Contains(other) || !question.Rows[second].Able.Contains(one))
                    continue;
                state.Give(first, other);
                state.Give(second, one);
                if (Helps())
                    return true;
                state.Give(first, one);
                state.Give(second, other);
            }
        }

        return false;
    }

    private bool Helps()
    {
        if (state.Changes > (question.MostChanges ?? int.MaxValue))
            return false;
        state.Value(tried);
        if (tried.AsSpan().SequenceCompareTo(current) >= 0)
            return false;
        tried.CopyTo(current, 0);
        return true;
    }

    /// <summary>A few random moves; where changes are limited, some of those made are taken back first to make room.</summary>
    private void Kick(int moves)
    {
        if (question.MostChanges is not null)
            TakeSomeBack();
        for (var move = 0; move < moves; move++)
        {
            var row = Next(question.Rows.Count);
            var from = state.OwnerOf(row);
            state.Give(row, question.Rows[row].Able[Next(question.Rows[row].Able.Count)]);
            if (state.Changes > (question.MostChanges ?? int.MaxValue))
                state.Give(row, from);
        }

        state.Value(current);
    }

    private void TakeSomeBack()
    {
        for (var row = 0; row < question.Rows.Count; row++)
            if (question.Rows[row].Before is { } before && before != state.OwnerOf(row) && Next(2) == 0)
                state.Give(row, before);
    }

    private void Return(int[] owners, long[] value)
    {
        for (var row = 0; row < owners.Length; row++)
            if (state.OwnerOf(row) != owners[row])
                state.Give(row, owners[row]);
        value.CopyTo(current, 0);
    }

    private int Next(int below)
    {
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        return (int)(random % (ulong)below);
    }
}
