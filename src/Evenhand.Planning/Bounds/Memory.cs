namespace Evenhand.Planning.Bounds;

/// <summary>
/// What a way remembers to have done, so that it does not do it again: a bit for an occurrence from its first start to
/// its last (a relaxation of elementary paths: Boland, Dethridge and Dumitrescu, 2006). Bits are shared by occurrences
/// that follow each other.
/// </summary>
internal sealed class Memory
{
    private readonly int[] _bitOf;
    private readonly int[][] _cleared;

    /// <param name="wanted">Occurrences to remember, the most wanted first.</param>
    public Memory(Stop[] stops, int slots, IReadOnlyList<int> wanted, int mostBits)
    {
        _bitOf = [.. stops.Select(_ => -1)];
        var taken = new List<List<(int From, int To)>>();
        var bits = new Dictionary<int, int>();
        foreach (var occurrence in wanted)
        {
            var starts = stops.Where(stop => stop.Occurrence == occurrence).Select(stop => stop.Start).ToList();
            if (starts.Count < 2) continue;
            var span = (From: starts.Min(), To: starts.Max());
            var bit = taken.FindIndex(spans => spans.TrueForAll(other => other.To < span.From || span.To < other.From));
            if (bit < 0 && taken.Count == mostBits) continue;
            if (bit < 0)
            {
                bit = taken.Count;
                taken.Add([]);
            }
            taken[bit].Add(span);
            bits[occurrence] = bit;
        }
        for (var k = 0; k < stops.Length; k++)
            if (bits.TryGetValue(stops[k].Occurrence, out var bit))
                _bitOf[k] = bit;
        _cleared = [.. taken.Select(spans => LastClear(spans, slots))];
    }

    /// <summary>Number of different memories.</summary>
    public int Size => 1 << _cleared.Length;

    public int BitOf(int stop) => _bitOf[stop];

    /// <summary>The bits that are still remembered in a slot when they were in an earlier one.</summary>
    public int Kept(int from, int to)
    {
        var kept = 0;
        for (var bit = 0; bit < _cleared.Length; bit++)
            if (_cleared[bit][Math.Min(to, _cleared[bit].Length - 1)] <= from)
                kept |= 1 << bit;
        return kept;
    }

    private static int[] LastClear(List<(int From, int To)> spans, int slots)
    {
        var last = new int[slots + 1];
        foreach (var (from, _) in spans)
            if (from <= slots)
                last[from] = from;
        for (var slot = 1; slot <= slots; slot++) last[slot] = Math.Max(last[slot], last[slot - 1]);
        return last;
    }
}
