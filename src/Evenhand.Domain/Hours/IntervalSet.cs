namespace Evenhand.Domain.Hours;

/// <summary>
/// Disjoint stretches on the circle of one pattern of <see cref="Total"/> minutes: the last Sunday meets the first Monday.
/// Kept sorted, merged and inside [0, Total); a stretch over the seam is kept as two and joined by <see cref="Stretches"/>.
/// </summary>
public sealed class IntervalSet
{
    private readonly List<Interval> parts;

    private IntervalSet(int total, List<Interval> parts)
    {
        Total = total;
        this.parts = parts;
    }

    public int Total { get; }

    public IReadOnlyList<Interval> Parts => parts;

    public int Minutes => parts.Sum(part => part.Length);

    public static IntervalSet Empty(int total) => new(total, []);

    public static IntervalSet Full(int total) => new(total, [new(0, total)]);

    /// <summary>Takes stretches with any start and end; what lies outside the pattern wraps round.</summary>
    public static IntervalSet Of(int total, IEnumerable<Interval> stretches)
    {
        var inside = new List<Interval>();
        foreach (var stretch in stretches)
        {
            if (stretch.Length <= 0)
                continue;
            if (stretch.Length >= total)
                return Full(total);
            var start = (stretch.Start % total + total) % total;
            var end = start + stretch.Length;
            inside.Add(new(start, Math.Min(end, total)));
            if (end > total)
                inside.Add(new(0, end - total));
        }

        return new(total, Merge(inside));
    }

    public bool Contains(int minute)
    {
        foreach (var part in parts)
            if (part.Contains(minute))
                return true;
        return false;
    }

    public bool Contains(Interval stretch) => Of(Total, [stretch]).Except(this).Minutes == 0;

    public IntervalSet Union(IntervalSet other) => new(Total, Merge([.. parts, .. other.parts]));

    public IntervalSet Complement()
    {
        var free = new List<Interval>();
        var from = 0;
        foreach (var part in parts)
        {
            if (part.Start > from)
                free.Add(new(from, part.Start));
            from = part.End;
        }

        if (from < Total)
            free.Add(new(from, Total));
        return new(Total, free);
    }

    public IntervalSet Intersect(IntervalSet other)
    {
        var common = new List<Interval>();
        int i = 0, j = 0;
        while (i < parts.Count && j < other.parts.Count)
        {
            var start = Math.Max(parts[i].Start, other.parts[j].Start);
            var end = Math.Min(parts[i].End, other.parts[j].End);
            if (start < end)
                common.Add(new(start, end));
            if (parts[i].End < other.parts[j].End)
                i++;
            else
                j++;
        }

        return new(Total, common);
    }

    public IntervalSet Except(IntervalSet other) => Intersect(other.Complement());

    /// <summary>Unbroken stretches in order of their start; one that runs over the seam ends beyond <see cref="Total"/>.</summary>
    public IReadOnlyList<Interval> Stretches()
    {
        if (parts.Count < 2 || parts[0].Start != 0 || parts[^1].End != Total)
            return parts;
        return [.. parts[1..^1], new(parts[^1].Start, Total + parts[0].End)];
    }

    private static List<Interval> Merge(List<Interval> unsorted)
    {
        unsorted.Sort((x, y) => x.Start.CompareTo(y.Start));
        var merged = new List<Interval>(unsorted.Count);
        foreach (var next in unsorted)
        {
            if (merged.Count > 0 && next.Start <= merged[^1].End)
                merged[^1] = new(merged[^1].Start, Math.Max(merged[^1].End, next.End));
            else
                merged.Add(next);
        }

        return merged;
    }
}
