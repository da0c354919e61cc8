using Evenhand.App.Data.Rows;

namespace Evenhand.App.Calendars;

/// <summary>All that lies in a collection as one of its changes left it.</summary>
/// <param name="Changes">Number of that change.</param>
/// <param name="Items">By name.</param>
public sealed record HeldCalendar(long Changes, CalendarItem[] Items)
{
    /// <summary>Bytes that it takes, about: an object that is read takes several times its length.</summary>
    public long Weight => Items.Sum(item => 1_500L + (item.Component.Length > 0 ? 6L : 1L) * item.Body.Length);

    /// <summary>The collection after later changes. What did not change stays as it was read.</summary>
    public HeldCalendar After(long changes, IReadOnlyList<CalendarObjectRow> changed)
    {
        if (changed.Count == 0)
            return this with { Changes = changes };
        var written = changed.ToDictionary(row => row.Name, StringComparer.Ordinal);
        var items = new List<CalendarItem>(Items.Length + changed.Count);
        items.AddRange(Items.Where(item => !written.ContainsKey(item.Name)));
        items.AddRange(changed.Where(row => !row.IsDeleted).Select(row => new CalendarItem(row)));
        items.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        return new(Math.Max(changes, changed.Max(row => row.Change)), [.. items]);
    }

    public CalendarItem? Find(string name)
    {
        var (low, high) = (0, Items.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Items[middle].Name, name);
            if (order == 0)
                return Items[middle];
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return null;
    }
}
