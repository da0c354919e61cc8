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
    private readonly int[] _stay;
    private readonly int[] _lastArrival;
    private readonly (int From, int To)[] _written;
    private Memory _memory;
    private int _size;
    private long[] _atHome = [];
    private int[] _homeBy = [];
    private long[][] _away = [];
    private int[][] _awayBy = [];
    private (int Place, int Slot, int Memory)[] _before = [];
    private long[] _worths = [];

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
        _stay = [.. _abroad.Select(place => ways[place, home] + ways[home, place])];
        _lastArrival = new int[_abroad.Length];
        _written = new (int, int)[_abroad.Length];
        _memory = new Memory(stops, slots, [], 0);
        Remember([], 0);
    }

    public int Slots { get; }

    /// <summary>In order of start.</summary>
    public ReadOnlySpan<Stop> Stops => _stops;

    public void Remember(IReadOnlyList<int> occurrences, int mostBits)
    {
        _memory = new Memory(_stops, Slots, occurrences, mostBits);
        _size = _memory.Size;
        (_atHome, _homeBy) = (new long[(Slots + 1) * _size], new int[(Slots + 1) * _size]);
        _away = [.. _abroad.Select(_ => new long[(Slots + 1) * _size])];
        _awayBy = [.. _abroad.Select(_ => new int[(Slots + 1) * _size])];
        Array.Fill(_written, (0, Slots));
        _before = new (int, int, int)[_stops.Length * _size];
        _worths = new long[_size];
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
    /// <param name="waiting">Worth of waiting at home from the first slot to each slot; never less in a later one.</param>
    /// <param name="isAnywhere">The agent may have been anywhere before.</param>
    public void Run(int start, ReadOnlySpan<long> waiting, bool isAnywhere)
    {
        Clear(start);
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
                }
                else if (stop.From != _home || stop.To != _home)
                {
                    Reach(k, stop, since);
                    Pass(k, stop);
                }
                else if (stop.End <= Slots && stop.Worth > waiting[stop.End] - waiting[slot])
                {
                    PassAtHome(k, stop, slot);
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

    private void Clear(int start)
    {
        Array.Fill(_atHome, Never, start * _size, (Slots + 1 - start) * _size);
        for (var k = 0; k < _away.Length; k++)
        {
            var (from, to) = _written[k];
            if (to >= from) Array.Fill(_away[k], Never, from * _size, (to - from + 1) * _size);
            (_written[k], _lastArrival[k]) = ((int.MaxValue, -1), int.MinValue / 2);
        }
    }

    // Who waits elsewhere longer than it takes to go home and come back had better been at home.
    private void Wait(int slot, long worth)
    {
        var kept = _size == 1 ? 0 : _memory.Kept(slot - 1, slot);
        for (var memory = 0; memory < _size; memory++)
        {
            var (before, now) = ((slot - 1) * _size + memory, slot * _size + (memory & kept));
            if (_atHome[before] + worth > _atHome[now]) (_atHome[now], _homeBy[now]) = (_atHome[before] + worth, Waited - memory);
        }
        for (var k = 0; k < _away.Length; k++)
        {
            if (slot > _lastArrival[k] + _stay[k]) continue;
            var (away, by) = (_away[k], _awayBy[k]);
            for (var memory = 0; memory < _size; memory++)
            {
                var (before, now) = ((slot - 1) * _size + memory, slot * _size + (memory & kept));
                if (away[before] > away[now]) (away[now], by[now]) = (away[before], Waited - memory);
            }
            Note(k, slot);
        }
    }

    private void Note(int place, int slot)
    {
        var (from, to) = _written[place];
        _written[place] = (Math.Min(from, slot), Math.Max(to, slot));
    }

    private void PassAtHome(int number, Stop stop, int slot)
    {
        var bit = _memory.BitOf(number);
        var (kept, set) = (_size == 1 ? 0 : _memory.Kept(slot, stop.End), bit < 0 ? 0 : 1 << bit);
        for (var memory = 0; memory < _size; memory++)
        {
            var worth = _atHome[slot * _size + memory];
            if ((memory & set) != 0 || !IsPossible(worth)) continue;
            var file = number * _size + (memory | set);
            var at = stop.End * _size + ((memory | set) & kept);
            worth += stop.Worth;
            if (worth <= _atHome[at]) continue;
            _before[file] = (_home, slot, memory);
            (_atHome[at], _homeBy[at]) = (worth, file);
        }
    }

    // What the worths are, by memory, when the stop begins; and where each came from.
    private void Reach(int number, Stop stop, int since)
    {
        Array.Fill(_worths, Never);
        From(number, _home, stop.Start - _ways[_home, stop.From], stop.Start, since);
        if (stop.From == _home) return;
        for (var k = 0; k < _abroad.Length; k++)
            if (stop.Start - _ways[_abroad[k], stop.From] <= _lastArrival[k] + _stay[k] || since == int.MinValue)
                From(number, _abroad[k], stop.Start - _ways[_abroad[k], stop.From], stop.Start, since);
    }

    // From one block to the next no way is asked for.
    private void PassBlock(int number, Stop stop, int since, int block, int slot)
    {
        Array.Fill(_worths, Never);
        From(number, _home, stop.Start - _ways[_home, stop.From], stop.Start, since);
        foreach (var place in _abroad) From(number, place, stop.Start - _ways[place, stop.From], stop.Start, since);
        if (block >= 0) From(number, _stops[block].To, _stops[block].End, stop.Start, since);
        var count = Math.Max(0, Math.Min(stop.End, Slots) - slot) * _size;
        Array.Fill(_atHome, Never, (slot + 1) * _size, count);
        for (var k = 0; k < _away.Length; k++)
            if (_written[k].To > slot)
                Array.Fill(_away[k], Never, (slot + 1) * _size, count);
        for (var memory = 0; memory < _size; memory++)
            if (IsPossible(_worths[memory]))
                Leave(number, stop, _worths[memory] + stop.Worth, memory);
    }

    private void Pass(int number, Stop stop)
    {
        var bit = _memory.BitOf(number);
        // From many bits to few, so that what is filed is not read again.
        for (var memory = _size - 1; memory >= 0; memory--)
        {
            if (!IsPossible(_worths[memory]) || (bit >= 0 && (memory >> bit & 1) == 1)) continue;
            var after = bit < 0 ? memory : memory | 1 << bit;
            _before[number * _size + after] = _before[number * _size + memory];
            Leave(number, stop, _worths[memory] + stop.Worth, after);
        }
    }

    // Of all memories that have become one on the way, the one that is worth most.
    private void From(int number, int place, int slot, int arrival, int since)
    {
        if (slot < Math.Max(since, 0))
        {
            if (since == int.MinValue && slot < 0 && _worths[0] < 0) (_worths[0], _before[number * _size]) = (0, (place, -1, 0));
            return;
        }
        var reached = place == _home ? _atHome : _away[_indexOf[place]];
        var kept = _size == 1 ? 0 : slot == arrival ? -1 : _memory.Kept(slot, arrival);
        for (var earlier = 0; earlier < _size; earlier++)
        {
            var memory = earlier & kept;
            if (reached[slot * _size + earlier] > _worths[memory]) (_worths[memory], _before[number * _size + memory]) = (reached[slot * _size + earlier], (place, slot, earlier));
        }
    }

    private void Leave(int number, Stop stop, long worth, int memory)
    {
        var file = number * _size + memory;
        if (stop.To != _home && stop.End <= Slots)
        {
            var k = _indexOf[stop.To];
            Arrive(_away[k], _awayBy[k], stop.End * _size + Later(memory, stop.Start, stop.End), worth, file);
            _lastArrival[k] = Math.Max(_lastArrival[k], stop.End);
            Note(k, stop.End);
        }
        var back = stop.End + _ways[stop.To, _home];
        if (back <= Slots) Arrive(_atHome, _homeBy, back * _size + Later(memory, stop.Start, back), worth, file);
    }

    private int Later(int memory, int from, int to) => memory == 0 ? 0 : memory & _memory.Kept(from, to);

    private static void Arrive(long[] worths, int[] by, int at, long worth, int file)
    {
        if (worth > worths[at]) (worths[at], by[at]) = (worth, file);
    }
}
