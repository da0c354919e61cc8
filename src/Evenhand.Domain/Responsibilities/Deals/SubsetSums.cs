namespace Evenhand.Domain.Responsibilities.Deals;

/// <summary>Which sums whole numbers can make, as one bit each; with a limit on how many of them are used, one row of bits for each count.</summary>
internal sealed class SubsetSums
{
    private const int WordBits = 64;

    private readonly ulong[][] reached;
    private readonly int size;

    /// <param name="start">Sum before anything is used.</param>
    /// <param name="most">Largest sum that matters; every sum stays between 0 and it.</param>
    /// <param name="steps">What using each of them adds, below zero too.</param>
    /// <param name="limit">Most that may be used; null for no limit.</param>
    public SubsetSums(int start, int most, IReadOnlyList<int> steps, int? limit)
    {
        size = most + 1;
        reached = [.. Enumerable.Range(0, (limit ?? 0) + 1).Select(_ => new ulong[(size + WordBits - 1) / WordBits + 1])];
        reached[0][start / WordBits] |= 1UL << start % WordBits;
        foreach (var step in steps)
        {
            if (limit is null)
                Shift(reached[0], reached[0], step);
            for (var count = limit ?? 0; count >= 1; count--)
                Shift(reached[count - 1], reached[count], step);
        }
    }

    /// <summary>The reached sum nearest to a value from below, and from above; null where there is none.</summary>
    public (int? Below, int? Above) Around(int value)
    {
        int? below = null, above = null;
        for (var sum = Math.Min(value, size - 1); sum >= 0 && below is null; sum--)
            if (Has(sum))
                below = sum;
        for (var sum = Math.Max(value, 0); sum < size && above is null; sum++)
            if (Has(sum))
                above = sum;
        return (below, above);
    }

    private bool Has(int sum)
    {
        foreach (var row in reached)
            if ((row[sum / WordBits] >> sum % WordBits & 1) == 1)
                return true;
        return false;
    }

    /// <summary>Adds to <paramref name="into"/> every sum of <paramref name="from"/> moved by the step; both may be the same.</summary>
    private void Shift(ulong[] from, ulong[] into, int step)
    {
        if (step == 0)
        {
            for (var word = 0; word < into.Length; word++)
                into[word] |= from[word];
            return;
        }

        int words = Math.Abs(step) / WordBits, bits = Math.Abs(step) % WordBits;
        if (step > 0)
        {
            for (var word = into.Length - 1; word >= words; word--)
                into[word] |= from[word - words] << bits | (bits > 0 && word > words ? from[word - words - 1] >> WordBits - bits : 0);
        }
        else
        {
            for (var word = 0; word + words < into.Length; word++)
                into[word] |= from[word + words] >> bits | (bits > 0 && word + words + 1 < into.Length ? from[word + words + 1] << WordBits - bits : 0);
        }

        Clear(into);
    }

    /// <summary>Sums beyond the largest are not kept.</summary>
    private void Clear(ulong[] row)
    {
        var last = size / WordBits;
        if (last < row.Length)
            row[last] &= (1UL << size % WordBits) - 1;
        for (var word = last + 1; word < row.Length; word++)
            row[word] = 0;
    }
}
