using Evenhand.App.Data.Databases;
using Evenhand.App.Data.Schema;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Evenhand.App.Data.Checks;

/// <summary>Looks whether a store can be relied on. It changes nothing, and may run beside the server.</summary>
public static class StoreDoctor
{
    private const string Restore = "Stop the server and restore the last backup: evenhand restore FROM --data DIR.";

    /// <summary>What was looked at, in order. Where the database cannot be opened the list ends with that.</summary>
    public static Task<IReadOnlyList<CheckResult>> Examine(StoreOptions options, CancellationToken stop = default) => options switch
    {
        { DataDirectory: { } directory, PostgresConnection: null } => Sqlite(directory, stop),
        { PostgresConnection: { } connection, DataDirectory: null } => Postgres(connection, stop),
        _ => throw new ArgumentException("A store is in a directory or on a server: name one of the two.", nameof(options)),
    };

    private static async Task<IReadOnlyList<CheckResult>> Sqlite(string directory, CancellationToken stop)
    {
        var file = new SqliteFile(directory, pooled: false);
        if (!File.Exists(file.Path))
            return [new("database", false, $"{file.Path} does not exist.", $"Name the directory of the server's data. If this is it: {Restore}")];
        var results = new List<CheckResult>();
        try
        {
            await using var connection = await file.Open(stop);
            var sql = new SqlText(connection);
            results.Add(await Integrity(sql, stop));
            results.Add(await Setting(sql, "journal_mode", "wal", stop));
            results.Add(await Setting(sql, "synchronous", "2", stop));
            results.Add(await Setting(sql, "foreign_keys", "1", stop));
            results.Add(await References(sql, stop));
            results.Add(await StoredChecks.Schema(sql, Migration.Of("sqlite"), stop));
            await using var transaction = connection.BeginTransaction(deferred: true);
            results.Add(await StoredChecks.Journal(connection, transaction, stop));
        }
        catch (SqliteException exception)
        {
            results.Add(new("database", false, $"{file.Path} cannot be read: {exception.Message}", Restore));
        }

        results.Add(Space(file));
        return results;
    }

    private static async Task<IReadOnlyList<CheckResult>> Postgres(string connectionString, CancellationToken stop)
    {
        var results = new List<CheckResult>();
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync(stop);
            await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);
            var sql = new SqlText(connection, transaction);
            results.Add(new("database", true, $"PostgreSQL {connection.PostgreSqlVersion} answers."));
            foreach (var setting in new[] { "fsync", "full_page_writes", "synchronous_commit" })
            {
                var value = Convert.ToString(await sql.Value($"SHOW {setting}", stop)) ?? "";
                results.Add(new(setting, value == "on", $"{setting} is {value}.", value == "on" ? "" : $"Set {setting} = on in postgresql.conf, or a loss of power may take acknowledged writes."));
            }

            results.Add(await StoredChecks.Schema(sql, Migration.Of("postgres"), stop));
            results.Add(await StoredChecks.Journal(connection, transaction, stop));
        }
        catch (Exception exception) when (exception is NpgsqlException or System.Net.Sockets.SocketException)
        {
            results.Add(new("database", false, $"The database cannot be read: {exception.Message}", "Look whether the server runs and the connection string names it."));
        }

        return results;
    }

    private static async Task<CheckResult> Integrity(SqlText sql, CancellationToken stop)
    {
        var found = Convert.ToString(await sql.Value("PRAGMA integrity_check(1)", stop));
        return found == "ok" ? new("integrity", true, "Every page of the database is whole.") : new("integrity", false, $"The database is damaged: {found}", Restore);
    }

    private static async Task<CheckResult> Setting(SqlText sql, string pragma, string wanted, CancellationToken stop)
    {
        var value = Convert.ToString(await sql.Value($"PRAGMA {pragma}", stop));
        return value == wanted ? new(pragma, true, $"{pragma} is {value}.") : new(pragma, false, $"{pragma} is {value}, not {wanted}.", "Start the server once; it sets this by itself, or says why it cannot.");
    }

    private static async Task<CheckResult> References(SqlText sql, CancellationToken stop)
    {
        var wrong = await sql.Rows("PRAGMA foreign_key_check", stop);
        return wrong.Count == 0 ? new("references", true, "Every row that another names is there.") : new("references", false, $"{wrong.Count} rows name a row that is not there, the first in {wrong[0][0]}.", Restore);
    }

    private static CheckResult Space(SqliteFile file)
    {
        var size = new[] { file.Path, file.Path + "-wal" }.Where(File.Exists).Sum(path => new FileInfo(path).Length);
        var free = new DriveInfo(file.Directory).AvailableFreeSpace;
        var found = $"The database has {size / 1_000_000.0:0.0} MB; {free / 1_000_000:N0} MB are free.";
        return free > 50_000_000 && free > size ? new("space", true, found) : new("space", false, found, "Make room on the disk: a backup needs as much as the database, and a full disk stops all writing.");
    }
}
