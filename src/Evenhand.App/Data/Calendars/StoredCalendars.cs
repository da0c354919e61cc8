using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;

namespace Evenhand.App.Data.Calendars;

/// <summary>
/// Calendars and files of members, as their programs keep them here. Every question and every change names the caller's household, and
/// collections are found as the caller's own.
/// </summary>
public sealed class StoredCalendars
{
    /// <summary>Most bytes that a member keeps in all collections together.</summary>
    public const long MostBytes = 100_000_000;

    private readonly Database database;

    internal StoredCalendars(Database database) => this.database = database;

    /// <summary>The caller's collections, by name.</summary>
    /// <param name="name">Of the only one that is asked for.</param>
    public Task<List<CalendarCollectionRow>> Collections(Caller caller, CancellationToken stop, string? name = null)
    {
        var member = caller.Member!.Value;
        var only = name is null ? "" : " AND name = @name";
        (string, object?)[] values = [("household", caller.Household.Value), ("member", member.Value)];
        return Read(
            $"SELECT {CalendarTable.Collection} FROM calendar_collection WHERE household_id = @household AND member_id = @member{only} ORDER BY name",
            row => CalendarTable.CollectionOf(row, caller.Household, member), stop, name is null ? values : [.. values, ("name", name)]);
    }

    /// <summary>What was written or deleted in a collection after a change, in the order of changes.</summary>
    /// <param name="collection">A collection of the caller's.</param>
    public Task<List<ChangedObject>> Since(Caller caller, string collection, long change, int most, CancellationToken stop) => Read(
        $"SELECT name, etag, component, content_type, change, is_deleted {CalendarTable.InCollection} AND change > @change ORDER BY change LIMIT @most",
        row => new ChangedObject(row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetBoolean(5)), stop, ("household", caller.Household.Value), ("collection", collection), ("change", change), ("most", most));

    /// <summary>The rows that were written or deleted after a change, with their bytes.</summary>
    /// <param name="collection">A collection of the caller's.</param>
    public Task<List<CalendarObjectRow>> Changed(Caller caller, string collection, long change, CancellationToken stop) => Read(
        $"SELECT {CalendarTable.Object}, body {CalendarTable.InCollection} AND change > @change",
        row => CalendarTable.ObjectOf(row, collection), stop, ("household", caller.Household.Value), ("collection", collection), ("change", change));

    /// <summary>The object of a name; null when there is none.</summary>
    /// <param name="collection">A collection of the caller's.</param>
    public async Task<CalendarObjectRow?> Object(Caller caller, string collection, string name, CancellationToken stop) => (await Read(
        $"SELECT {CalendarTable.Object}, body {CalendarTable.InCollection} AND name = @name AND is_deleted = @no",
        row => CalendarTable.ObjectOf(row, collection), stop, ("household", caller.Household.Value), ("collection", collection), ("name", name), ("no", false))) is [var one] ? one : null;

    /// <summary>Makes a collection; false when the member has one of that name.</summary>
    public Task<bool> Create(Caller caller, CalendarCollectionRow collection, CancellationToken stop) => Write(caller, async (edit, token) =>
    {
        if ((await edit.Collections(token)).Exists(row => row.Name == collection.Name))
            return false;
        await edit.Add(collection, token);
        return true;
    }, stop);

    /// <summary>Changes what a collection says about itself; false when it is gone.</summary>
    public Task<bool> Change(Caller caller, string collection, Action<CalendarCollectionRow> change, CancellationToken stop) => Write(caller, async (edit, token) =>
    {
        if (await edit.Collection(collection, token) is not { } row)
            return false;
        change(row);
        await edit.Change(row, token);
        return true;
    }, stop);

    /// <summary>Changes what is noted about a file; false when it is gone.</summary>
    public Task<bool> ChangeFile(Caller caller, string collection, string name, Action<CalendarObjectRow> change, CancellationToken stop) => Write(caller, async (edit, token) =>
    {
        if (await edit.Collection(collection, token) is not { } row || await edit.Object(collection, name, token) is not { } file)
            return false;
        change(file);
        await edit.Put(row, file, file.Body.Length, token);
        return true;
    }, stop);

    /// <summary>Removes a collection with all that lies in it.</summary>
    public Task<bool> Delete(Caller caller, string collection, CancellationToken stop) => Write(caller, async (edit, token) =>
    {
        var all = await edit.Collections(token);
        if (all.Find(row => row.Id == collection) is not { } gone)
            return false;
        foreach (var row in Tree(all, gone))
            await edit.Remove(row, token);
        return true;
    }, stop);

    /// <summary>Writes an object as a whole.</summary>
    public Task<PutAnswer> Put(Caller caller, string collection, CalendarObjectRow written, PutCondition condition, CancellationToken stop) => Write<PutAnswer>(caller, async (edit, token) =>
    {
        if (await edit.Collection(collection, token) is not { } into)
            return new PutAnswer.Gone();
        var known = await edit.Known(collection, written.Name, written.Uid, token);
        var there = known.Find(one => one.Name == written.Name);
        if (!condition.Holds(there.Etag))
            return new PutAnswer.Failed();
        if (there.Name is not null && there.Uid != written.Uid)
            return new PutAnswer.UidTaken(written.Name);
        if (known.Find(one => one.Name != written.Name).Name is { } other)
            return new PutAnswer.UidTaken(other);
        if (written.Body.Length > there.Bytes && await edit.Kept(token) + written.Body.Length - there.Bytes > MostBytes)
            return new PutAnswer.Full();
        await edit.Put(into, written, there.Bytes, token);
        return new PutAnswer.Done(there.Name is null);
    }, stop);

    /// <summary>Deletes an object.</summary>
    public Task<PutAnswer> Delete(Caller caller, string collection, string name, PutCondition condition, CancellationToken stop) => Write<PutAnswer>(caller, async (edit, token) =>
    {
        if (await edit.Collection(collection, token) is not { } from || (await edit.Known(collection, name, "", token)).Find(one => one.Name == name) is not { Name: not null } there)
            return new PutAnswer.Gone();
        if (!condition.Holds(there.Etag))
            return new PutAnswer.Failed();
        await edit.Erase(from, name, there.Bytes, token);
        return new PutAnswer.Done(false);
    }, stop);

    /// <summary>Copies an object to another name or into another collection, or moves it there.</summary>
    /// <param name="replace">False leaves what has the name already, and answers that a condition failed.</param>
    public Task<PutAnswer> Copy(Caller caller, (string Collection, string Name) from, (string Collection, string Name) to, bool replace, bool move, CancellationToken stop) => Write<PutAnswer>(caller, async (edit, token) =>
    {
        if (await edit.Collection(from.Collection, token) is not { } source || await edit.Object(from.Collection, from.Name, token) is not { } row || await edit.Collection(to.Collection, token) is not { } into)
            return new PutAnswer.Gone();
        if (source.Id == into.Id)
            into = source;
        var known = await edit.Known(to.Collection, to.Name, row.Uid, token);
        var there = known.Find(one => one.Name == to.Name);
        if (there.Name is not null && !replace)
            return new PutAnswer.Failed();
        if (known.Find(one => one.Name != to.Name && !(move && from == (to.Collection, one.Name))).Name is { } other)
            return new PutAnswer.UidTaken(other);
        if (there.Name is not null && there.Uid != row.Uid && there.Uid.Length > 0)
            return new PutAnswer.UidTaken(to.Name);
        if (!move && await edit.Kept(token) + row.Body.Length - there.Bytes > MostBytes)
            return new PutAnswer.Full();
        var body = row.Body;
        row.Name = to.Name;
        await edit.Put(into, row, there.Bytes, token);
        if (move)
            await edit.Erase(source, from.Name, body.Length, token);
        return new PutAnswer.Done(there.Name is null);
    }, stop);

    /// <summary>Copies a collection with all that lies in it to a name that is free or freed by it, or moves it there.</summary>
    /// <param name="collection">Its name.</param>
    /// <param name="alone">Copies the collection and nothing of what lies in it.</param>
    public Task<PutAnswer> CopyCollection(Caller caller, string collection, string to, bool replace, bool move, bool alone, CancellationToken stop) => Write<PutAnswer>(caller, async (edit, token) =>
    {
        var all = await edit.Collections(token);
        if (all.Find(row => row.Name == collection) is not { } source)
            return new PutAnswer.Gone();
        var there = all.Find(row => row.Name == to);
        if (there is not null && !replace)
            return new PutAnswer.Failed();
        var tree = Tree(all, source).Where(row => !alone || row == source).ToList();
        if (!move && await edit.Kept(token) + tree.Sum(row => row.Bytes) > MostBytes)
            return new PutAnswer.Full();
        foreach (var row in there is null ? [] : Tree(all, there))
            await edit.Remove(row, token);
        foreach (var row in tree)
        {
            var name = to + row.Name[collection.Length..];
            if (move)
            {
                row.Name = name;
                await edit.Change(row, token);
                continue;
            }

            var copy = new CalendarCollectionRow { Id = NewId.Short(), Name = name, Title = row.Title, Components = row.Components, Properties = row.Properties };
            await edit.Add(copy, token);
            foreach (var one in alone ? [] : await edit.Objects(row.Id, token))
                await edit.Put(copy, one, 0, token);
        }

        return new PutAnswer.Done(there is null);
    }, stop);

    /// <summary>Removes all that the member keeps here.</summary>
    public Task<bool> Forget(Caller caller, CancellationToken stop) => Write(caller, async (edit, token) =>
    {
        var all = await edit.Collections(token);
        foreach (var row in all)
            await edit.Remove(row, token);
        return all.Count > 0;
    }, stop);

    /// <summary>A collection and those that lie in it.</summary>
    private static List<CalendarCollectionRow> Tree(IEnumerable<CalendarCollectionRow> all, CalendarCollectionRow root) =>
        [.. all.Where(row => row.Id == root.Id || row.Name.StartsWith(root.Name + "/", StringComparison.Ordinal))];

    private async Task<List<T>> Read<T>(string text, Func<System.Data.Common.DbDataReader, T> one, CancellationToken stop, params (string Name, object? Value)[] values)
    {
        await using var connection = await database.Open(stop);
        return await CalendarTable.Read(new SqlText(connection).Command(text, values), one, stop);
    }

    private async Task<T> Write<T>(Caller caller, Func<CalendarEdit, CancellationToken, Task<T>> edit, CancellationToken stop)
    {
        var job = new CalendarJob<T>(database, caller, edit);
        await database.Write(job, stop);
        return job.Result!;
    }
}
