namespace Evenhand.Planning.Search.Board;

/// <summary>Bits of a word for slots from one to before another.</summary>
internal static class SlotMask
{
    public static ulong Of(int word, int from, int to)
    {
        var (low, high) = (from - (word << 6), to - (word << 6));
        if (low < 0) low = 0;
        if (high > 64) high = 64;
        return low >= high ? 0 : ulong.MaxValue >> (64 - high) & ulong.MaxValue << low;
    }
}
