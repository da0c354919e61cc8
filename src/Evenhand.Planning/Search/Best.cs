namespace Evenhand.Planning.Search;

/// <summary>The best plan so far, by the exact vector.</summary>
internal sealed class Best
{
    private readonly WeekState _state;
    private readonly Score _score;
    private readonly Snapshot _plan;
    private readonly long[] _vector;
    private readonly Action<SearchProgress>? _progress;

    public Best(WeekState state, Score score, Action<SearchProgress>? progress)
    {
        (_state, _score, _progress) = (state, score, progress);
        _plan = new Snapshot(state.Instance, score.Length);
        _vector = new long[score.Length];
        _state.Board.Refresh();
        score.Write(_vector);
        _plan.Take(state, _vector);
    }

    public Snapshot Plan => _plan;

    public void Offer(long moves)
    {
        if (_score.Uncovered > _plan.Vector[0]) return;
        _score.Write(_vector);
        if (_vector.AsSpan().SequenceCompareTo(_plan.Vector) >= 0) return;
        _plan.Take(_state, _vector);
        _progress?.Invoke(new SearchProgress(moves, _score.ToVector(_vector)));
    }

    public void Restore(WeekState state) => _plan.Restore(state);
}
