using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Evenhand.App.Data.Writing;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.App.Data.Records;

/// <summary>
/// Crisis records as they are kept: outside the journal and the household's revision, so that nobody learns that one was opened or
/// written. Every question and every change is bound to the caller's household, and to the members who may open it.
/// </summary>
public sealed class StoredRecords
{
    private readonly Database database;

    internal StoredRecords(Database database) => this.database = database;

    /// <summary>Those that the caller may open, newest first.</summary>
    public async Task<IReadOnlyList<CrisisRecordRow>> Of(Caller caller, CancellationToken stop)
    {
        var reader = Reader(caller);
        await using var connection = await database.Open(stop);
        await using var context = database.Context(connection, null, caller.Household);
        return await context.Set<CrisisRecordRow>().AsNoTracking().Where(row => row.Readers.Contains(reader)).OrderByDescending(row => row.OpenedAt).ThenBy(row => row.Id).ToListAsync(stop);
    }

    public Task Add(Caller caller, CrisisRecordRow record, CancellationToken stop) => Write(caller, (context, _) =>
    {
        record.HouseholdId = caller.Household;
        context.Add(record);
        return Task.FromResult(true);
    }, stop);

    /// <summary>Changes one that the caller may open; false when there is none.</summary>
    public Task<bool> Change(Caller caller, string id, Action<CrisisRecordRow> change, CancellationToken stop) => Write(caller, async (context, token) =>
    {
        if (await Find(context, caller, id, token) is not { } row)
            return false;
        change(row);
        return true;
    }, stop);

    /// <summary>Removes one that the caller may open, for good; false when there is none.</summary>
    public Task<bool> Remove(Caller caller, string id, CancellationToken stop) => Write(caller, async (context, token) =>
    {
        if (await Find(context, caller, id, token) is not { } row)
            return false;
        context.Remove(row);
        return true;
    }, stop);

    private static Task<CrisisRecordRow?> Find(StoreContext context, Caller caller, string id, CancellationToken stop)
    {
        var reader = Reader(caller);
        return context.Set<CrisisRecordRow>().SingleOrDefaultAsync(row => row.Id == id && row.Readers.Contains(reader), stop);
    }

    private static string Reader(Caller caller) => $" {(caller.Member ?? throw new ArgumentException("Only a member opens a record.", nameof(caller))).Value} ";

    private async Task<bool> Write(Caller caller, Func<StoreContext, CancellationToken, Task<bool>> edit, CancellationToken stop)
    {
        var job = new RowsJob<bool>(database, caller.Household, edit);
        await database.Write(job, stop);
        return job.Result;
    }
}
