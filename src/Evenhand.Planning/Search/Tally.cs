namespace Evenhand.Planning.Search;

/// <summary>What the placed occurrences add up to: load and mental load by agent, dislikes, stability, evenings.</summary>
internal sealed class Tally
{
    private readonly Instance _instance;
    private readonly EveningTable _evenings;

    public Tally(Instance instance)
    {
        _instance = instance;
        _evenings = new EveningTable(instance);
        Load = [.. instance.Problem.Agents.Select(agent => agent.Balance + agent.Blocks.Sum(block => (long)block.Load))];
        Mental = [.. instance.Problem.Agents.Select(agent => (long)agent.StandingMental)];
    }

    /// <summary>Minutes of blocks, balance and occurrences, by agent.</summary>
    public long[] Load { get; }
    public long[] Mental { get; }
    public long Dislikes { get; private set; }
    public long Stability { get; private set; }
    public long Evenings => _evenings.Evenings;

    public void Count(int occurrence, int first, int second, int start, int sign)
    {
        CountFor(occurrence, first, start, sign);
        if (second >= 0) CountFor(occurrence, second, start, sign);
        Stability += sign * StabilityOf(occurrence, first, second, start);
    }

    private void CountFor(int occurrence, int agent, int start, int sign)
    {
        var load = _instance.Load[occurrence];
        Load[agent] += sign * load;
        Mental[agent] += sign * _instance.Mental[occurrence];
        Dislikes += sign * _instance.DislikeOf(occurrence, agent);
        if (load > 0 && _instance.IsAdult[agent]) _evenings.Count(agent, start, _instance.Duration[occurrence], sign);
    }

    private int StabilityOf(int occurrence, int first, int second, int start)
    {
        var last = _instance.LastDoer[occurrence];
        if (last < 0) return 0;
        var minutes = Math.Abs(start * _instance.Grid - _instance.LastStart[occurrence]);
        return (first == last || second == last ? 0 : 4) + Math.Min(4, (minutes + 14) / 15);
    }
}
