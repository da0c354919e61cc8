namespace Evenhand.Planning.Search;

/// <summary>Temperatures that fall by the same factor again and again, in whole numbers.</summary>
internal static class Cooling
{
    public const int Fraction = 16;

    /// <summary>The factor f, in 2^-32, with hot * f^steps nearest cold: by halving.</summary>
    public static ulong Factor(long hot, long cold, long steps)
    {
        ulong low = 1UL << 31, high = 1UL << 32;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            if (After(hot, middle, steps) < cold << Fraction) low = middle;
            else high = middle;
        }
        return high;
    }

    public static long Next(long temperature, ulong factor) => (long)((UInt128)(ulong)temperature * factor >> 32);

    private static long After(long hot, ulong factor, long steps)
    {
        UInt128 power = 1UL << 32, square = factor;
        for (; steps > 0; steps >>= 1)
        {
            if ((steps & 1) != 0) power = power * square >> 32;
            square = square * square >> 32;
        }
        return (long)(power * (ulong)(hot << Fraction) >> 32);
    }
}
