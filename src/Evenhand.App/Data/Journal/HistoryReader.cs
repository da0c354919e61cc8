using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Evenhand.App.Data.Journal;

/// <summary>Who did what, newest first, and whether it can still be taken back.</summary>
internal sealed class HistoryReader(Database database)
{
    /// <summary>The acts of one day on the household's own calendar.</summary>
    public async Task<IReadOnlyList<Act>> Of(HouseholdId household, LocalDate date, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var transaction = await database.BeginReading(connection, stop);
        await using var context = database.Context(connection, transaction, household);
        var zoneId = await context.Set<HouseholdRow>().Select(row => row.Zone).SingleOrDefaultAsync(stop);
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId ?? "UTC") ?? DateTimeZone.Utc;
        var from = zone.AtStartOfDay(date).ToInstant();
        var until = zone.AtStartOfDay(date.PlusDays(1)).ToInstant();
        return await Acts(context, rows => rows.Where(row => row.At >= from && row.At < until).OrderByDescending(row => row.Seq), stop);
    }

    /// <summary>The last acts.</summary>
    public async Task<IReadOnlyList<Act>> Last(HouseholdId household, int most, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var transaction = await database.BeginReading(connection, stop);
        await using var context = database.Context(connection, transaction, household);
        return await Acts(context, rows => rows.OrderByDescending(row => row.Seq).Take(most), stop);
    }

    /// <summary>One act; null when there is none of this number.</summary>
    public async Task<Act?> One(HouseholdId household, long seq, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var transaction = await database.BeginReading(connection, stop);
        await using var context = database.Context(connection, transaction, household);
        return (await Acts(context, rows => rows.Where(row => row.Seq == seq), stop)) is [var act] ? act : null;
    }

    /// <summary>Up to which entry a member has looked; null when they never did.</summary>
    public async Task<long?> Seen(HouseholdId household, MemberId member, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var context = database.Context(connection, null, household);
        return await context.Set<SeenRow>().Where(row => row.MemberId == member).Select(row => (long?)row.Seq).SingleOrDefaultAsync(stop);
    }

    /// <summary>The acts after an entry and since a moment, oldest first, with the rows that they changed; the last so many.</summary>
    public async Task<IReadOnlyList<Entered>> After(HouseholdId household, long seq, Instant since, int most, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var transaction = await database.BeginReading(connection, stop);
        await using var context = database.Context(connection, transaction, household);
        var rows = await context.Set<JournalRow>().AsNoTracking().Where(row => row.Seq > seq && row.At >= since).OrderByDescending(row => row.Seq).Take(most).ToListAsync(stop);
        var seqs = rows.ConvertAll(row => row.Seq);
        var bodies = await context.Set<JournalContentRow>().AsNoTracking().Where(row => seqs.Contains(row.Seq)).ToDictionaryAsync(row => row.Seq, row => row.Body, stop);
        return
        [
            .. Enumerable.Reverse(rows).Where(row => bodies.ContainsKey(row.Seq)).Select(row => (row, content: JournalContent.Read(bodies[row.Seq])))
                .Select(pair => new Entered(new(pair.row.Seq, pair.row.At, pair.row.By, pair.row.Act, pair.content.Words, pair.row.Undoes, CanBeUndone: false), pair.content.Rows)),
        ];
    }

    private static async Task<IReadOnlyList<Act>> Acts(StoreContext context, Func<IQueryable<JournalRow>, IQueryable<JournalRow>> which, CancellationToken stop)
    {
        var rows = await which(context.Set<JournalRow>().AsNoTracking()).ToListAsync(stop);
        var seqs = rows.ConvertAll(row => row.Seq);
        var bodies = await context.Set<JournalContentRow>().AsNoTracking().Where(row => seqs.Contains(row.Seq)).ToDictionaryAsync(row => row.Seq, row => row.Body, stop);
        var acts = new List<Act>();
        foreach (var row in rows)
        {
            var content = bodies.TryGetValue(row.Seq, out var body) ? JournalContent.Read(body) : null;
            var words = content?.Words ?? new Dictionary<string, string>(StringComparer.Ordinal);
            acts.Add(new(row.Seq, row.At, row.By, row.Act, words, row.Undoes, content is not null && ActKinds.CanBeUndone(row.Act) && await IsAsLeft(context, content, stop)));
        }

        return acts;
    }

    private static async Task<bool> IsAsLeft(StoreContext context, JournalContent content, CancellationToken stop)
    {
        foreach (var change in content.Rows)
            if (!UndoAct.IsAsLeft(change, await UndoAct.Current(context, UndoAct.TypeOf(context, change.Table), change, stop)))
                return false;
        return true;
    }
}
