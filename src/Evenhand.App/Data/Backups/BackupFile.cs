using Evenhand.App.Data.Checks;
using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Schema;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Evenhand.App.Data.Backups;

/// <summary>One file that holds everything, and says what it should hold.</summary>
internal static class BackupFile
{
    public const string NoteTable = "evenhand_backup";

    /// <summary>Writes the note into a fresh copy of a database.</summary>
    public static async Task<BackupNote> Sign(string path, Instant now, CancellationToken stop)
    {
        await using var connection = await Open(path, SqliteOpenMode.ReadWrite, stop);
        var sql = new SqlText(connection);
        var note = new BackupNote(
            StoredValues.Storable(now),
            Convert.ToInt32(await sql.Value("SELECT max(number) FROM schema_version", stop)),
            Convert.ToInt64(await sql.Value("SELECT count(*) FROM household", stop)),
            Convert.ToInt64(await sql.Value("SELECT count(*) FROM journal", stop)),
            await ContentChecksum.Of(connection, stop));
        await sql.Run($"CREATE TABLE {NoteTable} (made_at TEXT NOT NULL, schema INTEGER NOT NULL, households INTEGER NOT NULL, entries INTEGER NOT NULL, checksum TEXT NOT NULL) STRICT", stop);
        await sql.Run($"INSERT INTO {NoteTable} VALUES (@at, @schema, @households, @entries, @checksum)", stop,
            ("at", StoredValues.InstantText.Format(note.MadeAt)), ("schema", note.Schema), ("households", note.Households), ("entries", note.Entries), ("checksum", note.Checksum));
        return note;
    }

    /// <summary>Reads the whole file and compares it with its note.</summary>
    /// <exception cref="BackupException">It is no backup, or not a whole one, or one of a newer program.</exception>
    public static async Task<BackupNote> Verify(string path, CancellationToken stop)
    {
        try
        {
            await using var connection = await Open(path, SqliteOpenMode.ReadOnly, stop);
            var sql = new SqlText(connection);
            if (await sql.Value("SELECT count(*) FROM sqlite_schema WHERE name = @name", stop, ("name", NoteTable)) is not 1L)
                throw new BackupException($"{path} is a database and not a backup that 'evenhand backup' made.");
            var row = (await sql.Rows($"SELECT made_at, schema, households, entries, checksum FROM {NoteTable}", stop))[0];
            var note = new BackupNote(StoredValues.InstantText.Parse((string)row[0]!).Value, Convert.ToInt32(row[1]), (long)row[2]!, (long)row[3]!, (string)row[4]!);
            await Verify(path, connection, note, stop);
            return note;
        }
        catch (SqliteException exception)
        {
            throw new BackupException($"{path} cannot be read as a backup: {exception.Message}", exception);
        }
    }

    public static async Task<SqliteConnection> Open(string path, SqliteOpenMode mode, CancellationToken stop)
    {
        var connection = new SqliteConnection(SqliteFile.ConnectionString(path, mode, pooled: false));
        await connection.OpenAsync(stop);
        return connection;
    }

    private static async Task Verify(string path, SqliteConnection connection, BackupNote note, CancellationToken stop)
    {
        var sql = new SqlText(connection);
        if (await sql.Value("PRAGMA integrity_check(1)", stop) is var found and not "ok")
            throw new BackupException($"{path} is damaged: {found}");
        if (await sql.Rows("PRAGMA foreign_key_check", stop) is { Count: > 0 })
            throw new BackupException($"{path} holds rows that name rows which are not there.");
        if (await StoredChecks.Schema(sql, Migration.Of("sqlite"), stop) is { Well: false } schema)
            throw new BackupException($"{path}: {schema.Found} {schema.ToDo}");
        if (await ContentChecksum.Of(connection, stop) != note.Checksum)
            throw new BackupException($"{path} does not hold what it held when it was made: its checksum is another.");
        await using var transaction = connection.BeginTransaction(deferred: true);
        if ((await new JournalCheck(connection, transaction).Run(stop)).Faults is [var fault, ..])
            throw new BackupException($"{path}: the journal of {fault.Household} is not whole. {fault.Message}");
    }
}
