using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>Who could do what when, looking only at blocks and windows next to it: never fewer options than there are.</summary>
internal sealed class LooseOptions
{
    private readonly PlanningProblem _problem;
    private readonly List<Block>[] _blocks;
    private readonly List<int>[][] _starts;
    private readonly bool[] _impossible;
    private readonly bool[] _mayBeNotDue;

    public LooseOptions(PlanningProblem problem)
    {
        _problem = problem;
        _blocks = [.. problem.Agents.Select(agent => agent.Blocks.OrderBy(block => block.Start).ToList())];
        _starts = [.. problem.Occurrences.Select(StartsByAgent)];
        _impossible = [.. Enumerable.Range(0, problem.Occurrences.Count).Select(IsImpossibleAlone)];
        SpreadAlongLags();
        _mayBeNotDue = [.. problem.Occurrences.Select(occurrence => occurrence.IsVoid)];
        foreach (var stay in problem.Children.SelectMany(child => child.Stays).Where(stay => stay.HomeIfUndropped)) _mayBeNotDue[stay.Pick] = true;
    }

    public bool IsImpossible(int occurrence) => _impossible[occurrence];

    /// <summary>A pick-up that would not be due if a child stayed at home.</summary>
    public bool MayBeNotDue(int occurrence) => _mayBeNotDue[occurrence];

    public IReadOnlyList<int> StartsOf(int occurrence, int agent) => _starts[occurrence][agent];

    public bool CanDo(int occurrence, int agent) => !_impossible[occurrence] && _starts[occurrence][agent].Count > 0;

    private List<int>[] StartsByAgent(Occurrence occurrence)
    {
        var starts = new List<int>[_problem.Agents.Count];
        for (var agent = 0; agent < starts.Length; agent++) starts[agent] = [];
        if (occurrence.IsVoid) return starts;
        foreach (var agent in occurrence.Eligible.Distinct())
            foreach (var (low, high) in occurrence.Windows)
                for (var start = low; start <= high; start += occurrence.Step)
                    if (IsPossible(occurrence, agent, start))
                        starts[agent].Add(start);
        return starts;
    }

    private bool IsImpossibleAlone(int number)
    {
        var occurrence = _problem.Occurrences[number];
        var able = _starts[number].Where(starts => starts.Count > 0).ToList();
        if (able.Count < occurrence.Persons) return true;
        if (occurrence.Persons == 1) return false;
        var counts = able.SelectMany(starts => starts.Distinct()).GroupBy(start => start);
        return !counts.Any(group => group.Count() >= occurrence.Persons);
    }

    private void SpreadAlongLags()
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var lag in _problem.Lags)
            {
                if (!_impossible[lag.First] || _impossible[lag.Then]) continue;
                _impossible[lag.Then] = true;
                changed = true;
            }
        }
    }

    private bool IsPossible(Occurrence occurrence, int number, int start)
    {
        var (agent, end) = (_problem.Agents[number], start + occurrence.Duration);
        if (!agent.IsAdult) return FitsAWindow(occurrence, agent, start, end);
        if (occurrence.Anywhere && agent.Blocks.Any(block => block.Open && block.Start <= start && end <= block.End)) return true;
        var (from, to) = occurrence.Anywhere ? (agent.Home, agent.Home) : (occurrence.From, occurrence.To);
        var blocks = _blocks[number];
        var next = blocks.FindIndex(block => block.Start >= start);
        if (next >= 0 && blocks[next].Start - end < _problem.Travel[to, blocks[next].Place]) return false;
        var before = (next < 0 ? blocks.Count : next) - 1;
        return before < 0 || start - blocks[before].End >= _problem.Travel[blocks[before].Place, from];
    }

    private bool FitsAWindow(Occurrence occurrence, Agent agent, int start, int end)
    {
        foreach (var window in agent.Windows)
            if (window.Start <= start - _problem.Travel[window.Home, occurrence.From] && end + _problem.Travel[occurrence.To, window.Home] <= window.End)
                return true;
        return false;
    }
}
