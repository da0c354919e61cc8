using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>
/// Raises the prices of what the agents, each on their own, neglect and lowers those of what they overdo, and keeps the
/// largest proved burden. Steps by Polyak's rule along deflected subgradients: each direction keeps half of the last
/// (Camerini, Fratta and Maffioli, "On improving relaxation methods by modified gradient techniques", 1975).
/// </summary>
internal sealed class PriceAscent
{
    private const long FirstPace = 1200;
    private const long LastPace = 5;
    private const int LeastPatience = 5;

    // A direction is counted in these parts of a person.
    private const long Parts = 256;

    // There are many slots to a need and one occurrence to a duty.
    private const long CareGentle = 2;

    // Half an hour has one price in the first half of the steps.
    private const int RoughRun = 6;

    // Where the target is as good as reached, steps still have a length.
    private const long LeastDistance = 400;
    private readonly PricedWeek _week;
    private readonly PlanningProblem _problem;
    private readonly Prices _prices;
    private readonly Tally _tally;
    private readonly bool[,,] _mayBeSole;
    private readonly long _sole;
    private readonly (int Child, int Slot)[] _needs;
    private readonly long[] _done;
    private readonly long[] _care;
    private readonly long[][] _soleBy;
    private readonly NeedRuns _runs;
    private int[] _runEnds = [];

    public PriceAscent(PricedWeek week, Prices prices, bool[,,] mayBeSole, long sole)
    {
        (_week, _problem, _prices, _mayBeSole, _sole) = (week, week.Problem, prices, mayBeSole, sole);
        _tally = new Tally(_problem.Occurrences.Count, week.Demand, prices.Sole.Length);
        _needs = [.. from child in Enumerable.Range(0, week.Demand.Children) from slot in Enumerable.Range(0, week.Demand.Slots) where week.Demand.HomeAt(child, slot) >= 0 select (child, slot)];
        _done = new long[_problem.Occurrences.Count];
        _care = new long[_needs.Length];
        _soleBy = [.. prices.Sole.Select(_ => new long[_needs.Length])];
        _runs = new NeedRuns(week.Demand, _needs, mayBeSole);
    }

    /// <param name="target">Enough to prove what is asked for.</param>
    public long Climb(long target, int steps)
    {
        var (best, stale, pace) = (long.MinValue, 0, FirstPace);
        var patience = Math.Max(LeastPatience, steps / 30);
        for (var k = 0; k < steps; k++)
        {
            if (k is 8 or 20 or 40) _week.Learn();
            if (k == 0 || k == steps / 2) _runEnds = _runs.Ends(k == 0 ? RoughRun : 1);
            var least = _week.Least(_prices);
            if (least > best) (best, stale) = (least, 0);
            else if (++stale == patience) (stale, pace) = (0, pace * 4 / 5);
            if (best >= target || pace < LastPace) break;
            _week.Count(_tally);
            Turn();
            var norm = Norm();
            var distance = Math.Max(target - least, target / LeastDistance);
            var step = norm == 0 ? 0 : (long)((decimal)distance / 1000 * pace * Parts / norm);
            if (step == 0) break;
            Move(step);
        }
        return best;
    }

    private void Turn()
    {
        for (var i = 0; i < _done.Length; i++) _done[i] = Lack(i) * Parts + _done[i] / 2;
        for (var first = 0; first < _needs.Length; first = _runEnds[first]) Turn(first, _runEnds[first]);
    }

    private void Turn(int first, int end)
    {
        var (length, lack) = (end - first, 0L);
        for (var k = first; k < end; k++) lack += LackAt(_needs[k].Child, _needs[k].Slot);
        Array.Fill(_care, lack * Parts / length + _care[first] / 2, first, length);
        for (var adult = 0; adult < _soleBy.Length; adult++)
        {
            if (!_mayBeSole[adult, _needs[first].Child, _needs[first].Slot]) continue;
            var own = lack;
            for (var k = first; k < end; k++) own += _tally.CoveringBy[adult][_needs[k].Child][_needs[k].Slot] - _tally.DoingBy[adult][_needs[k].Slot];
            Array.Fill(_soleBy[adult], own * Parts / length + _soleBy[adult][first] / 2, first, length);
        }
    }

    private long Norm()
    {
        long norm = 0, careNorm = 0;
        foreach (var part in _done) norm += part * part / Parts;
        for (var k = 0; k < _needs.Length; k++)
            if (_care[k] > 0 || _prices.Care[_needs[k].Child][_needs[k].Slot] > 0)
                careNorm += _care[k] * _care[k] / Parts;
        return norm + careNorm / CareGentle;
    }

    private void Move(long step)
    {
        _week.Lags.Move(step);
        for (var k = 0; k < _needs.Length; k++)
        {
            var (child, slot) = _needs[k];
            for (var adult = 0; adult < _soleBy.Length; adult++)
                if (_mayBeSole[adult, child, slot])
                    _prices.Sole[adult][child][slot] = Math.Clamp(_prices.Sole[adult][child][slot] + step * _soleBy[adult][k] / Parts / CareGentle, 0, _sole);
            _prices.Care[child][slot] = Prices.Within(0, _prices.Care[child][slot] + step * _care[k] / Parts / CareGentle);
        }
        for (var i = 0; i < _done.Length; i++) _prices.Done[i] = Prices.Within(-10_000 * Prices.Minute, _prices.Done[i] + step * _done[i] / Parts);
    }

    private int Lack(int occurrence) =>
        !_week.IsInPlay(occurrence) ? 0 : _problem.Occurrences[occurrence].Persons * (_week.Undone[occurrence] ? 0 : 1) - _tally.Done[occurrence];

    private int LackAt(int child, int slot) => _tally.Need[child][slot] - _tally.Covering[child][slot] - (IsAlone(child, slot) ? 1 : 0);

    private bool IsAlone(int child, int slot)
    {
        if (!_week.MayLeaveAlone(child, slot)) return false;
        var worth = _prices.Care[child][slot];
        foreach (var sole in _prices.Sole) worth += sole[child][slot];
        return worth > _week.PointsOfSlot * _prices.Point;
    }
}
