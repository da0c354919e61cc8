using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>The shifts of a week that are worth most together within the week's money and everybody's favours.</summary>
internal sealed class ShiftChoice
{
    private const int MostUnits = 2400;
    private readonly List<ShiftTable> _free;
    private readonly List<ShiftTable> _paid;
    private readonly PlanningProblem _problem;
    private readonly int _unit;
    private readonly long[] _best;
    private readonly short[][] _chosen;
    private readonly int _capacity;
    private readonly List<(int Cost, long Worth, short Steps)> _lengths = [];

    public ShiftChoice(PlanningProblem problem, IEnumerable<ShiftTable> tables, long cents)
    {
        _problem = problem;
        var all = tables.ToList();
        _free = [.. all.Where(table => table.Cost[^1] == 0)];
        _paid = [.. all.Where(table => table.Cost[^1] > 0)];
        var common = _paid.SelectMany(table => table.Cost).Aggregate(0, Divisor);
        var most = (int)Math.Min(cents, _paid.Sum(table => (long)table.Cost[^1]));
        _unit = Math.Max(Math.Max(1, common), (most + MostUnits - 1) / MostUnits);
        _capacity = most / _unit;
        _best = new long[_capacity + 1];
        _chosen = [.. _paid.Select(_ => new short[_capacity + 1])];
    }

    public long Most()
    {
        var total = FreeOnes().Sum(choice => choice.Table.Worth[choice.Steps]);
        Array.Clear(_best);
        for (var k = 0; k < _paid.Count; k++) Add(_paid[k], _chosen[k]);
        return total + _best[_capacity];
    }

    public void Count(Tally tally)
    {
        foreach (var (table, steps) in FreeOnes()) table.Count(tally, steps);
        var left = _capacity;
        for (var k = _paid.Count - 1; k >= 0; k--)
        {
            int steps = _chosen[k][left];
            if (steps == 0) continue;
            _paid[k].Count(tally, steps);
            left -= _paid[k].Cost[steps] / _unit;
        }
    }

    // Rounded down to whole units: a shift never seems to cost more than it does. Only lengths worth more than every shorter one.
    private void Add(ShiftTable table, short[] chosen)
    {
        Array.Clear(chosen);
        _lengths.Clear();
        long most = 0;
        for (var steps = 1; steps < table.Worth.Length && table.Cost[steps] / _unit <= _capacity; steps++)
            if (table.Worth[steps] > most)
                _lengths.Add((table.Cost[steps] / _unit, most = table.Worth[steps], (short)steps));
        for (var money = _capacity; money >= 0; money--)
        {
            var best = _best[money];
            foreach (var (cost, worth, steps) in _lengths)
            {
                if (cost > money) break;
                if (_best[money - cost] + worth <= best) continue;
                best = _best[money - cost] + worth;
                chosen[money] = steps;
            }
            _best[money] = best;
        }
    }

    private IEnumerable<(ShiftTable Table, int Steps)> FreeOnes()
    {
        foreach (var group in _free.GroupBy(table => table.Agent))
        {
            var favours = _problem.Agents[group.Key].Favours;
            var worth = group.Select(table => (Table: table, Steps: Longest(table))).Where(choice => choice.Steps > 0 && choice.Table.Worth[choice.Steps] > 0)
                .OrderByDescending(choice => choice.Table.Worth[choice.Steps]);
            foreach (var choice in favours < 0 ? worth : worth.Take(favours)) yield return choice;
        }
    }

    private static int Longest(ShiftTable table)
    {
        var at = 0;
        for (var steps = 1; steps < table.Worth.Length; steps++)
            if (table.Worth[steps] > 0 && (at == 0 || table.Worth[steps] > table.Worth[at]))
                at = steps;
        return at;
    }

    private static int Divisor(int one, int other) => other == 0 ? one : Divisor(other, one % other);
}
