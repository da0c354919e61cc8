using System.Data.Common;
using Evenhand.App.Data.Databases;
using NodaTime;

namespace Evenhand.App.Data.Writing;

/// <summary>Removes what nobody can ask for any more: answers to requests of last week, sessions that have ended, calendars that were removed.</summary>
internal sealed class TidyJob(Database database, Instant now) : WriteJob
{
    /// <summary>How long a request may be sent again and be known.</summary>
    public static readonly Duration Kept = Duration.FromDays(7);

    /// <summary>How long the removal of a calendar can be taken back with what was read of it.</summary>
    public static readonly Duration KeptCalendar = Duration.FromDays(30);

    public override async Task Run(DbConnection connection, DbTransaction transaction, CancellationToken stop)
    {
        var sql = new SqlText(connection, transaction);
        await sql.Run("DELETE FROM idempotency WHERE at < @limit", stop, ("limit", database.Stored(now - Kept)));
        await sql.Run("DELETE FROM calendar_inbox WHERE EXISTS (SELECT 1 FROM calendar_source source WHERE source.household_id = calendar_inbox.household_id AND source.id = calendar_inbox.source_id AND source.removed_at < @limit)", stop, ("limit", database.Stored(now - KeptCalendar)));
        await sql.Run("DELETE FROM session WHERE expires_at < @now", stop, ("now", database.Stored(now)));
    }
}
