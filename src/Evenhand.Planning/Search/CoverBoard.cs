using System.Numerics;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search;

/// <summary>
/// Who has which child in every slot, as bit masks over 64 slots at a time. A word's record holds, for every agent,
/// presence and attention by home, being busy and children along; for every child the need by home; and what follows:
/// the slots nobody covers and the slots somebody covers alone. Only touched words are made anew.
/// </summary>
internal sealed class CoverBoard
{
    private readonly WeekState _state;
    private readonly Instance _instance;
    private readonly int[] _homes;
    private readonly int[] _homeIndex;
    private readonly int _agents;
    private readonly int _children;
    private readonly int _nHomes;
    private readonly int _size;
    private readonly int _attention;
    private readonly int _busy;
    private readonly int _along;
    private readonly int _asleep;
    private readonly int _awake;
    private readonly int _open;
    private readonly int _solo;
    private readonly ulong[] _records;
    private readonly ulong[] _basePresence;
    private readonly ulong[] _baseAttention;
    private readonly ulong[] _baseAsleep;
    private readonly ulong[] _baseAwake;
    private readonly ulong[] _touchedAgents;
    private readonly bool[] _touchedChildren;
    private readonly int[] _touched;
    private int _touchedCount;
    private readonly int[] _savedWords;
    private readonly bool[] _isSaved;
    private readonly ulong[] _saved;
    private int _savedCount;
    private readonly int[] _openSaved;
    private readonly int[] _soloSaved;
    private readonly int[] _alone;
    private readonly bool[] _openChanged;

    public CoverBoard(WeekState state)
    {
        _state = state;
        _instance = state.Instance;
        (_agents, _children) = (_instance.Agents, _instance.Children);
        var problem = _instance.Problem;
        _homes = [.. problem.Children.SelectMany(child => child.Needs.Select(need => need.Home).Concat(child.Stays.SelectMany(stay => new[] { stay.DropHome, stay.PickHome }))).Distinct().Order()];
        _nHomes = _homes.Length;
        _homeIndex = new int[problem.Travel.Places];
        Array.Fill(_homeIndex, -1);
        for (var h = 0; h < _nHomes; h++) _homeIndex[_homes[h]] = h;
        _attention = _agents * _nHomes;
        _busy = _attention + _agents * _nHomes;
        _along = _busy + _agents;
        _asleep = _along + _agents * _children;
        _awake = _asleep + _children * _nHomes;
        _open = _awake + _children * _nHomes;
        _solo = _open + _children;
        _size = _solo + _agents;
        var words = _instance.Words;
        _records = new ulong[words * _size];
        _basePresence = new ulong[_agents * words];
        _baseAttention = new ulong[_agents * words];
        _baseAsleep = new ulong[_children * _nHomes * words];
        _baseAwake = new ulong[_children * _nHomes * words];
        _touchedAgents = new ulong[words];
        _touchedChildren = new bool[words];
        _touched = new int[words];
        _savedWords = new int[words];
        _isSaved = new bool[words];
        _saved = new ulong[words * _size];
        OpenSlots = new int[_children];
        SoloSlots = new int[_agents];
        _openSaved = new int[_children];
        _soloSaved = new int[_agents];
        _openChanged = new bool[_children];
        _alone = [.. problem.Children.Select(child => child.Alone / _instance.Grid)];
        FillBase();
        TouchAll();
    }

    /// <summary>Slots by child that count as unsupervised.</summary>
    public int[] OpenSlots { get; }

    /// <summary>Slots by adult as the only one who has an awake child.</summary>
    public int[] SoloSlots { get; }

    public int OpenTotal
    {
        get
        {
            var total = 0;
            foreach (var open in OpenSlots) total += open;
            return total;
        }
    }

    public int HomeIndexOf(int place) => place < 0 ? -1 : _homeIndex[place];

    public ulong OpenWord(int child, int word) => _records[word * _size + _open + child];

    public ulong SoloWord(int adult, int word) => _records[word * _size + _solo + adult];

    /// <summary>The home at which the child needs somebody in the slot, or -1.</summary>
    public int HomeOfNeed(int child, int slot)
    {
        var at = (slot >> 6) * _size;
        for (var h = 0; h < _nHomes; h++)
        {
            var needs = _records[at + _asleep + child * _nHomes + h] | _records[at + _awake + child * _nHomes + h];
            if ((needs >> slot & 1) != 0) return _homes[h];
        }
        return -1;
    }

    public void Begin()
    {
        for (var k = 0; k < _savedCount; k++) _isSaved[_savedWords[k]] = false;
        _savedCount = 0;
        Array.Copy(OpenSlots, _openSaved, _children);
        Array.Copy(SoloSlots, _soloSaved, _agents);
    }

    public void Rollback()
    {
        for (var k = 0; k < _touchedCount; k++)
        {
            _touchedAgents[_touched[k]] = 0;
            _touchedChildren[_touched[k]] = false;
        }
        _touchedCount = 0;
        for (var k = 0; k < _savedCount; k++) Array.Copy(_saved, k * _size, _records, _savedWords[k] * _size, _size);
        Array.Copy(_openSaved, OpenSlots, _children);
        Array.Copy(_soloSaved, SoloSlots, _agents);
    }

    public void TouchAgent(int agent, int from, int to)
    {
        var last = Math.Min(_instance.Words - 1, (to - 1) >> 6);
        for (var word = Math.Max(0, from) >> 6; word <= last; word++)
        {
            Enlist(word);
            _touchedAgents[word] |= 1UL << agent;
        }
    }

    public void TouchChildren(int from, int to)
    {
        var last = Math.Min(_instance.Words - 1, (to - 1) >> 6);
        for (var word = Math.Max(0, from) >> 6; word <= last; word++)
        {
            Enlist(word);
            _touchedChildren[word] = true;
        }
    }

    public void TouchAll()
    {
        for (var agent = 0; agent < _agents; agent++) TouchAgent(agent, 0, _instance.Slots);
        TouchChildren(0, _instance.Slots);
    }

    public void Refresh()
    {
        for (var k = 0; k < _touchedCount; k++)
        {
            var word = _touched[k];
            Save(word);
            for (var set = _touchedAgents[word]; set != 0; set &= set - 1) MakeAgent(word, BitOperations.TrailingZeroCount(set));
            if (_touchedChildren[word])
                for (var child = 0; child < _children; child++)
                    MakeNeeds(word, child);
            MakeCover(word);
            _touchedAgents[word] = 0;
            _touchedChildren[word] = false;
        }
        _touchedCount = 0;
        for (var child = 0; child < _children; child++)
        {
            if (!_openChanged[child]) continue;
            _openChanged[child] = false;
            OpenSlots[child] = CountBeyondAlone(child);
        }
    }

    private void Enlist(int word)
    {
        if (_touchedAgents[word] == 0 && !_touchedChildren[word]) _touched[_touchedCount++] = word;
    }

    private void Save(int word)
    {
        if (_isSaved[word]) return;
        _isSaved[word] = true;
        Array.Copy(_records, word * _size, _saved, _savedCount * _size, _size);
        _savedWords[_savedCount++] = word;
    }

    private void MakeAgent(int word, int agent)
    {
        var at = word * _size;
        var records = _records;
        if (_nHomes > 0)
        {
            Array.Clear(records, at + agent * _nHomes, _nHomes);
            Array.Clear(records, at + _attention + agent * _nHomes, _nHomes);
        }
        records[at + _busy + agent] = 0;
        if (_children > 0) Array.Clear(records, at + _along + agent * _children, _children);
        if (_instance.IsAdult[agent])
        {
            var h = _homeIndex[_instance.Home[agent]];
            if (h >= 0)
            {
                records[at + agent * _nHomes + h] = _basePresence[agent * _instance.Words + word];
                records[at + _attention + agent * _nHomes + h] = _baseAttention[agent * _instance.Words + word];
            }
        }
        else ArriveIn(word, agent);
        AddItems(word, agent);
    }

    private void ArriveIn(int word, int agent)
    {
        var windows = _instance.Windows;
        for (var k = windows.FirstOf[agent]; k < windows.FirstOf[agent + 1]; k++)
        {
            if (_state.ShiftStart[k] < 0) continue;
            var h = _homeIndex[windows.Home[k]];
            if (h < 0) continue;
            var mask = Mask(word, _state.ShiftStart[k], _state.ShiftEnd[k]);
            _records[word * _size + agent * _nHomes + h] |= mask;
            _records[word * _size + _attention + agent * _nHomes + h] |= mask;
        }
    }

    private void AddItems(int word, int agent)
    {
        var line = _state.Lines.Of(agent);
        var first = word << 6;
        for (var k = _state.Lines.CountBefore(agent, first - _instance.LongestDuration - _instance.LongestWay); k < line.Length; k++)
        {
            var start = _state.Start[line[k]];
            if (start - _instance.LongestWay >= first + 64) break;
            AddItem(word, agent, line[k], start);
        }
    }

    private void AddItem(int word, int agent, int occurrence, int start)
    {
        var at = word * _size;
        var end = start + _instance.Duration[occurrence];
        var during = Mask(word, start, end);
        _records[at + _busy + agent] |= during;
        if (_state.Table.IsEmbedded(occurrence, agent, start)) return;
        var home = _state.HomeFor(agent, occurrence, start);
        var (from, to) = (_instance.FromOf(occurrence, agent), _instance.ToOf(occurrence, agent));
        var whole = Mask(word, start - _instance.Way(home, from), end + _instance.Way(to, home));
        if (whole == 0) return;
        var isAway = from != home || to != home;
        var gone = isAway ? ~whole : ulong.MaxValue;
        var attending = _instance.Inattentive[occurrence] ? gone & ~during : gone;
        for (var h = 0; h < _nHomes; h++)
        {
            _records[at + agent * _nHomes + h] &= gone;
            _records[at + _attention + agent * _nHomes + h] &= attending;
        }
        foreach (var child in _instance.Takes[occurrence]) _records[at + _along + agent * _children + child] |= whole;
    }

    private void MakeNeeds(int word, int child)
    {
        var at = word * _size;
        for (var h = 0; h < _nHomes; h++)
        {
            var from = (child * _nHomes + h) * _instance.Words + word;
            _records[at + _asleep + child * _nHomes + h] = _baseAsleep[from];
            _records[at + _awake + child * _nHomes + h] = _baseAwake[from];
        }
        foreach (var k in _instance.Stays.OfChild[child])
        {
            var stay = _instance.Stays.All[k];
            var (drop, pick) = (_state.Start[stay.Drop], _state.Start[stay.Pick]);
            if (stay.HomeIfUndropped && drop < 0)
            {
                Paint(word, child, stay.DropHome, stay.Low, stay.High);
                continue;
            }
            Paint(word, child, stay.DropHome, stay.Low, drop < 0 ? stay.LatestDelivery : drop + _instance.Duration[stay.Drop]);
            Paint(word, child, stay.PickHome, pick < 0 ? stay.EarliestCollection : pick, stay.High);
        }
    }

    private void Paint(int word, int child, int home, int from, int to)
    {
        var mask = Mask(word, from, to);
        if (mask == 0) return;
        var at = word * _size + child * _nHomes;
        for (var h = 0; h < _nHomes; h++)
        {
            _records[at + _asleep + h] &= ~mask;
            _records[at + _awake + h] &= ~mask;
        }
        _records[at + _awake + _homeIndex[home]] |= mask;
    }

    private void MakeCover(int word)
    {
        var at = word * _size;
        var records = _records.AsSpan(at, _size);
        for (var agent = 0; agent < _agents; agent++)
        {
            SoloSlots[agent] -= BitOperations.PopCount(records[_solo + agent]);
            records[_solo + agent] = 0;
        }
        for (var child = 0; child < _children; child++)
        {
            var open = Cover(records, child);
            var before = records[_open + child];
            if (open == before) continue;
            records[_open + child] = open;
            if (_alone[child] > 0) _openChanged[child] = true;
            else OpenSlots[child] += BitOperations.PopCount(open) - BitOperations.PopCount(before);
        }
        for (var agent = 0; agent < _agents; agent++)
        {
            if (!_instance.IsAdult[agent]) continue;
            records[_solo + agent] &= ~records[_busy + agent];
            SoloSlots[agent] += BitOperations.PopCount(records[_solo + agent]);
        }
    }

    // One or more coverers and two or more are counted bit by bit; what is in the first only is covered alone.
    private ulong Cover(Span<ulong> records, int child)
    {
        var asleep = records.Slice(_asleep + child * _nHomes, _nHomes);
        var awake = records.Slice(_awake + child * _nHomes, _nHomes);
        ulong need = 0, needAwake = 0;
        for (var h = 0; h < _nHomes; h++)
        {
            need |= asleep[h] | awake[h];
            needAwake |= awake[h];
        }
        if (need == 0) return 0;
        ulong one = 0, two = 0;
        for (var agent = 0; agent < _agents; agent++)
        {
            var has = CoveredBy(records, agent, child, asleep, awake) & need;
            two |= one & has;
            one |= has;
        }
        var alone = one & ~two & needAwake;
        if (alone == 0) return need & ~one;
        foreach (var adult in _instance.Adults)
            records[_solo + adult] |= alone & CoveredBy(records, adult, child, asleep, awake);
        return need & ~one;
    }

    private ulong CoveredBy(Span<ulong> records, int agent, int child, Span<ulong> asleep, Span<ulong> awake)
    {
        var has = records[_along + agent * _children + child];
        for (var h = 0; h < asleep.Length; h++)
            has |= (awake[h] & records[_attention + agent * _nHomes + h]) | (asleep[h] & records[agent * _nHomes + h]);
        return has;
    }

    private int CountBeyondAlone(int child)
    {
        var (total, run, may) = (0, 0, _alone[child]);
        for (var word = 0; word < _instance.Words; word++)
        {
            var open = _records[word * _size + _open + child];
            if (open == 0)
            {
                total += run > may ? run : 0;
                run = 0;
                continue;
            }
            for (var bit = 0; bit < 64; bit++)
            {
                if ((open >> bit & 1) != 0)
                {
                    run++;
                    continue;
                }
                total += run > may ? run : 0;
                run = 0;
            }
        }
        return total + (run > may ? run : 0);
    }

    private void FillBase()
    {
        var problem = _instance.Problem;
        foreach (var adult in _instance.Adults) FillBase(problem.Agents[adult], adult);
        for (var child = 0; child < _children; child++)
            foreach (var need in problem.Children[child].Needs)
                for (var word = 0; word < _instance.Words; word++)
                {
                    var mask = Mask(word, need.Start / _instance.Grid, need.End / _instance.Grid);
                    for (var h = 0; h < _nHomes; h++)
                    {
                        var at = (child * _nHomes + h) * _instance.Words + word;
                        _baseAsleep[at] = (_baseAsleep[at] & ~mask) | (need.Level == CareLevel.Asleep && _homes[h] == need.Home ? mask : 0);
                        _baseAwake[at] = (_baseAwake[at] & ~mask) | (need.Level == CareLevel.Awake && _homes[h] == need.Home ? mask : 0);
                    }
                }
    }

    private void FillBase(Agent agent, int number)
    {
        for (var word = 0; word < _instance.Words; word++)
        {
            var at = number * _instance.Words + word;
            _basePresence[at] = ulong.MaxValue;
            _baseAttention[at] = ulong.MaxValue;
            foreach (var block in agent.Blocks)
            {
                var (start, end) = (block.Start / _instance.Grid, block.End / _instance.Grid);
                var (out_, back) = (_instance.Way(agent.Home, block.Place), _instance.Way(block.Place, agent.Home));
                if (block.Inattentive) _baseAttention[at] &= ~Mask(word, start, end);
                if (block.Place == agent.Home) continue;
                _basePresence[at] &= ~Mask(word, start - out_, end + back);
                _baseAttention[at] &= ~Mask(word, start - out_, end + back);
            }
        }
    }

    private ulong Mask(int word, int from, int to)
    {
        var first = word << 6;
        var (low, high) = (from - first, Math.Min(to, _instance.Slots) - first);
        if (low < 0) low = 0;
        if (high > 64) high = 64;
        return low >= high ? 0 : ulong.MaxValue >> (64 - high) & ulong.MaxValue << low;
    }
}
