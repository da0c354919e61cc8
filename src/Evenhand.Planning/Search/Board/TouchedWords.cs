namespace Evenhand.Planning.Search.Board;

/// <summary>Words to be made anew, and for whom: a bit for every agent and, modulo 64, for every child.</summary>
internal sealed class TouchedWords(int words)
{
    private readonly ulong[] _agents = new ulong[words];
    private readonly ulong[] _doings = new ulong[words];
    private readonly ulong[] _children = new ulong[words];
    private readonly int[] _list = new int[words];

    public int Count { get; private set; }

    public int this[int k] => _list[k];

    /// <summary>Agents whose whereabouts changed.</summary>
    public ulong Agents(int word) => _agents[word];

    /// <summary>Agents of whom only changed whether they are busy.</summary>
    public ulong Doings(int word) => _doings[word];
    public ulong Children(int word) => _children[word];

    public void Agent(int agent, int from, int to)
    {
        for (var word = First(from); word <= Last(to); word++)
        {
            Enlist(word);
            _agents[word] |= 1UL << agent;
        }
    }

    public void Doing(int agent, int word)
    {
        Enlist(word);
        _doings[word] |= 1UL << agent;
    }

    public void Child(int child, int from, int to)
    {
        for (var word = First(from); word <= Last(to); word++)
        {
            Enlist(word);
            _children[word] |= 1UL << (child & 63);
        }
    }

    public void Clear()
    {
        for (var k = 0; k < Count; k++) _agents[_list[k]] = _doings[_list[k]] = _children[_list[k]] = 0;
        Count = 0;
    }

    private static int First(int from) => Math.Max(0, from) >> 6;

    private int Last(int to) => Math.Min(_list.Length - 1, (to - 1) >> 6);

    private void Enlist(int word)
    {
        if ((_agents[word] | _doings[word] | _children[word]) == 0) _list[Count++] = word;
    }
}
