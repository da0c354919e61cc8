using Evenhand.App.Data.Databases;
using Microsoft.Data.Sqlite;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.App.Data.Backups;

/// <summary>Puts a backup in the place of a data directory's database. What was there is kept under another name.</summary>
public static class Restore
{
    private static readonly InstantPattern Stamp = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <param name="Kept">The database that was there before; null when there was none.</param>
    public sealed record Restored(BackupNote Note, string? Kept);

    /// <exception cref="BackupException">The backup is not whole. Nothing was changed.</exception>
    /// <exception cref="DirectoryInUseException">A server runs on the directory. Nothing was changed.</exception>
    public static async Task<Restored> Run(string backup, string directory, Instant now, CancellationToken stop = default)
    {
        if (!File.Exists(backup))
            throw new BackupException($"{backup} does not exist. Name a file that 'evenhand backup' made.");
        using var held = DirectoryLock.Alone(directory);
        var note = await BackupFile.Verify(backup, stop);
        var file = new SqliteFile(directory);
        var ready = $"{file.Path}.restored-{Guid.NewGuid():N}";
        try
        {
            File.Copy(backup, ready);
            Durable.OwnerOnly(ready);
            await Prepare(ready, note, stop);
            var kept = PutAside(file.Path, now);
            Durable.Move(ready, file.Path);
            held.NoteMade(now);
            return new(note, kept);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
        {
            throw new BackupException($"The backup cannot be put into {directory}: {exception.Message}", exception);
        }
        finally
        {
            File.Delete(ready);
        }
    }

    /// <summary>Takes the note out of the copy, and compares the copy with it once more.</summary>
    private static async Task Prepare(string ready, BackupNote note, CancellationToken stop)
    {
        await using var connection = await BackupFile.Open(ready, SqliteOpenMode.ReadWrite, stop);
        var sql = new SqlText(connection);
        await sql.Run($"DROP TABLE {BackupFile.NoteTable}; PRAGMA journal_mode = WAL", stop);
        if (await ContentChecksum.Of(connection, stop) != note.Checksum)
            throw new BackupException("The copy of the backup is not what the backup is. Try again; the disk may be failing.");
    }

    /// <summary>Moves the old database with its sidecars, in which its last writes may still stand.</summary>
    private static string? PutAside(string path, Instant now)
    {
        var kept = $"{path}.before-{Stamp.Format(now)}";
        for (var more = 2; File.Exists(kept); more++)
            kept = $"{path}.before-{Stamp.Format(now)}-{more}";
        var was = File.Exists(path);

        // The database first: without it the sidecars are nothing, while it without them would have lost its last writes.
        foreach (var sidecar in new[] { "", "-wal", "-shm" })
            if (File.Exists(path + sidecar))
                File.Move(path + sidecar, kept + sidecar);
        return was ? kept : null;
    }
}
