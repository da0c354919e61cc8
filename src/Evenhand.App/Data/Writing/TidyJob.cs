using System.Data.Common;
using Evenhand.App.Data.Databases;
using NodaTime;

namespace Evenhand.App.Data.Writing;

/// <summary>Removes what nobody can ask for any more: answers to requests of last week, sessions that have ended.</summary>
internal sealed class TidyJob(Database database, Instant now) : WriteJob
{
    /// <summary>How long a request may be sent again and be known.</summary>
    public static readonly Duration Kept = Duration.FromDays(7);

    public override async Task Run(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        var sql = new SqlText(connection, transaction);
        await sql.Run("DELETE FROM idempotency WHERE at < @limit", stop, ("limit", database.Stored(now - Kept)));
        await sql.Run("DELETE FROM session WHERE expires_at < @now", stop, ("now", database.Stored(now)));
    }
}
