namespace Evenhand.Planning.Bounds;

/// <summary>The most value that fits when the last item may be cut: never less than what fits whole.</summary>
internal static class Knapsack
{
    public static decimal Most(IEnumerable<(long Value, long Weight)> items, long capacity)
    {
        decimal total = 0;
        var left = Math.Max(0, capacity);
        foreach (var (value, weight) in items.OrderByDescending(item => item.Weight == 0 ? decimal.MaxValue : (decimal)item.Value / item.Weight))
        {
            if (weight <= left)
            {
                total += value;
                left -= weight;
                continue;
            }
            return total + (decimal)value * left / weight;
        }
        return total;
    }
}
