using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Rows;

namespace Evenhand.App.Data.Calendars;

/// <summary>One change of a member's collections, within its transaction.</summary>
internal sealed class CalendarEdit(SqlText sql, Caller caller)
{
    private readonly string member = caller.Member!.Value.Value;

    private (string, object?) Household => ("household", caller.Household.Value);

    /// <summary>The caller's collections, by name.</summary>
    public Task<List<CalendarCollectionRow>> Collections(CancellationToken stop) => CalendarTable.Read(
        sql.Command($"SELECT {CalendarTable.Collection} FROM calendar_collection WHERE household_id = @household AND member_id = @member ORDER BY name", Household, ("member", member)),
        row => CalendarTable.CollectionOf(row, caller.Household, caller.Member!.Value), stop);

    /// <summary>Null when it is no collection of the caller's.</summary>
    public async Task<CalendarCollectionRow?> Collection(string id, CancellationToken stop) => (await CalendarTable.Read(
        sql.Command($"SELECT {CalendarTable.Collection} FROM calendar_collection WHERE household_id = @household AND id = @id AND member_id = @member", Household, ("id", id), ("member", member)),
        row => CalendarTable.CollectionOf(row, caller.Household, caller.Member!.Value), stop)) is [var one] ? one : null;

    /// <summary>Bytes of all that the caller keeps.</summary>
    public async Task<long> Kept(CancellationToken stop) =>
        Convert.ToInt64(await sql.Value("SELECT SUM(bytes) FROM calendar_collection WHERE household_id = @household AND member_id = @member", stop, Household, ("member", member)) ?? 0L, System.Globalization.CultureInfo.InvariantCulture);

    public Task Add(CalendarCollectionRow row, CancellationToken stop) => sql.Run(
        "INSERT INTO calendar_collection (household_id, id, member_id, name, title, components, properties, changes, bytes, version) VALUES (@household, @id, @member, @name, @title, @components, @properties, @changes, @bytes, 1)",
        stop, Household, ("id", row.Id), ("member", member), ("name", row.Name), ("title", row.Title), ("components", row.Components), ("properties", row.Properties), ("changes", row.Changes), ("bytes", row.Bytes));

    /// <summary>Writes what a collection says about itself, and how much it holds.</summary>
    public Task Change(CalendarCollectionRow row, CancellationToken stop) => sql.Run(
        "UPDATE calendar_collection SET name = @name, title = @title, properties = @properties, changes = @changes, bytes = @bytes, version = version + 1 WHERE household_id = @household AND id = @id",
        stop, Household, ("id", row.Id), ("name", row.Name), ("title", row.Title), ("properties", row.Properties), ("changes", row.Changes), ("bytes", row.Bytes));

    public async Task Remove(CalendarCollectionRow row, CancellationToken stop)
    {
        await sql.Run("DELETE FROM calendar_object WHERE household_id = @household AND collection_id = @collection", stop, Household, ("collection", row.Id));
        await sql.Run("DELETE FROM calendar_collection WHERE household_id = @household AND id = @collection", stop, Household, ("collection", row.Id));
    }

    /// <summary>The object of a name, with its bytes; null when there is none.</summary>
    public async Task<CalendarObjectRow?> Object(string collection, string name, CancellationToken stop) => (await CalendarTable.Read(
        sql.Command($"SELECT {CalendarTable.Object}, body {CalendarTable.InCollection} AND name = @name AND is_deleted = @no", Household, ("collection", collection), ("name", name), ("no", false)),
        row => CalendarTable.ObjectOf(row, collection), stop)) is [var one] ? one : null;

    /// <summary>All that lies in a collection, with its bytes.</summary>
    public Task<List<CalendarObjectRow>> Objects(string collection, CancellationToken stop) => CalendarTable.Read(
        sql.Command($"SELECT {CalendarTable.Object}, body {CalendarTable.InCollection} AND is_deleted = @no", Household, ("collection", collection), ("no", false)),
        row => CalendarTable.ObjectOf(row, collection), stop);

    /// <summary>What has a name or a UID: names, ETags, UIDs, lengths.</summary>
    public Task<List<(string Name, string Etag, string Uid, long Bytes)>> Known(string collection, string name, string uid, CancellationToken stop) => CalendarTable.Read(
        sql.Command(
            $"SELECT name, etag, uid, length(body) {CalendarTable.InCollection} AND name = @name AND is_deleted = @no UNION ALL SELECT name, etag, uid, length(body) {CalendarTable.InCollection} AND uid = @uid AND uid <> '' AND name <> @name AND is_deleted = @no",
            Household, ("collection", collection), ("name", name), ("uid", uid), ("no", false)),
        row => (row.GetString(0), row.GetString(1), row.GetString(2), Convert.ToInt64(row.GetValue(3), System.Globalization.CultureInfo.InvariantCulture)), stop);

    /// <summary>Writes an object in place of whatever has its name, and counts the change.</summary>
    /// <param name="before">Bytes of what was there.</param>
    public async Task Put(CalendarCollectionRow into, CalendarObjectRow row, long before, CancellationToken stop)
    {
        (into.Changes, into.Bytes) = (into.Changes + 1, into.Bytes + row.Body.Length - before);
        await sql.Run(
            """
            INSERT INTO calendar_object (household_id, collection_id, name, uid, component, etag, body, change, is_deleted, first_day, last_day, content_type, properties, version)
            VALUES (@household, @collection, @name, @uid, @component, @etag, @body, @change, @no, @first, @last, @type, @properties, 1)
            ON CONFLICT (household_id, collection_id, name) DO UPDATE SET uid = excluded.uid, component = excluded.component, etag = excluded.etag, body = excluded.body, change = excluded.change, is_deleted = excluded.is_deleted,
                first_day = excluded.first_day, last_day = excluded.last_day, content_type = excluded.content_type, properties = excluded.properties, version = calendar_object.version + 1
            """,
            stop, Household, ("collection", into.Id), ("name", row.Name), ("uid", row.Uid), ("component", row.Component), ("etag", row.Etag), ("body", row.Body), ("change", into.Changes), ("no", false),
            ("first", row.FirstDay), ("last", row.LastDay), ("type", row.ContentType), ("properties", row.Properties));
        await Count(into, stop);
    }

    /// <summary>Leaves an empty row of an object, so that others hear that it was deleted.</summary>
    public async Task Erase(CalendarCollectionRow from, string name, long before, CancellationToken stop)
    {
        (from.Changes, from.Bytes) = (from.Changes + 1, from.Bytes - before);
        await sql.Run(
            "UPDATE calendar_object SET body = @body, properties = '{}', is_deleted = @yes, change = @change, version = version + 1 WHERE household_id = @household AND collection_id = @collection AND name = @name",
            stop, Household, ("collection", from.Id), ("name", name), ("body", Array.Empty<byte>()), ("yes", true), ("change", from.Changes));
        await Count(from, stop);
    }

    private Task Count(CalendarCollectionRow row, CancellationToken stop) => sql.Run(
        "UPDATE calendar_collection SET changes = @changes, bytes = @bytes, version = version + 1 WHERE household_id = @household AND id = @id", stop, Household, ("id", row.Id), ("changes", row.Changes), ("bytes", row.Bytes));
}
