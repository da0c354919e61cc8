using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search.Board;

/// <summary>Writes where an agent is, how attentive, how busy and with which children, word by word.</summary>
internal sealed class AgentBits
{
    private readonly WeekState _state;
    private readonly Instance _instance;
    private readonly BoardLayout _layout;
    private readonly ulong[] _presence;
    private readonly ulong[] _attention;

    public AgentBits(WeekState state, BoardLayout layout)
    {
        (_state, _instance, _layout) = (state, state.Instance, layout);
        _presence = new ulong[_instance.Agents * _instance.Words];
        _attention = new ulong[_instance.Agents * _instance.Words];
        foreach (var adult in _instance.Adults) Fill(_instance.Problem.Agents[adult], adult);
    }

    public void Write(Span<ulong> record, int word, int agent)
    {
        var along = record.Slice(_layout.Along + agent * _layout.Children, _layout.Children);
        along.Clear();
        ulong busy = 0, away = 0, inattentive = 0;
        var line = _state.Lines.Of(agent);
        var first = word << 6;
        for (var k = _state.Lines.CountBefore(agent, first - _instance.LongestReach); k < line.Length; k++)
        {
            var occurrence = line[k];
            var start = _state.Start[occurrence];
            if (start - _instance.LongestWay >= first + 64) break;
            var during = SlotMask.Of(word, start, start + _instance.Duration[occurrence]);
            busy |= during;
            var stretch = _state.StretchOf(occurrence, agent);
            if (stretch.IsEmbedded) continue;
            if (_instance.Inattentive[occurrence]) inattentive |= during;
            if (!stretch.IsAway && _instance.Takes[occurrence].Length == 0) continue;
            var whole = SlotMask.Of(word, stretch.From, stretch.To);
            if (stretch.IsAway) away |= whole;
            foreach (var child in _instance.Takes[occurrence]) along[child] |= whole;
        }
        record[_layout.Busy + agent] = busy;
        WriteHomes(record, word, agent, ~away, ~(away | inattentive));
    }

    private void WriteHomes(Span<ulong> record, int word, int agent, ulong present, ulong attentive)
    {
        var at = agent * _layout.Homes;
        record.Slice(at, _layout.Homes).Clear();
        record.Slice(_layout.Attention + at, _layout.Homes).Clear();
        if (_instance.IsAdult[agent])
        {
            var home = _layout.HomeAt(_instance.Home[agent]);
            if (home < 0) return;
            record[at + home] = present & _presence[agent * _instance.Words + word];
            record[_layout.Attention + at + home] = attentive & _attention[agent * _instance.Words + word];
            return;
        }
        var windows = _instance.Windows;
        for (var k = windows.FirstOf[agent]; k < windows.FirstOf[agent + 1]; k++)
        {
            var home = _layout.HomeAt(windows.Home[k]);
            if (_state.ShiftStart[k] < 0 || home < 0) continue;
            var shift = SlotMask.Of(word, _state.ShiftStart[k], _state.ShiftEnd[k]);
            record[at + home] |= present & shift;
            record[_layout.Attention + at + home] |= attentive & shift;
        }
    }

    private void Fill(Agent agent, int number)
    {
        for (var word = 0; word < _instance.Words; word++)
        {
            ulong away = 0, inattentive = 0;
            foreach (var block in agent.Blocks)
            {
                var (start, end) = (block.Start / _instance.Grid, block.End / _instance.Grid);
                if (block.Inattentive) inattentive |= SlotMask.Of(word, start, end);
                if (block.Place == agent.Home) continue;
                away |= SlotMask.Of(word, start - _instance.Way(agent.Home, block.Place), end + _instance.Way(block.Place, agent.Home));
            }
            _presence[number * _instance.Words + word] = ~away;
            _attention[number * _instance.Words + word] = ~(away | inattentive);
        }
    }
}
