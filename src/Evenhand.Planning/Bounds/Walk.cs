namespace Evenhand.Planning.Bounds;

/// <summary>
/// The way through blocks and occurrences that is worth most for one agent: everything takes its time, travel too, and
/// waiting at home is worth what covering there is. An occurrence that is not remembered may be passed more than once;
/// the prices see to that. By dynamic programming over slots, places and memories.
/// </summary>
internal sealed class Walk
{
    private const long Never = long.MinValue / 4;
    private const int Began = -1;
    private const int Waited = -2;
    private readonly int _home;
    private readonly int[,] _ways;
    private readonly Stop[] _stops;
    private readonly int[] _firstAt;
    private readonly int[] _abroad;
    private readonly int[] _indexOf;
    private Memory _memory;
    private int _size;
    private long[] _atHome = [];
    private int[] _homeBy = [];
    private long[][] _away = [];
    private int[][] _awayBy = [];
    private (int Place, int Slot, int Memory)[] _before = [];

    /// <param name="ways">Slots between places.</param>
    /// <param name="stops">In order of start.</param>
    public Walk(int home, int[,] ways, Stop[] stops, int slots)
    {
        (_home, _ways, _stops, Slots) = (home, ways, stops, slots);
        _firstAt = new int[slots + 2];
        for (int slot = 0, k = 0; slot < _firstAt.Length; slot++)
        {
            while (k < stops.Length && stops[k].Start < slot) k++;
            _firstAt[slot] = k;
        }
        _abroad = [.. stops.Select(stop => stop.To).Where(place => place != home).Distinct().Order()];
        _indexOf = [.. Enumerable.Range(0, ways.GetLength(0)).Select(place => Array.IndexOf(_abroad, place))];
        _memory = new Memory(stops, slots, [], 0);
        Remember([], 0);
    }

    public int Slots { get; }

    public IReadOnlyList<Stop> Stops => _stops;

    public void Remember(IReadOnlyList<int> occurrences, int mostBits)
    {
        _memory = new Memory(_stops, Slots, occurrences, mostBits);
        _size = _memory.Size;
        (_atHome, _homeBy) = (new long[(Slots + 1) * _size], new int[(Slots + 1) * _size]);
        _away = [.. _abroad.Select(_ => new long[(Slots + 1) * _size])];
        _awayBy = [.. _abroad.Select(_ => new int[(Slots + 1) * _size])];
        _before = new (int, int, int)[_stops.Length * _size];
    }

    /// <summary>Worth of being at home in a slot after the start; very negative when that cannot be.</summary>
    public long AtHome(int slot)
    {
        var worth = _atHome[slot * _size];
        for (var memory = 1; memory < _size; memory++) worth = Math.Max(worth, _atHome[slot * _size + memory]);
        return worth;
    }

    public static bool IsPossible(long worth) => worth > Never / 2;

    /// <param name="start">The agent sets out from home in this slot.</param>
    /// <param name="waiting">Worth of waiting at home from the first slot to each slot.</param>
    /// <param name="isAnywhere">The agent may have been anywhere before.</param>
    public void Run(int start, ReadOnlySpan<long> waiting, bool isAnywhere)
    {
        Array.Fill(_atHome, Never, start * _size, (Slots + 1 - start) * _size);
        foreach (var away in _away) Array.Fill(away, Never, start * _size, (Slots + 1 - start) * _size);
        (_atHome[start * _size], _homeBy[start * _size]) = (0, Began);
        var since = isAnywhere ? int.MinValue : start;
        for (int slot = start, inside = start, block = -1; slot <= Slots; slot++)
        {
            if (slot > inside) Wait(slot, waiting[slot] - waiting[slot - 1]);
            for (var k = _firstAt[slot]; k < _firstAt[slot + 1]; k++)
            {
                var stop = _stops[k];
                if (stop.IsBlock)
                {
                    PassBlock(k, stop, since, block, slot);
                    (since, inside, block) = (stop.End, stop.End, k);
                    continue;
                }
                var bit = _memory.BitOf(k);
                for (var memory = 0; memory < _size; memory++)
                {
                    if (bit >= 0 && (memory >> bit & 1) == 1) continue;
                    var worth = Reach(k, stop, since, memory);
                    if (IsPossible(worth)) Leave(k, stop, worth + stop.Worth, bit < 0 ? memory : memory | 1 << bit, memory);
                }
            }
        }
    }

    /// <summary>Tells of what was passed, from the end back to the start.</summary>
    public void Trace(int slot, Action<Stop> pass, Action<int, int> wait)
    {
        var (place, memory) = (_home, 0);
        for (var other = 1; other < _size; other++)
            if (_atHome[slot * _size + other] > _atHome[slot * _size + memory])
                memory = other;
        while (true)
        {
            var by = (place == _home ? _homeBy : _awayBy[_indexOf[place]])[slot * _size + memory];
            if (by == Began) return;
            if (by <= Waited)
            {
                if (place == _home) wait(slot - 1, slot);
                (slot, memory) = (slot - 1, Waited - by);
                continue;
            }
            pass(_stops[by / _size]);
            (place, slot, memory) = _before[by];
            if (slot < 0) return;
        }
    }

    private void Wait(int slot, long worth)
    {
        for (var memory = 0; memory < _size; memory++)
        {
            var later = _size == 1 ? 0 : _memory.Later(memory, slot - 1, slot);
            var (before, now) = ((slot - 1) * _size + memory, slot * _size + later);
            if (_atHome[before] + worth > _atHome[now]) (_atHome[now], _homeBy[now]) = (_atHome[before] + worth, Waited - memory);
            for (var k = 0; k < _away.Length; k++)
                if (_away[k][before] > _away[k][now])
                    (_away[k][now], _awayBy[k][now]) = (_away[k][before], Waited - memory);
        }
    }

    private long Reach(int number, Stop stop, int since, int memory)
    {
        var worth = Never;
        From(number, _home, stop.Start - _ways[_home, stop.From], stop.Start, since, memory, ref worth);
        if (stop.From != _home)
            foreach (var place in _abroad)
                From(number, place, stop.Start - _ways[place, stop.From], stop.Start, since, memory, ref worth);
        return worth;
    }

    // From one block to the next no way is asked for.
    private void PassBlock(int number, Stop stop, int since, int block, int slot)
    {
        Span<long> worths = stackalloc long[_size];
        for (var memory = 0; memory < _size; memory++)
        {
            var worth = Never;
            From(number, _home, stop.Start - _ways[_home, stop.From], stop.Start, since, memory, ref worth);
            foreach (var place in _abroad) From(number, place, stop.Start - _ways[place, stop.From], stop.Start, since, memory, ref worth);
            if (block >= 0) From(number, _stops[block].To, _stops[block].End, stop.Start, since, memory, ref worth);
            worths[memory] = worth;
        }
        var count = Math.Max(0, Math.Min(stop.End, Slots) - slot) * _size;
        Array.Fill(_atHome, Never, (slot + 1) * _size, count);
        foreach (var away in _away) Array.Fill(away, Never, (slot + 1) * _size, count);
        for (var memory = 0; memory < _size; memory++)
            if (IsPossible(worths[memory]))
                Leave(number, stop, worths[memory] + stop.Worth, memory, memory);
    }

    // Of all memories that have become this one on the way.
    private void From(int number, int place, int slot, int arrival, int since, int memory, ref long worth)
    {
        if (slot < Math.Max(since, 0))
        {
            if (since == int.MinValue && slot < 0 && worth < 0 && memory == 0) (worth, _before[number * _size + memory]) = (0, (place, -1, 0));
            return;
        }
        var reached = place == _home ? _atHome : _away[_indexOf[place]];
        if (_size == 1 || slot == arrival)
        {
            if (reached[slot * _size + memory] > worth) (worth, _before[number * _size + memory]) = (reached[slot * _size + memory], (place, slot, memory));
            return;
        }
        for (var earlier = 0; earlier < _size; earlier++)
            if ((earlier & memory) == memory && reached[slot * _size + earlier] > worth && _memory.Later(earlier, slot, arrival) == memory)
                (worth, _before[number * _size + memory]) = (reached[slot * _size + earlier], (place, slot, earlier));
    }

    // What is known before the stop is filed under what is known after it.
    private void Leave(int number, Stop stop, long worth, int memory, int before)
    {
        var file = number * _size + memory;
        if (memory != before) _before[file] = _before[number * _size + before];
        if (stop.To != _home && stop.End <= Slots)
            Arrive(_away[_indexOf[stop.To]], _awayBy[_indexOf[stop.To]], stop.End * _size + _memory.Later(memory, stop.Start, stop.End), worth, file);
        var back = stop.End + _ways[stop.To, _home];
        if (back <= Slots) Arrive(_atHome, _homeBy, back * _size + _memory.Later(memory, stop.Start, back), worth, file);
    }

    private static void Arrive(long[] worths, int[] by, int at, long worth, int file)
    {
        if (worth > worths[at]) (worths[at], by[at]) = (worth, file);
    }
}
