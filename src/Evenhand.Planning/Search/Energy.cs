namespace Evenhand.Planning.Search;

/// <summary>The single number the search walks by.</summary>
internal sealed class Energy(WeekState state, Score score)
{
    private const int Fraction = 8;
    private readonly Instance _instance = state.Instance;
    private readonly long[] _loads = new long[state.Instance.Adults.Length];
    private readonly long[] _mental = new long[state.Instance.Adults.Length];
    private long[] _load = [1];
    private long[] _loadStep = [1];
    private long[] _mentalWeight = [1];
    private readonly long _quantum = state.Instance.Problem.Quantum;
    private Weights _weights = Weights.Explore;

    public Weights Weights
    {
        get => _weights;
        set
        {
            _weights = value;
            (_load, _loadStep, _mentalWeight) = ([.. value.Load], [.. value.LoadStep], [.. value.Mental]);
        }
    }

    public long Now()
    {
        state.Board.Refresh();
        var total = _weights.Uncovered * score.Uncovered + _weights.OverCent * score.Over + _weights.Change * state.Changes;
        total += _weights.Dislike * state.Tally.Dislikes + _weights.Stability * state.Tally.Stability + _weights.Evening * state.Tally.Evenings;
        return total + score.Cost / _weights.CentsPerUnit + Fairness();
    }

    private long Fairness()
    {
        var adults = _instance.Adults;
        for (var k = 0; k < adults.Length; k++)
        {
            Rank(_loads, k, score.LoadOf(adults[k]) * Fraction / _instance.Share[adults[k]]);
            Rank(_mental, k, 100 * state.Tally.Mental[adults[k]] / _instance.MentalShare[adults[k]]);
        }
        long total = 0;
        long step = Fraction * _quantum;
        for (var k = 0; k < adults.Length; k++)
        {
            total += _load[Math.Min(k, _load.Length - 1)] * _loads[k];
            total += _loadStep[Math.Min(k, _loadStep.Length - 1)] * ((_loads[k] + step - 1) / step);
            total += _mentalWeight[Math.Min(k, _mentalWeight.Length - 1)] * _mental[k];
        }
        return total;
    }

    // Insertion into the part already sorted, largest first.
    private static void Rank(long[] sorted, int count, long value)
    {
        while (count > 0 && sorted[count - 1] < value)
        {
            sorted[count] = sorted[count - 1];
            count--;
        }
        sorted[count] = value;
    }
}
