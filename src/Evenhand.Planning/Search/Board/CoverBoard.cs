using System.Numerics;

namespace Evenhand.Planning.Search.Board;

/// <summary>
/// Who has which child in every slot, as bits of words of 64 slots. Only words that were touched are made anew, and only
/// the part of them that can have changed.
/// </summary>
internal sealed class CoverBoard
{
    private readonly Instance _instance;
    private readonly BoardLayout _layout;
    private readonly WordRecords _records;
    private readonly TouchedWords _touched;
    private readonly AgentBits _agents;
    private readonly NeedBits _needs;
    private readonly CoverBits _cover;
    private readonly OpenCount _open;
    private readonly int[] _soloSaved;

    public CoverBoard(WeekState state)
    {
        _instance = state.Instance;
        _layout = new BoardLayout(_instance);
        _records = new WordRecords(_instance.Words, _layout.Size);
        _touched = new TouchedWords(_instance.Words);
        _agents = new AgentBits(state, _layout);
        _needs = new NeedBits(state, _layout);
        _cover = new CoverBits(_instance, _layout);
        _open = new OpenCount(_instance, _records, _layout.Open);
        SoloSlots = new int[_instance.Agents];
        _soloSaved = new int[_instance.Agents];
        for (var agent = 0; agent < _instance.Agents; agent++) _touched.Agent(agent, 0, _instance.Slots);
        for (var child = 0; child < _instance.Children; child++) TouchChild(child, 0, _instance.Slots);
    }

    /// <summary>Slots by adult as the only one who has an awake child, doing nothing else.</summary>
    public int[] SoloSlots { get; }

    /// <summary>Slots that count as unsupervised, over all children.</summary>
    public int OpenTotal => _open.Total;

    public ulong OpenWord(int child, int word) => _records.At(word, _layout.Open + child);

    public ulong SoloWord(int adult, int word) => _records.At(word, _layout.Solo + adult);

    /// <summary>The place at which the child needs somebody in the slot, or -1.</summary>
    public int PlaceOfNeed(int child, int slot)
    {
        for (var home = 0; home < _layout.Homes; home++)
        {
            var at = child * _layout.Homes + home;
            var needs = _records.At(slot >> 6, _layout.Asleep + at) | _records.At(slot >> 6, _layout.Awake + at);
            if ((needs >> slot & 1) != 0) return _layout.PlaceOf(home);
        }
        return -1;
    }

    public void Begin()
    {
        _records.Begin();
        _open.Begin();
        SoloSlots.AsSpan().CopyTo(_soloSaved);
    }

    public void Rollback()
    {
        _touched.Clear();
        _records.Rollback();
        _open.Rollback();
        _soloSaved.AsSpan().CopyTo(SoloSlots);
    }

    public void TouchAgent(int agent, int from, int to) => _touched.Agent(agent, from, to);

    public void TouchChild(int child, int from, int to) => _touched.Child(child, from, to);

    /// <summary>The agent begins or ends to be busy in these slots and is where they would have been anyway.</summary>
    public void TouchDoing(int agent, int from, int to, bool isBusy)
    {
        var last = Math.Min(_instance.Words - 1, (to - 1) >> 6);
        for (var word = from >> 6; word <= last; word++)
        {
            _records.Save(word);
            var mask = SlotMask.Of(word, from, to);
            ref var busy = ref _records.Of(word)[_layout.Busy + agent];
            busy = isBusy ? busy | mask : busy & ~mask;
            _touched.Doing(agent, word);
        }
    }

    public void Refresh()
    {
        if (_touched.Count == 0) return;
        for (var k = 0; k < _touched.Count; k++)
        {
            var word = _touched[k];
            _records.Save(word);
            var record = _records.Of(word);
            if ((_touched.Agents(word) | _touched.Children(word)) == 0) RefreshSolo(record, _touched.Doings(word));
            else Refresh(record, word);
        }
        _touched.Clear();
        _open.Recount();
    }

    private void RefreshSolo(Span<ulong> record, ulong agents)
    {
        for (; agents != 0; agents &= agents - 1)
        {
            var agent = BitOperations.TrailingZeroCount(agents);
            if (!_instance.IsAdult[agent]) continue;
            SoloSlots[agent] -= BitOperations.PopCount(record[_layout.Solo + agent]);
            _cover.WriteSolo(record, agent);
            SoloSlots[agent] += BitOperations.PopCount(record[_layout.Solo + agent]);
        }
    }

    private void Refresh(Span<ulong> record, int word)
    {
        for (var agents = _touched.Agents(word); agents != 0; agents &= agents - 1) _agents.Write(record, word, BitOperations.TrailingZeroCount(agents));
        for (var children = _touched.Children(word); children != 0; children &= children - 1)
            for (var child = BitOperations.TrailingZeroCount(children); child < _layout.Children; child += 64)
                _needs.Write(record, word, child);
        foreach (var adult in _instance.Adults) SoloSlots[adult] -= BitOperations.PopCount(record[_layout.Solo + adult]);
        _open.Leave(record);
        _cover.Write(record);
        _open.Enter(record);
        foreach (var adult in _instance.Adults) SoloSlots[adult] += BitOperations.PopCount(record[_layout.Solo + adult]);
    }
}
