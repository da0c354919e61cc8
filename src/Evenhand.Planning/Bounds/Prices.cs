namespace Evenhand.Planning.Bounds;

/// <summary>What doing, covering and sparing somebody sole care are worth, in millionths of a minute of load.</summary>
internal sealed class Prices
{
    /// <summary>One minute of load.</summary>
    public const long Minute = 1_000_000;

    public Prices(int occurrences, CareDemand demand, int adults)
    {
        Done = new long[occurrences];
        Care = [.. Enumerable.Range(0, demand.Children).Select(_ => new long[demand.Slots])];
        Sole = [.. Enumerable.Range(0, adults).Select(_ => Enumerable.Range(0, demand.Children).Select(_ => new long[demand.Slots]).ToArray())];
    }

    /// <summary>Prices keep far from where sums would overflow.</summary>
    public static long Within(long least, long price) => Math.Clamp(price, least, 10_000 * Minute);

    /// <summary>By occurrence, for each person it takes.</summary>
    public long[] Done { get; }

    /// <summary>By child and slot.</summary>
    public long[][] Care { get; }

    /// <summary>By adult, child and slot: what it is worth when somebody else is there too, or the adult does something meanwhile.</summary>
    public long[][][] Sole { get; }

    /// <summary>Of a point of what is left uncovered or undone.</summary>
    public long Point { get; set; }
}
