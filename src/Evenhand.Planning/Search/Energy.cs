namespace Evenhand.Planning.Search;

/// <summary>The single number the search walks by.</summary>
internal sealed class Energy
{
    private const int Fraction = 8;
    private const int PointsForPerson = 4;
    private readonly WeekState _state;
    private readonly Score _score;
    private readonly int[] _adults;
    private readonly long[] _loads;
    private readonly long[] _mental;
    private readonly long[] _load;
    private readonly long[] _loadStep;
    private readonly long[] _mentalWeight;
    private readonly long[] _mentalStep;
    private readonly long _step;
    private readonly long _mentalQuantum;
    private Weights _weights = Weights.Explore;
    private int _one = -1;
    private int _other = -1;
    private long _given;
    private long _givenMental;
    private long _givenRest;

    public Energy(WeekState state, Score score)
    {
        (_state, _score, _adults) = (state, score, state.Instance.Adults);
        _loads = new long[_adults.Length];
        _mental = new long[_adults.Length];
        _load = new long[_adults.Length];
        _loadStep = new long[_adults.Length];
        _mentalWeight = new long[_adults.Length];
        _mentalStep = new long[_adults.Length];
        _step = Fraction * state.Instance.Problem.Quantum;
        _mentalQuantum = state.Instance.Problem.MentalQuantum;
        Weights = Weights.Explore;
    }

    public Weights Weights
    {
        get => _weights;
        set
        {
            _weights = value;
            for (var rank = 0; rank < _adults.Length; rank++)
            {
                _load[rank] = At(value.Load, rank);
                _loadStep[rank] = At(value.LoadStep, rank);
                _mentalWeight[rank] = At(value.Mental, rank);
                _mentalStep[rank] = At(value.MentalStep, rank);
            }
        }
    }

    public long Now()
    {
        _state.Board.Refresh();
        var tally = _state.Tally;
        var total = _weights.Uncovered * _score.Uncovered + _weights.OverCent * _score.Over + _weights.Change * _state.Changes;
        total += _weights.Dislike * tally.Dislikes + _weights.Stability * tally.Stability + _weights.Evening * tally.Evenings;
        return total + _score.Cost / _weights.CentsPerUnit + Fairness(0, 0);
    }

    /// <summary>Begins to suppose that occurrences of these two agents change hands.</summary>
    public void Suppose(int one, int other) => (_one, _other, _given, _givenMental, _givenRest) = (one, other, 0, 0, 0);

    /// <summary>Supposes that one of the two does an occurrence of the other.</summary>
    public void SupposeGiven(int occurrence, bool toOne)
    {
        var instance = _state.Instance;
        var sign = toOne ? 1 : -1;
        _given += sign * instance.Load[occurrence];
        _givenMental += sign * instance.Mental[occurrence];
        _givenRest += sign * _weights.Dislike * (instance.DislikeOf(occurrence, _one) - instance.DislikeOf(occurrence, _other));
        var last = instance.LastDoer[occurrence];
        if (last == _one) _givenRest -= sign * PointsForPerson * _weights.Stability;
        else if (last == _other) _givenRest += sign * PointsForPerson * _weights.Stability;
    }

    /// <summary>The part of the energy that hangs on who does what, as supposed; times stay out of it.</summary>
    public long Supposed() => _givenRest + Fairness(_given, _givenMental);

    private long Fairness(long more, long moreMental)
    {
        var instance = _state.Instance;
        for (var k = 0; k < _adults.Length; k++)
        {
            var adult = _adults[k];
            var sign = adult == _one ? 1 : adult == _other ? -1 : 0;
            Rank(_loads, k, (_score.LoadOf(adult) + 100 * sign * more) * Fraction / instance.Share[adult]);
            Rank(_mental, k, 100 * (_state.Tally.Mental[adult] + sign * moreMental) / instance.MentalShare[adult]);
        }
        long total = 0;
        for (var k = 0; k < _adults.Length; k++)
        {
            total += _load[k] * _loads[k] + _loadStep[k] * ((_loads[k] + _step - 1) / _step);
            total += _mentalWeight[k] * _mental[k] + _mentalStep[k] * ((_mental[k] + _mentalQuantum - 1) / _mentalQuantum);
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

    private static long At(IReadOnlyList<long> weights, int rank) => weights[Math.Min(rank, weights.Count - 1)];
}
