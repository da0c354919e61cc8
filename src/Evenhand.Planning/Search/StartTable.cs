namespace Evenhand.Planning.Search;

/// <summary>For every occurrence and eligible agent: the starts that blocks, windows and ways leave.</summary>
internal sealed class StartTable
{
    private static readonly int[] None = [];
    private readonly Instance _instance;
    private readonly int[][] _starts;
    private readonly ulong[][] _allowed;
    private readonly ulong[][] _embedded;
    private readonly int[] _first;

    /// <param name="earliest">First slot at which anything may start.</param>
    public StartTable(Instance instance, int earliest)
    {
        _instance = instance;
        _starts = new int[instance.Count * instance.Agents][];
        _allowed = new ulong[_starts.Length][];
        _embedded = new ulong[_starts.Length][];
        _first = new int[instance.Count];
        Array.Fill(_starts, None);
        Able = new int[instance.Count][];
        for (var i = 0; i < instance.Count; i++) Fill(i, earliest);
    }

    /// <summary>Eligible agents with at least one start.</summary>
    public int[][] Able { get; }

    public int[] StartsOf(int occurrence, int agent) => _starts[occurrence * _instance.Agents + agent];

    public bool IsAllowed(int occurrence, int agent, int start) => IsIn(_allowed[occurrence * _instance.Agents + agent], occurrence, start);

    /// <summary>The occurrence lies in an open block of the agent, so it has no place.</summary>
    public bool IsEmbedded(int occurrence, int agent, int start) =>
        _instance.Anywhere[occurrence] && IsInOpenBlock(occurrence, agent, start);

    private bool IsInOpenBlock(int occurrence, int agent, int start)
    {
        var bits = _embedded[occurrence * _instance.Agents + agent];
        var offset = start - _first[occurrence];
        if (bits is not null && offset >= 0 && offset < bits.Length * 64) return (bits[offset >> 6] >> offset & 1) != 0;
        return Compute(occurrence, agent, start);
    }

    private bool Compute(int occurrence, int agent, int start)
    {
        var (from, to) = (start * _instance.Grid, (start + _instance.Duration[occurrence]) * _instance.Grid);
        foreach (var block in _instance.Problem.Agents[agent].Blocks)
            if (block.Open && block.Start <= from && to <= block.End)
                return true;
        return false;
    }

    private bool IsIn(ulong[]? bits, int occurrence, int start)
    {
        var offset = start - _first[occurrence];
        return bits is not null && offset >= 0 && offset < bits.Length * 64 && (bits[offset >> 6] >> offset & 1) != 0;
    }

    private void Fill(int i, int earliest)
    {
        var able = new List<int>();
        Able[i] = [];
        var occurrence = _instance.Problem.Occurrences[i];
        if (occurrence.Windows.Count == 0 || occurrence.IsVoid) return;
        var starts = StartsInWindows(i, earliest);
        if (starts.Length == 0) return;
        _first[i] = starts[0];
        foreach (var agent in _instance.Eligible[i])
        {
            var possible = Array.FindAll(starts, start => IsPossible(i, agent, start));
            if (possible.Length > 0) able.Add(agent);
            Store(i, agent, possible, starts[^1]);
        }
        Able[i] = _instance.Persons[i] <= able.Count ? [.. able] : [];
    }

    private int[] StartsInWindows(int i, int earliest)
    {
        var (starts, occurrence, grid) = (new SortedSet<int>(), _instance.Problem.Occurrences[i], _instance.Grid);
        foreach (var (low, high) in occurrence.Windows)
            for (var start = low; start <= high; start += occurrence.Step)
                if (start / grid >= earliest)
                    starts.Add(start / grid);
        return [.. starts];
    }

    private void Store(int i, int agent, int[] possible, int last)
    {
        var key = i * _instance.Agents + agent;
        _starts[key] = possible;
        _allowed[key] = new ulong[(last - _first[i]) / 64 + 1];
        foreach (var start in possible) _allowed[key][start - _first[i] >> 6] |= 1UL << start - _first[i];
        if (!_instance.Anywhere[i]) return;
        _embedded[key] = new ulong[_allowed[key].Length];
        foreach (var start in possible)
            if (Compute(i, agent, start))
                _embedded[key][start - _first[i] >> 6] |= 1UL << start - _first[i];
    }

    private bool IsPossible(int i, int agent, int start)
    {
        if (!_instance.IsAdult[agent]) return !_instance.Anywhere[i] && FitsAWindow(i, agent, start);
        return (_instance.Anywhere[i] && Compute(i, agent, start)) || FitsBetweenBlocks(i, agent, start);
    }

    private bool FitsBetweenBlocks(int i, int agent, int start)
    {
        var (grid, end) = (_instance.Grid, start + _instance.Duration[i]);
        var (from, to) = (_instance.FromOf(i, agent), _instance.ToOf(i, agent));
        foreach (var block in _instance.Problem.Agents[agent].Blocks)
            if (end + _instance.Way(to, block.Place) > block.Start / grid && block.End / grid + _instance.Way(block.Place, from) > start)
                return false;
        return true;
    }

    private bool FitsAWindow(int i, int agent, int start)
    {
        var windows = _instance.Windows;
        for (var k = windows.FirstOf[agent]; k < windows.FirstOf[agent + 1]; k++)
        {
            var leaves = start - _instance.Way(windows.Home[k], _instance.From[i]);
            var returns = start + _instance.Duration[i] + _instance.Way(_instance.To[i], windows.Home[k]);
            if (leaves >= windows.Start[k] && windows.UpToStep(k, returns) <= windows.End[k]) return true;
        }
        return false;
    }
}
