using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;

namespace Evenhand.App.Data.Calendars;

/// <summary>
/// Calendars of members, as their programs keep them here. Every question and every change is bound to the caller's household by the
/// tables' filter, and to the caller by the collection's member.
/// </summary>
public sealed class StoredCalendars
{
    private readonly Database database;

    internal StoredCalendars(Database database) => this.database = database;

    public Task<IReadOnlyList<CalendarCollectionRow>> Collections(Caller caller, CancellationToken stop)
    {
        var member = caller.Member!.Value;
        return Read<CalendarCollectionRow>(caller, rows => rows.Where(row => row.MemberId == member).OrderBy(row => row.Name), stop);
    }

    /// <summary>What was written or deleted in a collection after a change, in the order of changes.</summary>
    /// <param name="collection">A collection of the caller's.</param>
    public async Task<IReadOnlyList<ChangedObject>> Since(Caller caller, string collection, long change, int most, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var context = database.Context(connection, null, caller.Household);
        return await context.Set<CalendarObjectRow>().AsNoTracking().Where(row => row.CollectionId == collection && row.Change > change).OrderBy(row => row.Change).Take(most)
            .Select(row => new ChangedObject(row.Name, row.Etag, row.Change, row.IsDeleted)).ToListAsync(stop);
    }

    /// <summary>The names and ETags of a collection, without the bytes.</summary>
    public async Task<IReadOnlyList<(string Name, string Etag)>> Lines(Caller caller, string collection, CancellationToken stop)
    {
        await using var connection = await database.Open(stop);
        await using var context = database.Context(connection, null, caller.Household);
        var lines = await context.Set<CalendarObjectRow>().AsNoTracking().Where(row => row.CollectionId == collection && !row.IsDeleted).OrderBy(row => row.Name).Select(row => new { row.Name, row.Etag }).ToListAsync(stop);
        return [.. lines.Select(line => (line.Name, line.Etag))];
    }

    /// <summary>The objects that may have something between two days from 1970, both included.</summary>
    public Task<IReadOnlyList<CalendarObjectRow>> Objects(Caller caller, string collection, int firstDay, int lastDay, CancellationToken stop) =>
        Read<CalendarObjectRow>(caller, rows => rows.Where(row => row.CollectionId == collection && !row.IsDeleted && row.FirstDay <= lastDay && row.LastDay >= firstDay).OrderBy(row => row.Name), stop);

    /// <summary>The objects of these names; those that are not there are left out.</summary>
    public Task<IReadOnlyList<CalendarObjectRow>> Named(Caller caller, string collection, IReadOnlyCollection<string> names, CancellationToken stop) =>
        Read<CalendarObjectRow>(caller, rows => rows.Where(row => row.CollectionId == collection && !row.IsDeleted && names.Contains(row.Name)), stop);

    /// <summary>Makes a collection; false when the member has one of that name.</summary>
    public Task<bool> Create(Caller caller, CalendarCollectionRow collection, CancellationToken stop) => Write(caller, async (context, token) =>
    {
        var member = caller.Member!.Value;
        if (await context.Set<CalendarCollectionRow>().AnyAsync(row => row.MemberId == member && row.Name == collection.Name, token))
            return false;
        (collection.HouseholdId, collection.MemberId) = (caller.Household, member);
        context.Add(collection);
        return true;
    }, stop);

    /// <summary>Changes what a collection says about itself; false when it is gone.</summary>
    public Task<bool> Change(Caller caller, string collection, Action<CalendarCollectionRow> change, CancellationToken stop) => Write(caller, async (context, token) =>
    {
        if (await Find(context, caller, collection, token) is not { } row)
            return false;
        change(row);
        return true;
    }, stop);

    /// <summary>Removes a collection with all that it holds.</summary>
    public Task<bool> Delete(Caller caller, string collection, CancellationToken stop) => Write(caller, async (context, token) =>
    {
        if (await Find(context, caller, collection, token) is not { } row)
            return false;
        await context.Set<CalendarObjectRow>().Where(one => one.CollectionId == collection).ExecuteDeleteAsync(token);
        context.Remove(row);
        return true;
    }, stop);

    /// <summary>Writes an object as a whole.</summary>
    public Task<PutAnswer> Put(Caller caller, string collection, CalendarObjectRow written, PutCondition condition, CancellationToken stop) => Write<PutAnswer>(caller, async (context, token) =>
    {
        if (await Find(context, caller, collection, token) is not { } into)
            return new PutAnswer.Gone();
        var (name, uid) = (written.Name, written.Uid);
        var there = await context.Set<CalendarObjectRow>().SingleOrDefaultAsync(row => row.CollectionId == collection && row.Name == name, token);
        var known = there is { IsDeleted: false } ? there : null;
        if (!condition.Holds(known?.Etag))
            return new PutAnswer.Failed();
        if (known is not null && known.Uid != uid)
            return new PutAnswer.UidTaken(name);
        if (await context.Set<CalendarObjectRow>().Where(row => row.CollectionId == collection && row.Uid == uid && !row.IsDeleted && row.Name != name).Select(row => row.Name).FirstOrDefaultAsync(token) is { } other)
            return new PutAnswer.UidTaken(other);
        var row = there ?? new CalendarObjectRow { HouseholdId = caller.Household, CollectionId = collection, Name = name };
        (row.Uid, row.Component, row.Etag, row.Body, row.FirstDay, row.LastDay) = (uid, written.Component, written.Etag, written.Body, written.FirstDay, written.LastDay);
        (row.Change, row.IsDeleted) = (++into.Changes, false);
        if (there is null)
            context.Add(row);
        return new PutAnswer.Done(known is null);
    }, stop);

    /// <summary>Deletes an object.</summary>
    public Task<PutAnswer> Delete(Caller caller, string collection, string name, PutCondition condition, CancellationToken stop) => Write<PutAnswer>(caller, async (context, token) =>
    {
        if (await Find(context, caller, collection, token) is not { } from
            || await context.Set<CalendarObjectRow>().SingleOrDefaultAsync(row => row.CollectionId == collection && row.Name == name && !row.IsDeleted, token) is not { } row)
            return new PutAnswer.Gone();
        if (!condition.Holds(row.Etag))
            return new PutAnswer.Failed();
        (row.Body, row.IsDeleted, row.Change) = ([], true, ++from.Changes);
        return new PutAnswer.Done(false);
    }, stop);

    /// <summary>Removes all that the member keeps here.</summary>
    public Task<bool> Forget(Caller caller, CancellationToken stop) => Write(caller, async (context, token) =>
    {
        var member = caller.Member!.Value;
        var ids = await context.Set<CalendarCollectionRow>().Where(row => row.MemberId == member).Select(row => row.Id).ToListAsync(token);
        await context.Set<CalendarObjectRow>().Where(row => ids.Contains(row.CollectionId)).ExecuteDeleteAsync(token);
        await context.Set<CalendarCollectionRow>().Where(row => row.MemberId == member).ExecuteDeleteAsync(token);
        return ids.Count > 0;
    }, stop);

    private static Task<CalendarCollectionRow?> Find(StoreContext context, Caller caller, string id, CancellationToken stop)
    {
        var member = caller.Member!.Value;
        return context.Set<CalendarCollectionRow>().SingleOrDefaultAsync(row => row.Id == id && row.MemberId == member, stop);
    }

    private async Task<IReadOnlyList<T>> Read<T>(Caller caller, Func<IQueryable<T>, IQueryable<T>> which, CancellationToken stop)
        where T : class, IHouseholdRow
    {
        await using var connection = await database.Open(stop);
        await using var context = database.Context(connection, null, caller.Household);
        return await which(context.Set<T>().AsNoTracking()).ToListAsync(stop);
    }

    private async Task<T> Write<T>(Caller caller, Func<StoreContext, CancellationToken, Task<T>> edit, CancellationToken stop)
    {
        var job = new CalendarJob<T>(database, caller.Household, edit);
        await database.Write(job, stop);
        return job.Result!;
    }
}
