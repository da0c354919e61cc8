using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Evenhand.App.Data.Reading;

/// <summary>Reads weeks with what was said about them, and keeps the last few as long as the household's revision holds; and bytes of calendars.</summary>
internal sealed class WeekReader(Database database)
{
    private const int MostKept = 8;

    private readonly Dictionary<LocalDate, StoredWeek> kept = [];

    public async Task<StoredWeek> Read(HouseholdSnapshot snapshot, LocalDate monday, CancellationToken stop)
    {
        lock (kept)
            if (kept.TryGetValue(monday, out var known))
                return known;
        await using var connection = await database.Open(stop);
        await using var transaction = await database.BeginReading(connection, stop);
        await using var context = database.Context(connection, transaction, snapshot.Id);
        var revision = await context.Set<HouseholdRow>().AsNoTracking().Select(row => row.Revision).SingleAsync(stop);
        var week = await context.Set<WeekRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Monday == monday, stop);
        var marks = await context.Set<MarkRow>().AsNoTracking().Where(row => row.Monday == monday).OrderBy(row => row.At).ThenBy(row => row.Id).ToListAsync(stop);
        var read = new StoredWeek(week, marks);
        if (revision == snapshot.Revision)
            Keep(monday, read);
        return read;
    }

    public async Task<byte[]> CalendarBody(HouseholdId household, string source, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var context = database.Context(connection, null, household);
        return await context.Set<CalendarInboxRow>().AsNoTracking().Where(row => row.SourceId == source).Select(row => row.Body).SingleOrDefaultAsync(stop) ?? [];
    }

    private void Keep(LocalDate monday, StoredWeek read)
    {
        lock (kept)
        {
            if (kept.Count >= MostKept)
                kept.Clear();
            kept[monday] = read;
        }
    }

    public sealed record StoredWeek(WeekRow? Week, IReadOnlyList<MarkRow> Marks);
}
