using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>Who could be where in a slot, and which children could be taken along, if nothing else had to be done.</summary>
internal sealed class Reach
{
    private readonly PlanningProblem _problem;
    private readonly bool[][] _home;
    private readonly bool[][] _attentive;
    private const int Nobody = -2;
    private const int Several = -1;
    private readonly IReadOnlyList<int> _takers;
    private readonly bool[][] _along;
    private readonly int[][] _taking;

    public Reach(PlanningProblem problem, LooseOptions options)
        : this(problem, options, [.. Enumerable.Range(0, problem.Agents.Count)])
    {
    }

    /// <param name="takers">Agents who may take children along.</param>
    public Reach(PlanningProblem problem, LooseOptions options, IReadOnlyList<int> takers)
    {
        _takers = takers;
        _problem = problem;
        _home = [.. problem.Agents.Select(AtHome)];
        _attentive = [.. problem.Agents.Select((agent, number) => Attentive(agent, _home[number]))];
        _along = [.. problem.Children.Select(_ => new bool[problem.Slots])];
        _taking = [.. problem.Children.Select(_ => Enumerable.Repeat(Nobody, problem.Slots).ToArray())];
        for (var i = 0; i < problem.Occurrences.Count; i++)
            if (problem.Occurrences[i].Takes.Count > 0)
                TakeAlong(options, i);
    }

    public bool CouldCover(int child, int slot, int home, CareLevel level)
    {
        if (_along[child][slot]) return true;
        for (var number = 0; number < _problem.Agents.Count; number++)
        {
            var agent = _problem.Agents[number];
            if (!agent.IsAdult)
            {
                if (agent.Windows.Any(window => window.Home == home && window.Start <= slot * _problem.Grid && slot * _problem.Grid < window.End)) return true;
            }
            else if (agent.Home == home && (level == CareLevel.Asleep ? _home : _attentive)[number][slot])
            {
                return true;
            }
        }
        return false;
    }

    public bool CouldBeAttentive(int agent, int slot) => _attentive[agent][slot];

    /// <summary>Somebody else than this adult could be with a child that is awake.</summary>
    public bool CouldCoverBeside(int adult, int child, int slot, int home)
    {
        if (_along[child][slot]) return true;
        for (var number = 0; number < _problem.Agents.Count; number++)
            if (number != adult && IsThere(number, slot, home))
                return true;
        return false;
    }

    public bool[] HomeOf(int adult) => _home[adult];

    public bool[] AttentiveOf(int adult) => _attentive[adult];

    /// <summary>Nobody but this agent could be with the child or take it along.</summary>
    public bool IsOnly(int agent, int child, int slot, bool isAwake, int home) =>
        (!_along[child][slot] || _taking[child][slot] == agent)
        && !Enumerable.Range(0, _problem.Agents.Count).Any(number => number != agent && CouldBeWith(number, slot, home, isAwake));

    public bool IsTaken(int child, int slot) => _along[child][slot];

    public bool CouldBeHome(int adult, int slot) => _home[adult][slot];

    /// <summary>How many agents could be with a child; many when it may be taken along.</summary>
    public int CountAt(int child, int slot, int home, bool isAwake) =>
        _along[child][slot]
            ? TakenBy(child, slot) is var taking && taking < 0 ? int.MaxValue : Enumerable.Range(0, _problem.Agents.Count).Count(number => number == taking || CouldBeWith(number, slot, home, isAwake))
            : Enumerable.Range(0, _problem.Agents.Count).Count(number => CouldBeWith(number, slot, home, isAwake));

    // The only agent who could take the child along in the slot, or a negative number when several could.
    private int TakenBy(int child, int slot) => _taking[child][slot];

    private bool CouldBeWith(int number, int slot, int home, bool isAwake) =>
        isAwake || !_problem.Agents[number].IsAdult ? IsThere(number, slot, home) : _problem.Agents[number].Home == home && _home[number][slot];

    private bool IsThere(int number, int slot, int home)
    {
        var agent = _problem.Agents[number];
        return agent.IsAdult
            ? agent.Home == home && _attentive[number][slot]
            : agent.Windows.Any(window => window.Home == home && window.Start <= slot * _problem.Grid && slot * _problem.Grid < window.End);
    }

    private bool[] AtHome(Agent agent)
    {
        var slots = new bool[_problem.Slots];
        Array.Fill(slots, agent.IsAdult);
        foreach (var block in agent.Blocks)
            if (block.Place != agent.Home)
                Set(slots, block.Start - _problem.Travel[agent.Home, block.Place], block.End + _problem.Travel[block.Place, agent.Home], false);
        return slots;
    }

    private bool[] Attentive(Agent agent, bool[] home)
    {
        var slots = (bool[])home.Clone();
        foreach (var block in agent.Blocks)
            if (block.Inattentive)
                Set(slots, block.Start, block.End, false);
        return slots;
    }

    private void TakeAlong(LooseOptions options, int number)
    {
        var occurrence = _problem.Occurrences[number];
        var (before, after) = (LongestWay(occurrence.From), LongestWay(occurrence.To));
        foreach (var agent in _takers)
            foreach (var start in options.StartsOf(number, agent))
                foreach (var child in occurrence.Takes)
                {
                    Set(_along[child], start - before, start + occurrence.Duration + after, true);
                    NoteTaking(child, agent, start - before, start + occurrence.Duration + after);
                }
    }

    private void NoteTaking(int child, int agent, int start, int end)
    {
        for (var slot = Math.Max(0, start) / _problem.Grid; slot < Math.Min(_problem.Horizon, end) / _problem.Grid; slot++)
            _taking[child][slot] = _taking[child][slot] is Nobody || _taking[child][slot] == agent ? agent : Several;
    }

    // Of all homes: where the doer comes from is not known here.
    private int LongestWay(int place)
    {
        var longest = 0;
        foreach (var agent in _problem.Agents)
        {
            if (agent.IsAdult) longest = Math.Max(longest, Math.Max(_problem.Travel[agent.Home, place], _problem.Travel[place, agent.Home]));
            foreach (var window in agent.Windows)
                longest = Math.Max(longest, Math.Max(_problem.Travel[window.Home, place], _problem.Travel[place, window.Home]));
        }
        return longest;
    }

    private void Set(bool[] slots, int start, int end, bool value)
    {
        var last = Math.Min(_problem.Horizon, end) / _problem.Grid;
        for (var slot = Math.Max(0, start) / _problem.Grid; slot < last; slot++) slots[slot] = value;
    }
}
