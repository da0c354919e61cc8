namespace Evenhand.Planning.Bounds;

/// <summary>What covering is worth to one kind of doer at given prices, as running sums over the slots.</summary>
internal sealed class CareWorth
{
    private readonly CareDemand _demand;
    private readonly long[][] _child;
    private readonly long[][] _attentive;
    private readonly long[][] _present;
    private readonly long[] _busy;

    public CareWorth(CareDemand demand)
    {
        _demand = demand;
        _child = [.. Enumerable.Range(0, demand.Children).Select(_ => new long[demand.Slots + 1])];
        _busy = new long[demand.Slots + 1];
        var places = demand.Homes.Count == 0 ? 0 : demand.Homes[^1] + 1;
        _attentive = [.. Enumerable.Range(0, places).Select(place => demand.Homes.Contains(place) ? new long[demand.Slots + 1] : [])];
        _present = [.. _attentive.Select(sums => new long[sums.Length])];
    }

    /// <param name="adult">Number of the adult among the adults; -1 for carers and helpers.</param>
    public void Set(Prices prices, int adult)
    {
        foreach (var home in _demand.Homes)
        {
            Array.Clear(_attentive[home]);
            Array.Clear(_present[home]);
        }
        Array.Clear(_busy);
        for (var child = 0; child < _child.Length; child++) Add(prices, adult, child);
        for (var slot = 0; slot < _demand.Slots; slot++)
        {
            _busy[slot + 1] += _busy[slot];
            foreach (var home in _demand.Homes)
            {
                _attentive[home][slot + 1] += _attentive[home][slot];
                _present[home][slot + 1] += _present[home][slot];
            }
        }
    }

    /// <summary>Of all children at a home, for somebody attentive.</summary>
    public long Attentive(int home, int from, int to) => home < _attentive.Length && _attentive[home].Length > 0 ? Between(_attentive[home], from, to) : 0;

    /// <summary>Of the sleeping children at a home.</summary>
    public long Present(int home, int from, int to) => home < _present.Length && _present[home].Length > 0 ? Between(_present[home], from, to) : 0;

    /// <summary>Of one child wherever it is.</summary>
    public long Of(int child, int from, int to) => Between(_child[child], from, to);

    /// <summary>Of doing something, for an adult who would otherwise be alone with a child.</summary>
    public long Busy(int from, int to) => Between(_busy, from, to);

    private void Add(Prices prices, int adult, int child)
    {
        var (sums, care, sum) = (_child[child], prices.Care[child], 0L);
        var own = adult >= 0 ? prices.Sole[adult][child] : null;
        for (var slot = 0; slot < care.Length; slot++)
        {
            var home = _demand.HomeAt(child, slot);
            if (home >= 0)
            {
                var worth = care[slot];
                foreach (var by in prices.Sole) worth += by[child][slot];
                if (own is not null)
                {
                    worth -= own[slot];
                    _busy[slot + 1] += own[slot];
                }
                sum += worth;
                _attentive[home][slot + 1] += worth;
                if (!_demand.IsAwake(child, slot)) _present[home][slot + 1] += worth;
            }
            sums[slot + 1] = sum;
        }
    }

    private long Between(long[] sums, int from, int to)
    {
        var last = _demand.Slots;
        from = from < 0 ? 0 : from > last ? last : from;
        to = to < from ? from : to > last ? last : to;
        return sums[to] - sums[from];
    }
}
