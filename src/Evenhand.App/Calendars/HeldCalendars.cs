using Evenhand.App.Data;
using Evenhand.App.Data.Rows;
using Microsoft.Extensions.Caching.Memory;

namespace Evenhand.App.Calendars;

/// <summary>
/// Collections that are in use, in memory. Each is known by its last change; a later one brings in only what changed since. What is not
/// asked for goes, and so does what is too large: it is then read for each question.
/// </summary>
public sealed class HeldCalendars(Store store) : IDisposable
{
    /// <summary>Bytes of all of them together, about.</summary>
    private const long Most = 300_000_000;

    private readonly MemoryCache held = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>The collection as it is now; null unless it is in memory.</summary>
    public HeldCalendar? Known(CalendarCollectionRow collection) =>
        held.Get<HeldCalendar>(Key(collection)) is { } known && known.Changes >= collection.Changes ? known : null;

    /// <param name="collection">A collection of the caller's, as it is now.</param>
    public async Task<HeldCalendar> Of(Caller caller, CalendarCollectionRow collection, CancellationToken stop)
    {
        var known = held.Get<HeldCalendar>(Key(collection)) ?? new HeldCalendar(0, []);
        if (known.Changes >= collection.Changes)
            return known;
        var now = known.After(collection.Changes, await store.Calendars.Changed(caller, collection.Id, known.Changes, stop));
        return held.Set(Key(collection), now, new MemoryCacheEntryOptions { Size = now.Weight, SlidingExpiration = TimeSpan.FromHours(2) });
    }

    public void Dispose() => held.Dispose();

    private static (string, string) Key(CalendarCollectionRow collection) => (collection.HouseholdId.Value, collection.Id);
}
