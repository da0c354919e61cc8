using Evenhand.Planning.Rules;
using Evenhand.Planning.Rules.Tiers;

namespace Evenhand.Planning.Search;

/// <summary>The tier vector of a state, from the numbers the search keeps.</summary>
internal sealed class Score(WeekState state, bool countsChanges)
{
    private readonly Instance _instance = state.Instance;
    private readonly long _quantum = state.Instance.Problem.Quantum;
    private readonly long _mentalQuantum = state.Instance.Problem.MentalQuantum;
    private readonly long _perSoloSlot = (long)state.Instance.Problem.Sigma * state.Instance.Grid;
    private readonly int _head = countsChanges ? 3 : 2;

    public int Length => _head + 2 * _instance.Adults.Length + 4;

    public long Uncovered => (long)PointsPerSlot * state.Board.OpenTotal + state.Dues.Undone;

    private int PointsPerSlot => Rules.Tiers.Uncovered.PointsPerMinute * _instance.Grid;

    public long Over
    {
        get
        {
            long over = 0;
            for (var week = 0; week < state.Book.Cost.Length; week++) over += Math.Max(0, state.Book.Cost[week] - _instance.Budget[week]);
            return over;
        }
    }

    /// <summary>Load in hundredths of a minute.</summary>
    public long LoadOf(int adult) => 100 * state.Tally.Load[adult] + _perSoloSlot * state.Board.SoloSlots[adult];

    public long StepsOf(int adult) => CeilingOf(LoadOf(adult), _instance.Share[adult] * _quantum);

    public long MentalStepsOf(int adult) =>
        CeilingOf(100 * state.Tally.Mental[adult], _instance.MentalShare[adult] * _mentalQuantum);

    public long Cost
    {
        get
        {
            long cost = 0;
            foreach (var cents in state.Book.Cost) cost += cents;
            return cost;
        }
    }

    public void Write(Span<long> vector)
    {
        vector[0] = Uncovered;
        vector[1] = Over;
        if (countsChanges) vector[2] = state.Changes;
        var adults = _instance.Adults;
        var loads = vector.Slice(_head, adults.Length);
        var mental = vector.Slice(_head + adults.Length, adults.Length);
        for (var k = 0; k < adults.Length; k++)
        {
            loads[k] = -StepsOf(adults[k]);
            mental[k] = -MentalStepsOf(adults[k]);
        }
        SortDescending(loads);
        SortDescending(mental);
        var tail = vector[(_head + 2 * adults.Length)..];
        (tail[0], tail[1], tail[2], tail[3]) = (state.Tally.Dislikes, state.Tally.Stability, state.Tally.Evenings, Cost);
    }

    public TierVector ToVector(ReadOnlySpan<long> vector)
    {
        var count = _instance.Adults.Length;
        var tail = vector[(_head + 2 * count)..];
        return new TierVector
        {
            Uncovered = vector[0],
            Over = vector[1],
            Changes = countsChanges ? vector[2] : null,
            Load = vector.Slice(_head, count).ToArray(),
            Mental = vector.Slice(_head + count, count).ToArray(),
            Dislikes = tail[0],
            Stability = tail[1],
            Evenings = tail[2],
            Cost = tail[3],
        };
    }

    // The numbers come in negated, so ascending order of them is descending order of what they stand for.
    private static void SortDescending(Span<long> negated)
    {
        negated.Sort();
        for (var k = 0; k < negated.Length; k++) negated[k] = -negated[k];
    }

    private static long CeilingOf(long number, long divisor) =>
        number >= 0 ? (number + divisor - 1) / divisor : -(-number / divisor);
}
