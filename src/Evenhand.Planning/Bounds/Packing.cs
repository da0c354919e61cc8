namespace Evenhand.Planning.Bounds;

/// <summary>What is worth most among things that may not overlap, in order of their end.</summary>
internal static class Packing
{
    public static long Most(List<Stop> stops) => stops.Count == 0 ? 0 : Table(Ordered(stops))[^1];

    public static IEnumerable<Stop> Chosen(List<Stop> stops)
    {
        var ordered = Ordered(stops);
        var table = Table(ordered);
        for (var k = ordered.Count; k > 0;)
        {
            if (table[k] == table[k - 1])
            {
                k--;
                continue;
            }
            yield return ordered[k - 1];
            k = Before(ordered, k - 1);
        }
    }

    private static List<Stop> Ordered(List<Stop> stops) => stops.FindAll(stop => stop.Worth > 0);

    private static long[] Table(List<Stop> ordered)
    {
        var table = new long[ordered.Count + 1];
        for (var k = 0; k < ordered.Count; k++) table[k + 1] = Math.Max(table[k], table[Before(ordered, k)] + ordered[k].Worth);
        return table;
    }

    // How many end before this one begins.
    private static int Before(List<Stop> ordered, int number)
    {
        var (low, high) = (0, number);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ordered[middle].End <= ordered[number].Start) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
