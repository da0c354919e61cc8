namespace Evenhand.Planning.Bounds;

/// <summary>An occurrence carers could take, and where in which windows it would fit.</summary>
internal sealed class ReliefItem(int occurrence, long value, int persons, int length, List<ReliefOption> options)
{
    public int Occurrence => occurrence;
    public List<ReliefOption> Options => options;

    /// <summary>What taking it costs at most at the last prices: the cheapest slots, or its value when nobody takes it.</summary>
    public long Price { get; private set; }

    /// <summary>Takes the cheapest slots when it is worth more than they cost; returns the difference.</summary>
    public long Take(long unit)
    {
        var (cheapest, best, at) = (long.MaxValue, options[0], 0);
        foreach (var option in options)
            foreach (var start in option.Starts)
            {
                var price = option.Window.PriceOf(start - option.Before, start + length + option.After);
                if (price < cheapest) (cheapest, best, at) = (price, option, start);
            }
        Price = Math.Min(cheapest, value * unit);
        if (cheapest >= value * unit) return 0;
        best.Window.Use(at - best.Before, at + length + best.After, persons);
        return persons * (value * unit - cheapest);
    }
}
