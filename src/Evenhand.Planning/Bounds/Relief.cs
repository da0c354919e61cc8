using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>
/// The most of a set of occurrences, by value, that carers and helpers can take within windows, favours and budget.
/// An upper bound by linear programming duality: a price per minute of every window and a price per cent of every week
/// make every plan of relief worth no more than what windows, favours and budgets cost at these prices plus what the
/// occurrences are worth above them. Any prices give a true bound; a few sweeps make it tight.
/// </summary>
internal sealed class Relief
{
    private const long Unit = 1_000_000;
    private const int Sweeps = 3;
    private const int CentPrices = 16;
    private readonly PlanningProblem _problem;
    private readonly List<ReliefWindow> _windows;
    private readonly List<ReliefItem> _items;
    private readonly long[] _centPrice;
    private readonly long _over;

    public Relief(PlanningProblem problem, List<ReliefItem> items, List<ReliefWindow> windows, long over)
    {
        (_problem, _items, _windows, _over) = (problem, items, windows, over);
        _centPrice = new long[problem.Weeks];
        foreach (var window in windows) window.Items = [.. items.Where(item => item.Windows.Contains(window))];
    }

    /// <summary>Minutes of value, rounded up.</summary>
    public long Most()
    {
        if (_items.Count == 0 || _windows.Count == 0) return 0;
        var least = long.MaxValue;
        var highest = _windows.Min(window => window.Rate == 0 ? long.MaxValue : 3 * Unit / window.Rate);
        if (highest == long.MaxValue) return Up(Descend(0));
        for (var k = 0; k <= CentPrices; k++) least = Math.Min(least, Descend(highest * k / CentPrices));
        return Up(least);
    }

    private long Descend(long centPrice)
    {
        Array.Fill(_centPrice, centPrice);
        foreach (var window in _windows) (window.Price, window.Tilt) = (centPrice * window.Rate, 0);
        var best = Total();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var before = best;
            foreach (var window in _windows) best = Improve(window, best);
            if (best == before) break;
        }
        return best;
    }

    // Along one price a piecewise linear function: its corners are where an occurrence is just worth its minutes.
    private long Improve(ReliefWindow window, long best)
    {
        var before = Around(window);
        for (var tilt = -1; tilt <= 1; tilt++)
            foreach (var price in CandidatesFor(window, tilt))
            {
                var (oldPrice, oldTilt) = (window.Price, window.Tilt);
                (window.Price, window.Tilt) = (price, tilt);
                var after = Around(window);
                if (after < before) (best, before) = (best - before + after, after);
                else (window.Price, window.Tilt) = (oldPrice, oldTilt);
            }
        return best;
    }

    // The part of the total that hangs on one window.
    private long Around(ReliefWindow window)
    {
        var around = Rent(_windows.Where(other => other.Agent == window.Agent && other.Week == window.Week), window.Agent);
        foreach (var item in window.Items) around += item.Surplus(Unit);
        return around;
    }

    private long Rent(IEnumerable<ReliefWindow> windows, int agent)
    {
        var rents = windows.Select(window => Math.Max(0, window.Price - _centPrice[window.Week] * window.Rate) * window.Minutes);
        var favours = _problem.Agents[agent].Favours;
        return favours < 0 ? rents.Sum() : rents.OrderDescending().Take(favours).Sum();
    }

    private IEnumerable<long> CandidatesFor(ReliefWindow window, int tilt) =>
        window.Items.Select(item => (item.Value, Weight: item.WeightIn(window, tilt)))
            .Where(pair => pair.Weight > 0).Select(pair => pair.Value * Unit / pair.Weight + 1)
            .Append(_centPrice[window.Week] * window.Rate).Distinct();

    private long Total()
    {
        long total = 0;
        for (var week = 0; week < _problem.Weeks; week++)
            total += _centPrice[week] * 60 * (Math.Min(_problem.Cap[week], _problem.Budget[week] + _over) + _windows.Count(window => window.Week == week));
        foreach (var group in _windows.GroupBy(window => (window.Agent, window.Week))) total += Rent(group, group.Key.Agent);
        foreach (var item in _items) total += item.Surplus(Unit);
        return total;
    }

    private static long Up(long scaled) => (scaled + Unit - 1) / Unit;
}
