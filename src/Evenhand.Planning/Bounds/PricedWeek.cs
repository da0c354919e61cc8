using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>
/// Lagrangian relaxation of the week: each adult, each window of a carer and each week's money decide on their own at
/// given prices for doing, covering and sparing sole care. Whatever the prices, no plan burdens a group of adults with
/// less than what comes out. (Geoffrion, "Lagrangean relaxation for integer programming", 1974.)
/// </summary>
internal sealed class PricedWeek
{
    private readonly PlanningProblem _problem;
    private readonly LooseOptions _options;
    private readonly long _allowed;
    private readonly CareWorth _common;
    private readonly List<AdultWeek> _adults;
    private readonly List<ShiftTable> _tables;
    private readonly List<ShiftChoice> _choices;
    private readonly long _standing;
    private readonly bool[] _inPlay;
    private readonly bool[][] _mayLeaveAlone;
    private readonly bool[] _mayLeave;

    /// <param name="adults">Agents whose burden counts; the other adults are left out with what they could do.</param>
    /// <param name="inPlay">Occurrences that only these adults and carers can do.</param>
    /// <param name="allowed">Points that cost nothing.</param>
    /// <param name="slack">Points a plan may have above what is left in every plan.</param>
    /// <param name="over">Most cents over budget.</param>
    public PricedWeek(PlanningProblem problem, LooseOptions options, CareDemand demand, bool[] inPlay, IReadOnlyList<int> adults, Measures measures, long allowed, CrowdedHours crowded, long slack, long over)
    {
        (_problem, _options, _allowed, Slack, Demand) = (problem, options, allowed, slack, demand);
        _common = new CareWorth(demand);
        _inPlay = inPlay;
        Lags = new LagBook(problem, inPlay);
        var ways = new int[problem.Travel.Places, problem.Travel.Places];
        for (var from = 0; from < problem.Travel.Places; from++)
            for (var to = 0; to < problem.Travel.Places; to++)
                ways[from, to] = problem.Travel[from, to] / problem.Grid;
        var valuer = new Valuer(problem, demand, Lags, ways, measures.OfOccurrence);
        _adults = [.. adults.Select((agent, number) => new AdultWeek(problem, options, demand, valuer, ways, agent, number))];
        _tables = [.. ReliefTable.WindowsOf(problem).Select(window => new ShiftTable(problem, options, valuer, ways, _inPlay, window.Agent, window.Number, window.Week))];
        _choices = [.. Enumerable.Range(0, problem.Weeks).Select(week =>
            new ShiftChoice(problem, _tables.Where(table => table.Week == week), Math.Min(problem.Cap[week], problem.Budget[week] + over)))];
        _standing = adults.Sum(agent => measures.Standing(problem.Agents[agent]));
        _mayLeave = [.. Enumerable.Range(0, problem.Occurrences.Count).Select(i => options.IsImpossible(i) || PointsOf(i) <= Slack + crowded.PointsOf(i))];
        _mayLeaveAlone = [.. Enumerable.Range(0, demand.Children).Select(child => Enumerable.Range(0, demand.Slots).Select(slot => PointsOfSlot <= Slack + crowded.PointsAt(child, slot)).ToArray())];
        FindGaps(new Reach(problem, options));
        Undone = new bool[problem.Occurrences.Count];
    }

    public CareDemand Demand { get; }

    public LagBook Lags { get; }

    public PlanningProblem Problem => _problem;

    /// <summary>Occurrences left undone at the last prices.</summary>
    public bool[] Undone { get; }

    /// <summary>Only the group and carers can do it; what others could do asks nothing of the group.</summary>
    public bool IsInPlay(int occurrence) => _inPlay[occurrence];

    public bool MayLeave(int occurrence) => _mayLeave[occurrence];

    public bool MayLeaveAlone(int child, int slot) => _mayLeaveAlone[child][slot];

    /// <summary>Points a plan may have above what is left in every plan.</summary>
    public long Slack { get; }

    public long PointsOfSlot => (long)Rules.Tiers.Uncovered.PointsPerMinute * _problem.Grid;

    /// <summary>Points for leaving it undone; none for what may not be due.</summary>
    public long PointsOf(int occurrence) =>
        _options.MayBeNotDue(occurrence) ? 0 : (long)_problem.Occurrences[occurrence].Priority * _problem.Occurrences[occurrence].Persons;

    /// <summary>What the group carries at least, in the unit of the prices.</summary>
    public long Least(Prices prices)
    {
        _common.Set(prices, -1);
        Lags.Sum();
        var total = _standing * Prices.Minute - _allowed * prices.Point;
        for (var i = 0; i < Undone.Length; i++) total += !IsInPlay(i) ? 0 : Leaving(prices, i) + prices.Done[i] * _problem.Occurrences[i].Persons;
        for (var child = 0; child < Demand.Children; child++)
            for (var slot = 0; slot < Demand.Slots; slot++)
                total += Alone(prices, child, slot);
        foreach (var table in _tables) table.Value(prices, _common);
        foreach (var choice in _choices) total -= choice.Most();
        foreach (var adult in _adults) total -= adult.Most(prices, _common);
        return total;
    }

    public void Count(Tally tally)
    {
        tally.Clear();
        Lags.Clear();
        foreach (var adult in _adults) adult.Count(tally);
        foreach (var choice in _choices) choice.Count(tally);
        for (var i = 0; i < Undone.Length; i++)
            if (Undone[i] && !_options.MayBeNotDue(i))
                tally.Leave(i);
    }

    public void Remember(LoneDuties duties, int mostBits)
    {
        for (var number = 0; number < _adults.Count; number++) _adults[number].Remember(duties.Of(number), mostBits);
    }

    /// <summary>Everybody remembers what they did more than once lately.</summary>
    public void Learn()
    {
        foreach (var adult in _adults) adult.Learn();
        foreach (var table in _tables) table.Learn();
    }

    private long Leaving(Prices prices, int occurrence)
    {
        Undone[occurrence] = false;
        if (!MayLeave(occurrence)) return 0;
        var worth = PointsOf(occurrence) * prices.Point - prices.Done[occurrence] * _problem.Occurrences[occurrence].Persons;
        if (!_options.MayBeNotDue(occurrence))
            foreach (var span in Demand.BegunBy[occurrence])
                worth += _common.Of(span.Child, span.From, span.To);
        Undone[occurrence] = worth < 0;
        return Math.Min(0, worth);
    }

    // Where nobody could be, whatever is planned.
    private void FindGaps(Reach reach)
    {
        for (var child = 0; child < Demand.Children; child++)
        {
            var needs = new CertainNeeds(_problem, child);
            for (var slot = 0; slot < Demand.Slots; slot++)
                if (needs.IsCertain(slot) && Demand.HomeAt(child, slot) is >= 0 and var home && reach.CountAt(child, slot, home, Demand.IsAwake(child, slot)) == 0)
                    _mayLeaveAlone[child][slot] = true;
        }
    }

    private long Alone(Prices prices, int child, int slot)
    {
        if (Demand.HomeAt(child, slot) < 0) return 0;
        var worth = _common.Of(child, slot, slot + 1);
        var alone = MayLeaveAlone(child, slot) ? Math.Min(0, PointsOfSlot * prices.Point - worth) : 0;
        return alone + (Demand.IsStanding(child, slot) ? worth : 0);
    }
}
