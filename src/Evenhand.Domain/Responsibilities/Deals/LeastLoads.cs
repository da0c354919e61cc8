using System.Numerics;

namespace Evenhand.Domain.Responsibilities.Deals;

/// <summary>The least that loads can be, in steps by share and largest first, when a rest may be cut as one likes among the adults.</summary>
internal static class LeastLoads
{
    /// <param name="loads">What each carries in any case.</param>
    /// <param name="steps">What one step is, by adult.</param>
    /// <param name="ranks">The answer: the first holds always, each other one as long as those before it are no larger.</param>
    public static void Of(ReadOnlySpan<long> loads, ReadOnlySpan<long> steps, long rest, Span<long> ranks)
    {
        ranks[0] = Level(loads, steps, rest, 0);
        for (var rank = 1; rank < ranks.Length; rank++)
        {
            ranks[rank] = long.MaxValue;
            for (var before = 1; before < 1 << loads.Length; before++)
                if (BitOperations.PopCount((uint)before) == rank)
                    ranks[rank] = Math.Min(ranks[rank], Level(loads, steps, rest - Room(loads, steps, ranks[0], before), before));
        }
    }

    /// <summary>The lowest level that lets everybody but some take up the rest.</summary>
    private static long Level(ReadOnlySpan<long> loads, ReadOnlySpan<long> steps, long rest, int without)
    {
        long level = long.MinValue, width = 0;
        for (var adult = 0; adult < loads.Length; adult++)
        {
            if ((without >> adult & 1) == 1)
                continue;
            level = Math.Max(level, Ceiling(loads[adult], steps[adult]));
            width += steps[adult];
        }

        var missing = rest - Room(loads, steps, level, ~without);
        return missing > 0 ? level + Ceiling(missing, width) : level;
    }

    private static long Room(ReadOnlySpan<long> loads, ReadOnlySpan<long> steps, long level, int group)
    {
        long room = 0;
        for (var adult = 0; adult < loads.Length; adult++)
            if ((group >> adult & 1) == 1)
                room += level * steps[adult] - loads[adult];
        return room;
    }

    private static long Ceiling(long number, long divisor) => number >= 0 ? (number + divisor - 1) / divisor : -(-number / divisor);
}
