namespace Evenhand.Planning.Search;

/// <summary>What every agent does, in order of time.</summary>
internal sealed class DayLines
{
    private readonly Instance _instance;
    private readonly StartTable _table;
    private readonly int[][] _items;
    private readonly int[] _counts;
    private readonly int[] _start;

    public DayLines(Instance instance, StartTable table, int[] start)
    {
        (_instance, _table, _start) = (instance, table, start);
        _items = [.. Enumerable.Range(0, instance.Agents).Select(_ => new int[instance.Count + 1])];
        _counts = new int[instance.Agents];
    }

    public ReadOnlySpan<int> Of(int agent) => _items[agent].AsSpan(0, _counts[agent]);

    /// <summary>Number of occurrences of the agent that start before the slot.</summary>
    public int CountBefore(int agent, int slot)
    {
        var items = _items[agent];
        var (low, high) = (0, _counts[agent]);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (_start[items[middle]] < slot) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    public void Insert(int agent, int occurrence)
    {
        var items = _items[agent];
        var at = CountBefore(agent, _start[occurrence]);
        Array.Copy(items, at, items, at + 1, _counts[agent] - at);
        items[at] = occurrence;
        _counts[agent]++;
    }

    public void Remove(int agent, int occurrence)
    {
        var items = _items[agent];
        var at = CountBefore(agent, _start[occurrence]);
        while (items[at] != occurrence) at++;
        _counts[agent]--;
        Array.Copy(items, at + 1, items, at, _counts[agent] - at);
    }

    /// <summary>An occurrence that leaves no room for the other one at that start, or -1.</summary>
    public int ConflictWith(int agent, int occurrence, int start)
    {
        var items = _items[agent];
        var at = CountBefore(agent, start);
        if (at < _counts[agent] && !LeavesRoom(agent, occurrence, start, items[at], _start[items[at]])) return items[at];
        if (at > 0 && !LeavesRoom(agent, items[at - 1], _start[items[at - 1]], occurrence, start)) return items[at - 1];
        return -1;
    }

    private bool LeavesRoom(int agent, int before, int start, int after, int next)
    {
        var free = next - start - _instance.Duration[before];
        if (free < 0) return false;
        return _table.IsEmbedded(before, agent, start) || _table.IsEmbedded(after, agent, next)
            || free >= _instance.Way(_instance.ToOf(before, agent), _instance.FromOf(after, agent));
    }
}
