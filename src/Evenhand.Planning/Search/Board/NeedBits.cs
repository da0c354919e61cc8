using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search.Board;

/// <summary>Writes which home a child needs somebody at, asleep or awake, word by word.</summary>
internal sealed class NeedBits
{
    private readonly WeekState _state;
    private readonly Instance _instance;
    private readonly BoardLayout _layout;
    private readonly ulong[] _asleep;
    private readonly ulong[] _awake;

    public NeedBits(WeekState state, BoardLayout layout)
    {
        (_state, _instance, _layout) = (state, state.Instance, layout);
        _asleep = new ulong[layout.Children * layout.Homes * _instance.Words];
        _awake = new ulong[_asleep.Length];
        for (var child = 0; child < layout.Children; child++)
            foreach (var need in _instance.Problem.Children[child].Needs)
                Fill(child, need);
    }

    public void Write(Span<ulong> record, int word, int child)
    {
        for (var home = 0; home < _layout.Homes; home++)
        {
            var at = (child * _layout.Homes + home) * _instance.Words + word;
            record[_layout.Asleep + child * _layout.Homes + home] = _asleep[at];
            record[_layout.Awake + child * _layout.Homes + home] = _awake[at];
        }
        foreach (var k in _instance.Stays.OfChild[child])
        {
            var stay = _instance.Stays.All[k];
            if (stay.To <= word << 6 || stay.From >= (word + 1) << 6) continue;
            var (drop, pick) = (_state.Start[stay.Drop], _state.Start[stay.Pick]);
            if (stay.HomeIfUndropped && drop < 0)
            {
                Paint(record, word, child, stay.DropHome, stay.Low, stay.High);
                continue;
            }
            Paint(record, word, child, stay.DropHome, stay.Low, drop < 0 ? stay.LatestDelivery : drop + _instance.Duration[stay.Drop]);
            Paint(record, word, child, stay.PickHome, pick < 0 ? stay.EarliestCollection : pick, stay.High);
        }
    }

    private void Paint(Span<ulong> record, int word, int child, int place, int from, int to)
    {
        var mask = SlotMask.Of(word, from, Math.Min(to, _instance.Slots));
        if (mask == 0) return;
        var at = child * _layout.Homes;
        for (var home = 0; home < _layout.Homes; home++)
        {
            record[_layout.Asleep + at + home] &= ~mask;
            record[_layout.Awake + at + home] &= ~mask;
        }
        record[_layout.Awake + at + _layout.HomeAt(place)] |= mask;
    }

    // A later need takes the place of an earlier one.
    private void Fill(int child, Need need)
    {
        for (var word = 0; word < _instance.Words; word++)
        {
            var mask = SlotMask.Of(word, need.Start / _instance.Grid, Math.Min(need.End / _instance.Grid, _instance.Slots));
            for (var home = 0; home < _layout.Homes; home++)
            {
                var at = (child * _layout.Homes + home) * _instance.Words + word;
                var isHere = _layout.PlaceOf(home) == need.Home;
                _asleep[at] = (_asleep[at] & ~mask) | (isHere && need.Level == CareLevel.Asleep ? mask : 0);
                _awake[at] = (_awake[at] & ~mask) | (isHere && need.Level == CareLevel.Awake ? mask : 0);
            }
        }
    }
}
