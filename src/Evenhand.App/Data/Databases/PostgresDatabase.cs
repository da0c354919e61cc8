using System.Data.Common;
using Evenhand.App.Data.Changes;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Schema;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;

namespace Evenhand.App.Data.Databases;

/// <summary>A server: many writers, each in a transaction of its own that holds its household.</summary>
internal sealed class PostgresDatabase : Database
{
    /// <summary>Key of the lock that migrators take; any number that no other program uses on this database.</summary>
    private const long MigratorsLock = 0x45_76_65_6E_68_61_6E_64;

    private readonly NpgsqlDataSource source;
    private readonly IClock clock;
    private readonly PostgresAnnouncements announcements;
    private Trouble? trouble;

    private PostgresDatabase(NpgsqlDataSource source, IClock clock)
    {
        this.source = source;
        this.clock = clock;
        announcements = new(source);
    }

    public override string Kind => "postgres";

    public override Trouble? Trouble => trouble;

    public static async Task<PostgresDatabase> Start(string connectionString, IClock clock, CancellationToken stop)
    {
        var server = NpgsqlDataSource.Create(connectionString);
        try
        {
            await using var connection = await server.OpenConnectionAsync(stop);
            await using var transaction = await connection.BeginTransactionAsync(stop);
            await new SqlText(connection, transaction).Run("SELECT pg_advisory_xact_lock(@key)", stop, ("key", MigratorsLock));
            await Migrator.Run(connection, transaction, Migration.Of("postgres"), clock.GetCurrentInstant(), stop);
            await transaction.CommitAsync(stop);
            return new(server, clock);
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public override async Task<DbConnection> Open(CancellationToken stop) => await source.OpenConnectionAsync(stop);

    public override ValueTask<DbTransaction> BeginReading(DbConnection connection, CancellationToken stop) =>
        connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, stop);

    public override StoreContext Context(DbConnection connection, DbTransaction? transaction, HouseholdId household)
    {
        var context = new StoreContext(new DbContextOptionsBuilder<StoreContext>().UseNpgsql(connection).Options, household);
        if (transaction is not null)
            context.Database.UseTransaction(transaction);
        return context;
    }

    public override async Task Write(WriteJob job, CancellationToken stop)
    {
        try
        {
            await using var connection = await source.OpenConnectionAsync(stop);
            await using var transaction = await connection.BeginTransactionAsync(stop);
            await job.Run(connection, transaction, stop);
            await Commit(job, transaction);
            trouble = null;
        }
        catch (Exception exception) when (OfServer(exception))
        {
            trouble = new($"The database server does not answer: {exception.Message}", NeedsRestart: false, clock.GetCurrentInstant());
            throw new StoreUnavailableException(trouble, exception);
        }
    }

    public override object Stored(Instant instant) => instant.ToDateTimeUtc();

    public override Task Hold(DbConnection connection, DbTransaction transaction, HouseholdId household, CancellationToken stop) =>
        new SqlText(connection, transaction).Run("SELECT 1 FROM household WHERE id = @id FOR UPDATE", stop, ("id", household.Value));

    public override Task Announce(DbConnection connection, DbTransaction transaction, Changed changed, CancellationToken stop) =>
        PostgresAnnouncements.Announce(new(connection, transaction), changed, stop);

    public override void Listen(ChangeFeed changes) => announcements.Listen(changes);

    public override bool IsKeyTaken(Exception exception) =>
        exception is DbUpdateException { InnerException: PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } };

    public override async ValueTask DisposeAsync()
    {
        await announcements.DisposeAsync();
        await source.DisposeAsync();
    }

    /// <summary>A connection that breaks during COMMIT leaves open whether it happened; the journal knows.</summary>
    private async Task Commit(WriteJob job, NpgsqlTransaction transaction)
    {
        try
        {
            await transaction.CommitAsync();
        }
        catch (Exception exception) when (OfServer(exception))
        {
            if (!await Happened(job, tries: 20))
                throw;
        }
    }

    private async Task<bool> Happened(WriteJob job, int tries)
    {
        for (var next = 1; ; next++)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                await using var transaction = await connection.BeginTransactionAsync();
                return await job.Happened(connection, transaction, default) == true;
            }
            catch (Exception exception) when (OfServer(exception) && next < tries)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(250));
            }
        }
    }

    private static bool OfServer(Exception exception)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is PostgresException server)
                return server.SqlState.StartsWith("08", StringComparison.Ordinal) || server.SqlState.StartsWith("53", StringComparison.Ordinal)
                    || server.SqlState.StartsWith("57P", StringComparison.Ordinal) || server.SqlState.StartsWith("58", StringComparison.Ordinal) || server.SqlState == "25006";
            if (inner is NpgsqlException or System.Net.Sockets.SocketException)
                return true;
        }

        return false;
    }
}
