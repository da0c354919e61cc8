using Evenhand.App.Data.Schema;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace Evenhand.App.Data.Databases;

/// <summary>
/// The database's file in its directory: made once under another name and then put in place whole, so that a file that is
/// empty or damaged is known to be that and is never taken for a new one.
/// </summary>
internal sealed class SqliteFile
{
    public const string Name = "evenhand.db";
    private const string Check = "Run 'evenhand doctor', and 'evenhand restore' with the last backup. Nothing was changed.";

    /// <summary>Files up to this size are checked page by page at every start.</summary>
    private const long CheckedAtStart = 256_000_000;

    private readonly string connectionString;

    /// <param name="pooled">Connections stay open for the next that asks; for a program that goes on.</param>
    public SqliteFile(string directory, bool pooled = true)
    {
        Directory = System.IO.Path.GetFullPath(directory);
        Path = System.IO.Path.Combine(Directory, Name);
        connectionString = ConnectionString(Path, SqliteOpenMode.ReadWrite, pooled);
    }

    public string Directory { get; }

    public string Path { get; }

    public static string ConnectionString(string path, SqliteOpenMode mode, bool pooled = true) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, ForeignKeys = true, Pooling = pooled, DefaultTimeout = 30 }.ToString();

    /// <summary>Makes the database when there has never been one, brings its schema up to date and asserts how it is written.</summary>
    public async Task Prepare(DirectoryLock held, IReadOnlyList<Migration> scripts, Instant now, CancellationToken stop)
    {
        if (!File.Exists(Path))
        {
            if (held.WasMade || File.Exists(Path + "-wal"))
                throw new DamagedStoreException($"The database {Path} is gone. {Check}");
            await Make(scripts, now, stop);
        }

        held.NoteMade(now);
        if (new FileInfo(Path).Length == 0)
            throw new DamagedStoreException($"The database {Path} is empty. {Check}");
        try
        {
            await using var connection = await Open(stop);
            await Assert(connection, stop);
            await Migrate(connection, scripts, now, stop);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            throw new DamagedStoreException($"The database {Path} is damaged. {Check}", exception);
        }
    }

    public async Task<SqliteConnection> Open(CancellationToken stop)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            await connection.OpenAsync(stop);
            await new SqlText(connection).Run("PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL", stop);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private async Task Make(IReadOnlyList<Migration> scripts, Instant now, CancellationToken stop)
    {
        var unfinished = $"{Path}.new-{Guid.NewGuid():N}";
        await using (var connection = new SqliteConnection(ConnectionString(unfinished, SqliteOpenMode.ReadWriteCreate, pooled: false)))
        {
            await connection.OpenAsync(stop);
            await new SqlText(connection).Run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL", stop);
            await Migrate(connection, scripts, now, stop);
        }

        try
        {
            Durable.OwnerOnly(unfinished);
            File.Move(unfinished, Path, overwrite: false);
            Durable.FlushFolder(Directory);
        }
        catch (IOException) when (File.Exists(Path))
        {
            // Another process was faster; its database is the one.
            File.Delete(unfinished);
        }
    }

    private static async Task Migrate(SqliteConnection connection, IReadOnlyList<Migration> scripts, Instant now, CancellationToken stop)
    {
        await using var transaction = connection.BeginTransaction(deferred: false);
        await Migrator.Run(connection, transaction, scripts, now, stop);
        await transaction.CommitAsync(stop);
    }

    private async Task Assert(SqliteConnection connection, CancellationToken stop)
    {
        var sql = new SqlText(connection);
        foreach (var (pragma, wanted) in new[] { ("journal_mode = WAL", "wal"), ("synchronous", "2"), ("foreign_keys", "1") })
            if (Convert.ToString(await sql.Value($"PRAGMA {pragma}", stop)) is var value && value != wanted)
                throw new InvalidOperationException($"SQLite answers {pragma} with {value} where the store needs {wanted}.");
        if (new FileInfo(Path).Length <= CheckedAtStart && await sql.Value("PRAGMA quick_check(1)", stop) is var found and not "ok")
            throw new DamagedStoreException($"The database {Path} is damaged ({found}). {Check}");
    }
}
