using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Evenhand.App.Data.Inboxes;

/// <summary>What was read of calendars that come in. How a reading went is no act of the household; what it changes for its days is one.</summary>
public sealed class StoredInboxes
{
    private readonly Database database;

    internal StoredInboxes(Database database) => this.database = database;

    /// <summary>The inboxes of the caller's household, with their bytes.</summary>
    public async Task<IReadOnlyList<CalendarInboxRow>> All(Caller caller, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var context = database.Context(connection, null, caller.Household);
        return await context.Set<CalendarInboxRow>().AsNoTracking().ToListAsync(stop);
    }

    /// <summary>One inbox; null when there is none.</summary>
    public async Task<CalendarInboxRow?> One(HouseholdId household, string source, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var context = database.Context(connection, null, household);
        return await context.Set<CalendarInboxRow>().AsNoTracking().SingleOrDefaultAsync(row => row.SourceId == source, stop);
    }

    /// <summary>Calendars of all households whose time to be read has come, the longest due first.</summary>
    public async Task<IReadOnlyList<(HouseholdId Household, string Source)>> Due(Instant now, int most, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        var rows = await new SqlText(connection).Rows("""
            SELECT inbox.household_id, inbox.source_id FROM calendar_inbox inbox
            JOIN calendar_source source ON source.household_id = inbox.household_id AND source.id = inbox.source_id
            WHERE inbox.next_at <= @now AND source.removed_at IS NULL ORDER BY inbox.next_at, inbox.source_id LIMIT @most
            """, stop, ("now", database.Stored(now)), ("most", most));
        return [.. rows.Select(row => (new HouseholdId((string)row[0]!), (string)row[1]!))];
    }

    /// <summary>Takes a due calendar for itself until a moment, so that of several servers one reads it; false when another did.</summary>
    public Task<bool> Take(HouseholdId household, string source, Instant now, Instant until, CancellationToken stop) => Change(household, source, row =>
    {
        if (row.NextAt is not { } next || next > now)
            return false;
        row.NextAt = until;
        return true;
    }, stop);

    /// <summary>Notes how a reading went; false when the inbox is gone.</summary>
    public Task<bool> Note(HouseholdId household, string source, Action<CalendarInboxRow> note, CancellationToken stop) => Change(household, source, row =>
    {
        note(row);
        return true;
    }, stop);

    private async Task<bool> Change(HouseholdId household, string source, Func<CalendarInboxRow, bool> change, CancellationToken stop)
    {
        var job = new RowsJob<bool>(database, household, async (context, token) =>
            await context.Set<CalendarInboxRow>().SingleOrDefaultAsync(row => row.SourceId == source, token) is { } row && change(row));
        await database.Write(job, stop);
        return job.Result;
    }
}
