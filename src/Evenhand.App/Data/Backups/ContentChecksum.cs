using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Evenhand.App.Data.Databases;
using Microsoft.Data.Sqlite;

namespace Evenhand.App.Data.Backups;

/// <summary>
/// SHA-256 over the schema and every value of every table but the backup's own note, in the order of names and keys. It says
/// the same before and after a copy, whatever the pages look like.
/// </summary>
internal static class ContentChecksum
{
    public static async Task<string> Of(SqliteConnection connection, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var sql = new SqlText(connection);
        foreach (var row in await sql.Rows($"SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND tbl_name <> '{BackupFile.NoteTable}' ORDER BY name", stop))
            Add(hash, $"{row[0]} {row[1]}");
        foreach (var table in await sql.Rows($"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> '{BackupFile.NoteTable}' ORDER BY name", stop))
            await Add(hash, sql, (string)table[0]!, stop);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static async Task Add(IncrementalHash hash, SqlText sql, string table, CancellationToken stop)
    {
        Add(hash, table);
        var key = (await sql.Rows($"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk", stop)).Select(row => $"\"{row[0]}\"");
        await using var command = sql.Command($"SELECT * FROM \"{table}\" ORDER BY {string.Join(", ", key)}");
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            for (var at = 0; at < reader.FieldCount; at++)
                Add(hash, await reader.IsDBNullAsync(at, stop) ? null : Text(reader.GetValue(at)));
    }

    private static string? Text(object value) => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture);

    private static void Add(IncrementalHash hash, string? value)
    {
        var bytes = value is null ? [] : Encoding.UTF8.GetBytes(value);
        hash.AppendData(Encoding.ASCII.GetBytes(value is null ? "-," : $"{bytes.Length}:"));
        hash.AppendData(bytes);
    }
}
