namespace Evenhand.Planning.Search;

/// <summary>
/// Metropolis acceptance in whole numbers: a move that worsens by d is taken at temperature t when d is at most
/// t * -ln(u), u uniform. The logarithms come from a table made by integer arithmetic, so every machine decides alike.
/// </summary>
internal static class Acceptance
{
    private const int Bits = 12;
    private const int Fraction = 16;
    private static readonly int[] NegativeLog = Table();

    public static long Slack(long temperature, Randomness random) =>
        temperature * NegativeLog[random.Next() >> (64 - Bits)] >> Fraction;

    private static int[] Table()
    {
        var table = new int[1 << Bits];
        for (var k = 0; k < table.Length; k++) table[k] = NaturalLog(k);
        return table;
    }

    // -ln((2k + 1) / 2^13), as 13 ln 2 minus the logarithm of the odd number 2k + 1 by repeated squaring.
    private static int NaturalLog(int k)
    {
        const long ln2 = 2977044472; // ln 2 * 2^32
        var odd = 2UL * (ulong)k + 1;
        var whole = 63 - System.Numerics.BitOperations.LeadingZeroCount(odd);
        var x = odd << (31 - whole); // in [2^31, 2^32)
        long log2 = (long)whole << 20;
        for (var bit = 19; bit >= 0; bit--)
        {
            x = x * x >> 31;
            if (x < 1UL << 32) continue;
            x >>= 1;
            log2 |= 1L << bit;
        }
        var negative = ((long)(Bits + 1) << 20) - log2;
        return (int)((negative * (ln2 >> 12)) >> (20 + 20 - Fraction));
    }
}
