using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>Everything an adult could do in the week at given prices, the dearest way first.</summary>
internal sealed class AdultWeek
{
    private readonly Agent _agent;
    private readonly Valuer _valuer;
    private readonly Walk _walk;
    private readonly CareWorth _worth;
    private readonly Repeats _repeats = new();
    private readonly List<Block> _blocks;
    private readonly long[] _waiting;
    private const int MostBits = 3;
    private readonly int _number;
    private IReadOnlyList<int> _duties = [];

    public AdultWeek(PlanningProblem problem, LooseOptions options, CareDemand demand, Valuer valuer, int[,] ways, int agent, int number)
    {
        (_agent, _valuer, _number) = (problem.Agents[agent], valuer, number);
        _worth = new CareWorth(demand);
        _blocks = [.. _agent.Blocks.OrderBy(block => block.Start)];
        var stops = _blocks.Select(block => new Stop(Stop.Block, block.Start / problem.Grid, block.End / problem.Grid, block.Place, block.Place)).ToList();
        var ahead = stops.ToList();
        for (var i = 0; i < problem.Occurrences.Count; i++)
            foreach (var start in options.StartsOf(i, agent).Distinct())
                Place(problem, i, start, ahead, stops);
        foreach (var block in ahead) block.Inside.Sort((one, other) => one.End != other.End ? one.End.CompareTo(other.End) : one.Occurrence.CompareTo(other.Occurrence));
        var ordered = stops.OrderBy(stop => stop.Start).ToArray();
        var last = Math.Max(demand.Slots, ordered.Length == 0 ? 0 : ordered.Max(stop => stop.End));
        _walk = new Walk(_agent.Home, ways, ordered, last + Longest(ways));
        _waiting = new long[_walk.Slots + 1];
    }

    /// <summary>Blocks one after the other, so that what is between them is clear.</summary>
    public static bool IsOrderly(Agent agent)
    {
        var blocks = agent.Blocks.OrderBy(block => block.Start).ToList();
        return blocks.TrueForAll(block => block.Start >= 0 && block.Start < block.End) && blocks.Zip(blocks.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);
    }

    public long Most(Prices prices, CareWorth common)
    {
        _worth.Set(prices, _number);
        var block = 0;
        foreach (var stop in _walk.Stops)
        {
            if (stop.IsBlock) stop.Worth = WorthOf(_blocks[block++], stop, prices, common);
            else
            {
                _valuer.Value(stop, prices, _worth, common, 0, true);
                _valuer.AddCare(stop, _worth, _agent.Home, 0);
            }
        }
        for (var slot = 0; slot < _waiting.Length; slot++) _waiting[slot] = _worth.Attentive(_agent.Home, 0, slot);
        _walk.Run(0, _waiting, true);
        return _walk.AtHome(_walk.Slots);
    }

    /// <summary>Remembers what it passed more than once lately.</summary>
    public void Learn() => _repeats.Teach(_walk, _duties, MostBits);

    public void Remember(IReadOnlyList<int> duties, int mostBits)
    {
        _duties = duties;
        _walk.Remember(duties, mostBits);
    }

    public void Count(Tally tally)
    {
        _repeats.Begin();
        var block = _blocks.Count;
        _walk.Trace(_walk.Slots,
            stop =>
            {
                if (stop.IsBlock) Count(tally, _blocks[--block], stop);
                else
                {
                    _repeats.Note(stop.Occurrence);
                    _valuer.Count(stop, tally, _number, _agent.Home, 0, true);
                }
            },
            (from, to) => tally.CoverHome(_agent.Home, _number, from, to, false));
    }

    private void Count(Tally tally, Block block, Stop stop)
    {
        if (block.Place == _agent.Home) tally.CoverHome(_agent.Home, _number, stop.Start, stop.End, block.Inattentive);
        foreach (var inside in Packing.Chosen(stop.Inside)) _valuer.Count(inside, tally, _number, _agent.Home, 0, false);
    }

    private long WorthOf(Block block, Stop stop, Prices prices, CareWorth common)
    {
        foreach (var inside in stop.Inside) _valuer.Value(inside, prices, _worth, common, 0, true);
        var care = block.Place != _agent.Home ? 0
            : block.Inattentive ? _worth.Present(_agent.Home, stop.Start, stop.End) : _worth.Attentive(_agent.Home, stop.Start, stop.End);
        return care + Packing.Most(stop.Inside);
    }

    private void Place(PlanningProblem problem, int number, int start, List<Stop> blocks, List<Stop> stops)
    {
        var occurrence = problem.Occurrences[number];
        var (from, to) = occurrence.Anywhere ? (_agent.Home, _agent.Home) : (occurrence.From, occurrence.To);
        var end = start + occurrence.Duration;
        var stop = new Stop(number, start / problem.Grid, end / problem.Grid, from, to);
        var around = occurrence.Anywhere ? _blocks.FindIndex(block => block.Open && block.Start <= start && end <= block.End) : -1;
        if (around >= 0) blocks[around].Inside.Add(stop);
        else stops.Add(stop);
    }

    private static int Longest(int[,] ways) => ways.Cast<int>().DefaultIfEmpty().Max();
}
