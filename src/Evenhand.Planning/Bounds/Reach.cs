using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>Who could be where in a slot, and which children could be taken along, if nothing else had to be done.</summary>
internal sealed class Reach
{
    private readonly PlanningProblem _problem;
    private readonly bool[][] _home;
    private readonly bool[][] _attentive;
    private readonly bool[][] _along;

    public Reach(PlanningProblem problem, LooseOptions options)
    {
        _problem = problem;
        _home = [.. problem.Agents.Select(AtHome)];
        _attentive = [.. problem.Agents.Select((agent, number) => Attentive(agent, _home[number]))];
        _along = [.. problem.Children.Select(_ => new bool[problem.Slots])];
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
        for (var agent = 0; agent < _problem.Agents.Count; agent++)
            foreach (var start in options.StartsOf(number, agent))
                foreach (var child in occurrence.Takes)
                    Set(_along[child], start - before, start + occurrence.Duration + after, true);
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
