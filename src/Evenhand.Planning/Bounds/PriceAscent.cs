using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>
/// Raises the prices of what the agents, each on their own, neglect and lowers those of what they overdo (subgradient
/// steps by Polyak's rule), and keeps the largest proved burden.
/// </summary>
internal sealed class PriceAscent
{
    private const long FirstPace = 1500;
    private const long LastPace = 5;
    private const int LeastPatience = 5;

    // There are many slots to a need and one occurrence to a duty.
    private const long CareGentle = 4;
    private readonly PricedWeek _week;
    private readonly PlanningProblem _problem;
    private readonly Prices _prices;
    private readonly Tally _tally;
    private readonly bool[,,] _mayBeSole;
    private readonly long _sole;

    public PriceAscent(PricedWeek week, Prices prices, bool[,,] mayBeSole, long sole)
    {
        (_week, _problem, _prices, _mayBeSole, _sole) = (week, week.Problem, prices, mayBeSole, sole);
        _tally = new Tally(_problem.Occurrences.Count, week.Demand, prices.Sole.Length);
    }

    /// <param name="target">Enough to prove what is asked for.</param>
    public long Climb(long target, int steps)
    {
        var (best, stale, pace) = (long.MinValue, 0, FirstPace);
        var patience = Math.Max(LeastPatience, steps / 30);
        for (var k = 0; k < steps; k++)
        {
            if (k > 0 && k % Math.Max(1, steps / 5) == 0 && k <= steps / 5 * 2) _week.Learn();
            var least = _week.Least(_prices);
            if (least > best) (best, stale) = (least, 0);
            else if (++stale == patience) (stale, pace) = (0, pace * 4 / 5);
            if (best >= target || pace < LastPace) break;
            _week.Count(_tally);
            var norm = Norm();
            var step = norm == 0 ? 0 : (target - least) / 1000 * pace / norm;
            if (step == 0) break;
            Move(step);
        }
        return best;
    }

    private long Norm()
    {
        long norm = 0, careNorm = 0;
        for (var i = 0; i < _prices.Done.Length; i++) norm += Square(Lack(i));
        for (var child = 0; child < _tally.Need.Length; child++)
            for (var slot = 0; slot < _week.Demand.Slots; slot++)
            {
                if (_week.Demand.HomeAt(child, slot) < 0) continue;
                var lack = _tally.Need[child][slot] - _tally.Covering[child][slot] - (IsAlone(child, slot) ? 1 : 0);
                if (lack > 0 || _prices.Care[child][slot] > 0) careNorm += Square(lack);
            }
        return norm + careNorm / CareGentle;
    }

    private void Move(long step)
    {
        _week.Lags.Move(step);
        for (var child = 0; child < _tally.Need.Length; child++)
            for (var slot = 0; slot < _week.Demand.Slots; slot++)
            {
                if (_week.Demand.HomeAt(child, slot) < 0) continue;
                var lack = _tally.Need[child][slot] - _tally.Covering[child][slot] - (IsAlone(child, slot) ? 1 : 0);
                for (var adult = 0; adult < _prices.Sole.Length; adult++)
                    if (_mayBeSole[adult, child, slot])
                    {
                        var sole = lack + _tally.CoveringBy[adult][child][slot] - _tally.DoingBy[adult][slot];
                        _prices.Sole[adult][child][slot] = Math.Clamp(_prices.Sole[adult][child][slot] + step * sole / CareGentle, 0, _sole);
                    }
                _prices.Care[child][slot] = Prices.Within(0, _prices.Care[child][slot] + step * lack / CareGentle);
            }
        for (var i = 0; i < _prices.Done.Length; i++) _prices.Done[i] = Prices.Within(-10_000 * Prices.Minute, _prices.Done[i] + step * Lack(i));
    }

    private int Lack(int occurrence) =>
        !_week.IsInPlay(occurrence) ? 0 : _problem.Occurrences[occurrence].Persons * (_week.Undone[occurrence] ? 0 : 1) - _tally.Done[occurrence];

    private bool IsAlone(int child, int slot)
    {
        if (!_week.MayLeaveAlone(child, slot)) return false;
        var worth = _prices.Care[child][slot];
        foreach (var sole in _prices.Sole) worth += sole[child][slot];
        return worth > _week.PointsOfSlot * _prices.Point;
    }

    private static long Square(long number) => number * number;
}
