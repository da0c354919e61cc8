using System.Data.Common;
using Evenhand.App.Data.Changes;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Schema;
using NodaTime;

namespace Evenhand.App.Data.Databases;

/// <summary>Where the tables are: a file of SQLite or a server of PostgreSQL.</summary>
internal abstract class Database : IAsyncDisposable
{
    /// <summary><c>sqlite</c> or <c>postgres</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>Null while writing works.</summary>
    public abstract Trouble? Trouble { get; }

    /// <summary>A connection for reading, to be disposed of.</summary>
    public abstract Task<DbConnection> Open(CancellationToken stop);

    /// <summary>Everything read within it is of one moment.</summary>
    public abstract ValueTask<DbTransaction> BeginReading(DbConnection connection, CancellationToken stop);

    /// <summary>The tables as one household sees them, on a connection that stays the caller's.</summary>
    public abstract StoreContext Context(DbConnection connection, DbTransaction? transaction, HouseholdId household);

    /// <summary>The tables for one job of writing, in the job's transaction; to be given back at its end.</summary>
    public virtual StoreContext Lend(DbConnection connection, DbTransaction transaction, HouseholdId household) => Context(connection, transaction, household);

    public virtual ValueTask GiveBack(StoreContext context) => context.DisposeAsync();

    /// <summary>The instant as a parameter of plain SQL.</summary>
    public abstract object Stored(Instant instant);

    /// <summary>Carries the job out. When the task ends without an exception, what was written survives a loss of power.</summary>
    /// <exception cref="StoreUnavailableException">Nothing can be written now.</exception>
    public abstract Task Write(WriteJob job, CancellationToken stop);

    /// <summary>Holds the household against other writers until the transaction ends.</summary>
    public abstract Task Hold(DbConnection connection, DbTransaction transaction, HouseholdId household, CancellationToken stop);

    /// <summary>Tells other processes of a change, when the transaction ends well.</summary>
    public abstract Task Announce(DbConnection connection, DbTransaction transaction, Changed changed, CancellationToken stop);

    /// <summary>Hands on what other processes announce.</summary>
    public abstract void Listen(ChangeFeed changes);

    /// <summary>True when the exception says that a row with that key is there already.</summary>
    public abstract bool IsKeyTaken(Exception exception);

    public abstract ValueTask DisposeAsync();
}
