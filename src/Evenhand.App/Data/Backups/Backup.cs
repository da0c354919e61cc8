using Evenhand.App.Data.Databases;
using NodaTime;

namespace Evenhand.App.Data.Backups;

/// <summary>Makes a backup: one file that was read again and found whole. The server may run meanwhile.</summary>
public static class Backup
{
    /// <param name="directory">The data directory.</param>
    /// <param name="target">The file to write.</param>
    /// <param name="overwrite">An existing file is replaced, once the new one is whole.</param>
    /// <exception cref="BackupException">There is no database, or the target cannot be written, or the copy is not whole.</exception>
    public static async Task<BackupNote> Make(string directory, string target, bool overwrite, Instant now, CancellationToken stop = default)
    {
        target = Path.GetFullPath(target);
        var source = new SqliteFile(directory, pooled: false);
        if (!File.Exists(source.Path))
            throw new BackupException($"{source.Path} does not exist. Name the directory of the server's data.");
        if (Directory.Exists(target))
            throw new BackupException($"{target} is a folder. Name a file.");
        if (File.Exists(target) && !overwrite)
            throw new BackupException($"{target} exists already and was not changed. Name another file, or add --force.");
        using var held = DirectoryLock.Shared(directory);
        var unfinished = $"{target}.unfinished-{Guid.NewGuid():N}";
        try
        {
            await using (var connection = await source.Open(stop))
                await new SqlText(connection).Run("VACUUM INTO @to", stop, ("to", unfinished));
            Durable.OwnerOnly(unfinished);
            await BackupFile.Sign(unfinished, now, stop);
            var note = await BackupFile.Verify(unfinished, stop);
            Durable.Move(unfinished, target);
            return note;
        }
        catch (Exception exception) when (exception is Microsoft.Data.Sqlite.SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new BackupException($"{target} cannot be written: {exception.Message}", exception);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
