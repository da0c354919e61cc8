using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>Prices of being prepared in time, by row, and what they make of a start.</summary>
internal sealed class LagBook
{
    // A start enters many rows at once.
    private const long Gentle = 256;
    private readonly List<LagDemand> _rows = [];
    private readonly int[][] _ofFirst;
    private readonly int[][] _ofThen;
    private readonly long[][] _prices;
    private readonly long[][] _sums;
    private readonly int[][] _lack;

    /// <param name="inPlay">Others could do the rest, so that nothing follows from it.</param>
    public LagBook(PlanningProblem problem, bool[] inPlay)
    {
        foreach (var lag in problem.Lags.Where(lag => problem.Occurrences[lag.Then].Persons == 1 && inPlay[lag.First]))
        {
            _rows.Add(new LagDemand(problem, lag, false));
            if (lag.Maximum < problem.Horizon) _rows.Add(new LagDemand(problem, lag, true));
        }
        _ofFirst = [.. problem.Occurrences.Select((_, i) => Numbers(row => row.First == i))];
        _ofThen = [.. problem.Occurrences.Select((_, i) => Numbers(row => row.Then == i))];
        _prices = [.. _rows.Select(row => new long[row.Rows])];
        _sums = [.. _rows.Select(row => new long[row.Rows + 1])];
        _lack = [.. _rows.Select(row => new int[row.Rows])];
    }

    public void Sum()
    {
        for (var k = 0; k < _rows.Count; k++)
            for (var slot = 0; slot < _prices[k].Length; slot++)
                _sums[k][slot + 1] = _sums[k][slot] + _prices[k][slot];
    }

    /// <summary>What starting in this slot is worth for the lags it is part of.</summary>
    public long Of(int occurrence, int start)
    {
        long worth = 0;
        foreach (var k in _ofFirst[occurrence]) worth += Between(k, _rows[k].RowsOfFirst(start));
        foreach (var k in _ofThen[occurrence]) worth -= Between(k, _rows[k].RowsOfThen(start));
        return worth;
    }

    public void Clear()
    {
        foreach (var lack in _lack) Array.Clear(lack);
    }

    public void Count(int occurrence, int start)
    {
        foreach (var k in _ofFirst[occurrence]) Add(k, _rows[k].RowsOfFirst(start), -1);
        foreach (var k in _ofThen[occurrence]) Add(k, _rows[k].RowsOfThen(start), 1);
    }

    public long Norm()
    {
        long norm = 0;
        for (var k = 0; k < _rows.Count; k++)
            for (var slot = 0; slot < _prices[k].Length; slot++)
                if (_lack[k][slot] > 0 || _prices[k][slot] > 0)
                    norm += (long)_lack[k][slot] * _lack[k][slot];
        return norm;
    }

    public void Move(long step)
    {
        for (var k = 0; k < _rows.Count; k++)
            for (var slot = 0; slot < _prices[k].Length; slot++)
                if (_lack[k][slot] != 0)
                    _prices[k][slot] = Prices.Within(0, _prices[k][slot] + step * _lack[k][slot] / Gentle);
    }

    private int[] Numbers(Predicate<LagDemand> isWanted) => [.. Enumerable.Range(0, _rows.Count).Where(k => isWanted(_rows[k]))];

    private long Between(int row, (int From, int To) rows) => rows.To <= rows.From ? 0 : _sums[row][rows.To] - _sums[row][rows.From];

    private void Add(int row, (int From, int To) rows, int by)
    {
        for (var slot = rows.From; slot < rows.To; slot++) _lack[row][slot] += by;
    }
}
