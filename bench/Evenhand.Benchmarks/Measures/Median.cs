namespace Evenhand.Benchmarks.Measures;

internal static class Median
{
    /// <summary>The middle one, of an even number the later; what is missing counts as the largest.</summary>
    public static T? Of<T>(IEnumerable<T?> values)
        where T : struct, IComparable<T>
    {
        var sorted = values.OrderBy(value => value is null).ThenBy(value => value).ToList();
        return sorted.Count == 0 ? null : sorted[sorted.Count / 2];
    }

    public static T OfAll<T>(IEnumerable<T> values)
        where T : IComparable<T>
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
