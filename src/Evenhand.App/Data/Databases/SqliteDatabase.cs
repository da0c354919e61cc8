using System.Data.Common;
using Evenhand.App.Data.Changes;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Schema;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using static SQLitePCL.raw;

namespace Evenhand.App.Data.Databases;

/// <summary>One file, many readers, one writer.</summary>
internal sealed class SqliteDatabase : Database
{
    private readonly SqliteFile file;
    private readonly DirectoryLock held;
    private readonly SqliteWriter writer;
    private StoreContext? lent;
    private DbTransaction? lentIn;

    private SqliteDatabase(SqliteFile file, DirectoryLock held, IClock clock)
    {
        this.file = file;
        this.held = held;
        writer = new(file, clock);
    }

    public override string Kind => "sqlite";

    public override Trouble? Trouble => writer.Trouble;

    public static async Task<SqliteDatabase> Start(string directory, IClock clock, CancellationToken stop)
    {
        var use = DirectoryLock.Shared(directory);
        try
        {
            var database = new SqliteFile(directory);
            await database.Prepare(use, Migration.Of("sqlite"), clock.GetCurrentInstant(), stop);
            return new(database, use, clock);
        }
        catch
        {
            use.Dispose();
            throw;
        }
    }

    public override async Task<DbConnection> Open(CancellationToken stop) => await file.Open(stop);

    public override ValueTask<DbTransaction> BeginReading(DbConnection connection, CancellationToken stop) =>
        ValueTask.FromResult<DbTransaction>(((SqliteConnection)connection).BeginTransaction(deferred: true));

    public override StoreContext Context(DbConnection connection, DbTransaction? transaction, HouseholdId household)
    {
        var context = new StoreContext(new DbContextOptionsBuilder<StoreContext>().UseSqlite(connection).Options, household);
        if (transaction is not null)
            context.Database.UseTransaction(transaction);
        return context;
    }

    public override Task Write(WriteJob job, CancellationToken stop) => writer.Write(job, stop);

    public override object Stored(Instant instant) => StoredValues.InstantText.Format(instant);

    /// <summary>There is one writer and one job at a time, so one context serves them all; making one costs more than a write.</summary>
    public override StoreContext Lend(DbConnection connection, DbTransaction transaction, HouseholdId household)
    {
        if (lent is null || lent.Database.GetDbConnection() != connection)
        {
            lent = Context(connection, null, household);
            lentIn = null;
        }

        lent.TurnTo(household);
        if (lentIn != transaction)
        {
            lent.Database.UseTransaction(null);
            lent.Database.UseTransaction(transaction);
            lentIn = transaction;
        }

        return lent;
    }

    public override ValueTask GiveBack(StoreContext context)
    {
        context.TurnTo(default);
        return ValueTask.CompletedTask;
    }

    public override Task Hold(DbConnection connection, DbTransaction transaction, HouseholdId household, CancellationToken stop) => Task.CompletedTask;

    public override Task Announce(DbConnection connection, DbTransaction transaction, Changed changed, CancellationToken stop) => Task.CompletedTask;

    public override void Listen(ChangeFeed changes)
    {
        // The server is the one program that writes for long; what a command line changes is seen when a page is read.
    }

    public override bool IsKeyTaken(Exception exception) =>
        exception is DbUpdateException { InnerException: SqliteException { SqliteExtendedErrorCode: SQLITE_CONSTRAINT_PRIMARYKEY or SQLITE_CONSTRAINT_UNIQUE } };

    public override async ValueTask DisposeAsync()
    {
        await writer.DisposeAsync();
        using (var connection = new SqliteConnection(SqliteFile.ConnectionString(file.Path, SqliteOpenMode.ReadWrite)))
            SqliteConnection.ClearPool(connection);
        held.Dispose();
    }
}
