using System.Collections.Concurrent;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Rows;
using NodaTime;

namespace Evenhand.App.Data.Reading;

/// <summary>The household on each date, composed once for each stretch of days in which the same parts hold.</summary>
internal sealed class Compositions
{
    private const int MostKept = 16;

    private readonly IReadOnlyList<PartRow> parts;
    private readonly LocalDate[] starts;
    private readonly ConcurrentDictionary<int, Lazy<Composition>> composed = new();

    public Compositions(IReadOnlyList<PartRow> parts)
    {
        this.parts = parts;
        starts = [.. parts.Select(row => row.FromDate).Concat(parts.Where(row => row.UntilDate is not null).Select(row => row.UntilDate!.Value.PlusDays(1))).Distinct().Order()];
    }

    public Composition On(LocalDate date)
    {
        var found = Array.BinarySearch(starts, date);
        var stretch = found >= 0 ? found : ~found - 1;
        if (composed.Count >= MostKept && !composed.ContainsKey(stretch))
            composed.Clear();
        return composed.GetOrAdd(stretch, _ => new(() => Composition.Of(Held(date)))).Value;
    }

    public IReadOnlyList<PartRow> Held(LocalDate date) =>
        [.. parts.Where(row => row.HoldsOn(date)).OrderBy(row => row.Ord).ThenBy(row => row.Path, StringComparer.Ordinal)];
}
