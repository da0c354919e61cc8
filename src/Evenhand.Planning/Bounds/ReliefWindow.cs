namespace Evenhand.Planning.Bounds;

/// <summary>A window of a carer or helper, with a price for each of its slots.</summary>
internal sealed class ReliefWindow(int agent, int number, int week, int slots, int rate)
{
    private readonly long[] _price = new long[slots];
    private readonly bool[] _open = new bool[slots];
    private readonly int[] _used = new int[slots];
    private readonly long[] _sum = new long[slots + 1];

    public int Agent => agent;
    public int Number => number;
    public int Week => week;
    public int Slots => slots;
    public int Rate => rate;

    /// <summary>What the slots cost above what their cents cost.</summary>
    public long RentTotal { get; private set; }
    public int OpenSlots { get; private set; }

    public void Reset()
    {
        Array.Clear(_price);
        Array.Clear(_used);
        Array.Clear(_sum);
    }

    public void Rent(long centPrice, int grid)
    {
        (RentTotal, OpenSlots) = (0, 0);
        // Rounded down: a slot never seems to cost more cents than it does.
        var paid = centPrice * rate * grid / 60;
        for (var slot = 0; slot < slots; slot++)
        {
            _open[slot] = _price[slot] > paid;
            _used[slot] = 0;
            _sum[slot + 1] = _sum[slot] + _price[slot];
            if (!_open[slot]) continue;
            RentTotal += _price[slot] - paid;
            OpenSlots++;
        }
    }

    /// <summary>Not among the shifts a helper gives.</summary>
    public void Close()
    {
        Array.Clear(_open);
        OpenSlots = 0;
    }

    public long PriceOf(int from, int to) => _sum[Math.Min(to, slots)] - _sum[Math.Max(from, 0)];

    public void Use(int from, int to, int persons)
    {
        for (var slot = Math.Max(from, 0); slot < to && slot < slots; slot++) _used[slot] += persons;
    }

    public void Descend(long step)
    {
        for (var slot = 0; slot < slots; slot++)
            _price[slot] = Math.Max(0, _price[slot] - step * ((_open[slot] ? 1 : 0) - _used[slot]));
    }
}
