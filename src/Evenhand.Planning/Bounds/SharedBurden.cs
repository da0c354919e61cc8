using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Bounds;

/// <summary>
/// What adults must carry between them: for every group of adults the sum of what only they (and carers) can do, less
/// what carers and helpers can take in their minutes and what the uncovered points of a plan let drop.
/// </summary>
internal sealed class SharedBurden
{
    private const int MostAdults = 8;
    private const int MostPriced = 2;
    private const int StepsTimesOccurrences = 36_000;
    private const int LeastSteps = 60;
    private const int MostSteps = 300;
    private readonly PlanningProblem _problem;
    private readonly LooseOptions _options;
    private readonly Measures _measures;
    private readonly int[] _adults;
    private readonly long _droppable;
    private readonly long _over;
    private readonly List<ReliefWindow> _windows;
    private readonly BurdenBound? _prices;
    private readonly Dictionary<int, long> _required = [];
    private readonly Dictionary<int, List<(int Occurrence, long Price)>> _relief = [];
    private readonly int[] _doers;
    private long? _largest;

    public SharedBurden(PlanningProblem problem, LooseOptions options, TierVector reached, long unavoidable, Measures measures, BurdenBound? prices)
    {
        (_problem, _options, _measures, _prices) = (problem, options, measures, prices is { Applies: true } ? prices : null);
        _adults = [.. Enumerable.Range(0, problem.Agents.Count).Where(agent => problem.Agents[agent].IsAdult)];
        _droppable = reached.Uncovered - unavoidable;
        _over = reached.Over;
        _windows = ReliefTable.WindowsOf(problem);
        _doers = [.. Enumerable.Range(0, problem.Occurrences.Count).Select(DoersOf)];
    }

    /// <summary>The least steps the most burdened adult has, or null without adults.</summary>
    public long? LeastLargest(IReadOnlyList<long> reached)
    {
        if (_adults.Length is 0 or > MostAdults) return null;
        if (_largest is not null) return _largest;
        var groups = GroupsThatMatter().OrderByDescending(LeastLargestIn).ThenBy(group => group).ToList();
        if (_prices is not null && reached.Count > 0)
            foreach (var group in groups.Where(group => System.Numerics.BitOperations.PopCount((uint)group) > 1).Take(MostPriced))
            {
                if (groups.Max(LeastLargestIn) >= reached[0]) break;
                Sharpen(group, reached[0]);
            }
        return _largest = groups.Max(LeastLargestIn);
    }

    private void Sharpen(int group, long largest)
    {
        var members = Members(group);
        var enough = members.Sum(agent => (largest - 1) * StepOf(agent)) + 1;
        var steps = Math.Clamp(StepsTimesOccurrences / Math.Max(1, _problem.Occurrences.Count), LeastSteps, MostSteps);
        var carried = _prices!.Least(group, _measures, enough, steps, _relief.GetValueOrDefault(group) ?? []);
        _required[group] = Math.Max(Required(group), carried - members.Sum(agent => 100 * _measures.Standing(agent)));
    }

    /// <summary>
    /// For every rank the least steps it can have when those before it are as reached: whoever holds the ranks before,
    /// all adults together must carry what is required.
    /// </summary>
    public IReadOnlyList<long> LeastByRank(IReadOnlyList<long> reached)
    {
        if (LeastLargest(reached) is not { } largest || reached.Count != _adults.Length) return [];
        var ranks = new List<long> { largest };
        for (var rank = 1; rank < reached.Count; rank++)
        {
            var before = reached.Take(rank).ToList();
            var groups = Enumerable.Range(0, 1 << _adults.Length).Where(group => System.Numerics.BitOperations.PopCount((uint)group) == rank);
            ranks.Add(groups.Min(group => LeastBeside(group, before)));
        }
        return ranks;
    }

    // Those before are given the largest of their ranks each, which is loose and keeps the bound true.
    private long LeastBeside(int before, List<long> reached)
    {
        var everybody = (1 << _adults.Length) - 1;
        var carried = Members(before).Sum(agent => reached[0] * StepOf(agent) - 100 * _measures.Standing(agent));
        var rest = Members(everybody & ~before);
        var hundredths = Required(everybody) - carried;
        var low = rest.Max(agent => CeilingOf(100 * _measures.Standing(agent), StepOf(agent)));
        while (rest.Sum(agent => low * StepOf(agent) - 100 * _measures.Standing(agent)) < hundredths) low++;
        return low;
    }

    // Everybody, everybody alone, and those who have occurrences nobody else can do.
    private IEnumerable<int> GroupsThatMatter() =>
        Enumerable.Range(0, _adults.Length).Select(k => 1 << k).Append((1 << _adults.Length) - 1).Concat(_doers.Where(set => set != 0)).Distinct();

    private long LeastLargestIn(int group)
    {
        var members = Members(group);
        var hundredths = Required(group);
        var low = members.Max(agent => CeilingOf(100 * _measures.Standing(agent), StepOf(agent)));
        while (members.Sum(agent => low * StepOf(agent) - 100 * _measures.Standing(agent)) < hundredths)
        {
            var missing = hundredths - members.Sum(agent => low * StepOf(agent) - 100 * _measures.Standing(agent));
            low += Math.Max(1, missing / members.Sum(StepOf));
        }
        return low;
    }

    // Hundredths of a minute that the group has to take on, whatever carers do and whatever is dropped.
    private long Required(int group)
    {
        if (!_required.TryGetValue(group, out var minutes)) _required[group] = minutes = 100 * RequiredOf(group);
        return minutes;
    }

    private long RequiredOf(int group)
    {
        var mine = Enumerable.Range(0, _doers.Length)
            .Where(i => PersonsOf(i, group) > 0 && _measures.OfOccurrence(_problem.Occurrences[i]) > 0).ToList();
        var all = mine.Sum(i => (decimal)PersonsOf(i, group) * _measures.OfOccurrence(_problem.Occurrences[i]));
        var takeable = ReliefTable.ItemsOf(_problem, _options, _windows, mine, _measures.OfOccurrence);
        var prices = new Relief(_problem, takeable, _windows, _over);
        var relief = prices.Most();
        _relief[group] = [.. prices.Prices()];
        var dropped = Knapsack.Most(mine.Select(i => ByPoints(i, group)), _droppable);
        return Math.Max(0, (long)Math.Ceiling(all - relief - dropped));
    }

    private (long Value, long Weight) ByPoints(int number, int group)
    {
        var occurrence = _problem.Occurrences[number];
        return (PersonsOf(number, group) * _measures.OfOccurrence(occurrence), MayGoFree(number) ? 0 : (long)occurrence.Priority * occurrence.Persons);
    }

    // How many of its doers must come from the group: all when nobody else can, else those the others cannot make up.
    private int PersonsOf(int number, int group)
    {
        if (_doers[number] == 0) return 0;
        var persons = _problem.Occurrences[number].Persons;
        var others = System.Numerics.BitOperations.PopCount((uint)(_doers[number] & ~group));
        if (others == 0) return persons;
        return persons > others && !CarersCanDo(number) ? persons - others : 0;
    }

    private bool CarersCanDo(int number) =>
        Enumerable.Range(0, _problem.Agents.Count).Any(agent => !_problem.Agents[agent].IsAdult && _options.CanDo(number, agent));

    // What is dropped without points of its own: pick-ups that are not due.
    private bool MayGoFree(int occurrence) => _options.MayBeNotDue(occurrence);

    private int DoersOf(int occurrence)
    {
        if (_options.IsImpossible(occurrence)) return 0;
        var set = 0;
        for (var k = 0; k < _adults.Length; k++)
            if (_options.CanDo(occurrence, _adults[k]))
                set |= 1 << k;
        return set;
    }

    private List<Agent> Members(int group) => [.. _adults.Where((_, k) => (group >> k & 1) == 1).Select(agent => _problem.Agents[agent])];

    private long StepOf(Agent agent) => _measures.Share(agent) * _measures.Quantum(_problem);

    private static long CeilingOf(long number, long divisor) => number >= 0 ? (number + divisor - 1) / divisor : -(-number / divisor);
}
