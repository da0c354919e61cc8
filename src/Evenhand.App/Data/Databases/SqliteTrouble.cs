using Microsoft.Data.Sqlite;
using NodaTime;
using static SQLitePCL.raw;

namespace Evenhand.App.Data.Databases;

/// <summary>Tells a mistake of one write from a disk that does not take writes.</summary>
internal static class SqliteTrouble
{
    private const long Little = 1_000_000;

    /// <summary>What ended a batch of writes.</summary>
    public static Trouble OfBatch(Exception exception, string folder, Instant now) => exception switch
    {
        IOException or UnauthorizedAccessException => new($"The database cannot be reached: {exception.Message}", NeedsRestart: false, now),
        _ => OfJob(exception, folder, now) ?? new($"Writing failed: {exception.Message}", NeedsRestart: true, now),
    };

    /// <summary>What the failure of one job says about the disk; null when it is about that job alone.</summary>
    public static Trouble? OfJob(Exception exception, string folder, Instant now)
    {
        for (Exception? inner = exception; inner is not null; inner = inner.InnerException)
            if (inner is SqliteException sqlite)
                return Of(sqlite, folder, now);
        return null;
    }

    private static Trouble? Of(SqliteException exception, string folder, Instant now) => exception.SqliteErrorCode switch
    {
        SQLITE_FULL => new("The disk is full.", NeedsRestart: false, now),
        SQLITE_IOERR when exception.SqliteExtendedErrorCode is SQLITE_IOERR_SHMSIZE or SQLITE_IOERR_WRITE && IsFull(folder) => new("The disk is full.", NeedsRestart: false, now),
        SQLITE_IOERR => new($"The disk did not take a write (SQLite {exception.SqliteExtendedErrorCode}).", NeedsRestart: true, now),
        SQLITE_CORRUPT or SQLITE_NOTADB => new("The database is damaged. Stop the server and run 'evenhand doctor', then 'evenhand restore' with the last backup.", NeedsRestart: true, now),
        SQLITE_READONLY or SQLITE_PERM => new("The database can be read and not written.", NeedsRestart: false, now),
        SQLITE_CANTOPEN => new("The database cannot be opened.", NeedsRestart: false, now),
        SQLITE_BUSY or SQLITE_LOCKED or SQLITE_PROTOCOL => new("Another program is holding the database.", NeedsRestart: false, now),
        SQLITE_NOMEM => new("There is not enough memory.", NeedsRestart: false, now),
        _ => null,
    };

    private static bool IsFull(string folder)
    {
        try
        {
            return new DriveInfo(folder).AvailableFreeSpace < Little;
        }
        catch (Exception exception) when (exception is IOException or ArgumentException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
