using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>
/// The most of a set of occurrences, by value, that carers and helpers can take within windows, favours and budget.
/// An upper bound by linear programming duality: with a price for every slot of every window and for every cent of every
/// week, no plan of relief is worth more than what windows, favours and budgets cost at these prices plus what the
/// occurrences are worth above them. Any prices give a true bound; subgradient steps make it tight.
/// </summary>
internal sealed class Relief
{
    private const long Unit = 1_000_000;
    private const int Steps = 160;
    private readonly PlanningProblem _problem;
    private readonly IReadOnlyList<ReliefWindow> _windows;
    private readonly List<ReliefItem> _items;
    private readonly long[] _centPrice;
    private readonly long[] _cents;
    private readonly long[] _priceOf;

    public Relief(PlanningProblem problem, List<ReliefItem> items, IReadOnlyList<ReliefWindow> windows, long over)
    {
        (_problem, _items, _windows) = (problem, items, windows);
        _centPrice = new long[problem.Weeks];
        _priceOf = new long[items.Count];
        // Shifts are paid in whole cents, rounded down: each window may hide one.
        _cents = [.. Enumerable.Range(0, problem.Weeks).Select(week => Math.Min(problem.Cap[week], problem.Budget[week] + over) + windows.Count(window => window.Week == week))];
    }

    /// <summary>Minutes of value, rounded up.</summary>
    public long Most()
    {
        if (_items.Count == 0) return 0;
        foreach (var window in _windows) window.Reset();
        var (least, step, centStep) = (long.MaxValue, 3 * Unit, Unit / 40);
        for (var k = 0; k < Steps && least > 0; k++)
        {
            if (Evaluate() is var most && most < least)
            {
                least = most;
                for (var i = 0; i < _items.Count; i++) _priceOf[i] = _items[i].Price;
            }
            Descend(step, centStep);
            step -= step / 32;
            centStep -= centStep / 32;
        }
        return (least + Unit - 1) / Unit;
    }

    /// <summary>What each occurrence is worth to carers at the prices that prove most, in millionths of a minute.</summary>
    public IEnumerable<(int Occurrence, long Price)> Prices() => _items.Select((item, i) => (item.Occurrence, _priceOf[i]));

    private long Evaluate()
    {
        long total = 0;
        for (var week = 0; week < _cents.Length; week++) total += _centPrice[week] * _cents[week];
        foreach (var window in _windows) window.Rent(_centPrice[window.Week], _problem.Grid);
        foreach (var group in _windows.GroupBy(window => (window.Agent, window.Week)))
        {
            var favours = _problem.Agents[group.Key.Agent].Favours;
            var taken = favours < 0 ? group.ToList() : [.. group.OrderByDescending(window => window.RentTotal).Take(favours)];
            total += taken.Sum(window => window.RentTotal);
            foreach (var window in group.Except(taken)) window.Close();
        }
        foreach (var item in _items) total += item.Take(Unit);
        return total;
    }

    private void Descend(long step, long centStep)
    {
        for (var week = 0; week < _cents.Length; week++)
        {
            var spent = _windows.Where(window => window.Week == week).Sum(window => (long)window.Rate * window.OpenSlots * _problem.Grid / 60);
            var slope = (_cents[week] - spent) * centStep / Math.Max(1, _cents[week]);
            _centPrice[week] = Math.Max(0, _centPrice[week] - slope);
        }
        foreach (var window in _windows) window.Descend(step);
    }
}
