using System.Data.Common;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;

namespace Evenhand.App.Data.Calendars;

/// <summary>
/// The columns of calendars in plain SQL, which both databases read alike. Programs ask every few minutes for each of their calendars,
/// and a context of the model costs more than the answer.
/// </summary>
internal static class CalendarTable
{
    public const string Collection = "id, name, title, components, properties, changes, bytes";

    /// <summary>Without the bytes of the body: they are the last column where they are asked for.</summary>
    public const string Object = "name, uid, component, etag, change, is_deleted, first_day, last_day, content_type, properties";

    public const string InCollection = "FROM calendar_object WHERE household_id = @household AND collection_id = @collection";

    public static CalendarCollectionRow CollectionOf(DbDataReader row, HouseholdId household, MemberId member) => new()
    {
        HouseholdId = household,
        MemberId = member,
        Id = row.GetString(0),
        Name = row.GetString(1),
        Title = row.GetString(2),
        Components = row.GetString(3),
        Properties = row.GetString(4),
        Changes = row.GetInt64(5),
        Bytes = row.GetInt64(6),
    };

    public static CalendarObjectRow ObjectOf(DbDataReader row, string collection) => new()
    {
        CollectionId = collection,
        Name = row.GetString(0),
        Uid = row.GetString(1),
        Component = row.GetString(2),
        Etag = row.GetString(3),
        Change = row.GetInt64(4),
        IsDeleted = row.GetBoolean(5),
        FirstDay = row.GetInt32(6),
        LastDay = row.GetInt32(7),
        ContentType = row.GetString(8),
        Properties = row.GetString(9),
        Body = row.FieldCount > 10 ? row.GetFieldValue<byte[]>(10) : [],
    };

    public static async Task<List<T>> Read<T>(DbCommand command, Func<DbDataReader, T> one, CancellationToken stop)
    {
        await using (command)
        {
            await using var reader = await command.ExecuteReaderAsync(stop);
            var rows = new List<T>();
            while (await reader.ReadAsync(stop))
                rows.Add(one(reader));
            return rows;
        }
    }
}
