using System.Text;
using NodaTime;

namespace Evenhand.App.Data.Databases;

/// <summary>
/// Says that a data directory is in use. Programs that use the database share it; restoring takes it alone.
/// The file also notes that a database was made here, so that one that is gone is missed.
/// </summary>
internal sealed class DirectoryLock : IDisposable
{
    private const string Name = "evenhand.lock";

    private readonly FileStream stream;
    private readonly string path;

    private DirectoryLock(FileStream stream, string path)
    {
        this.stream = stream;
        this.path = path;
    }

    public bool WasMade => stream.Length > 0;

    /// <exception cref="DirectoryInUseException">The directory is being restored.</exception>
    public static DirectoryLock Shared(string directory)
    {
        var file = Path.Combine(directory, Name);
        Make(directory);
        using (new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
        }

        return Open(file, FileAccess.Read, FileShare.Read, $"{directory} is being restored. Start again when that has ended.");
    }

    /// <exception cref="DirectoryInUseException">A program uses the directory.</exception>
    public static DirectoryLock Alone(string directory)
    {
        Make(directory);
        return Open(Path.Combine(directory, Name), FileAccess.ReadWrite, FileShare.None, $"A server or another program uses {directory}. Stop it first; nothing was changed.");
    }

    public void NoteMade(Instant now)
    {
        if (WasMade)
            return;
        var line = Encoding.UTF8.GetBytes($"A database was made here on {now}. Without this line a missing one would be taken for new.\n");
        if (stream.CanWrite)
        {
            Write(stream, line);
            return;
        }

        using var note = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        Write(note, line);
    }

    public void Dispose() => stream.Dispose();

    /// <summary>What a household keeps is for the server's own account; a directory that is there stays as it is.</summary>
    private static void Make(string directory)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(directory);
        else
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static void Write(FileStream file, byte[] line)
    {
        file.Write(line);
        file.Flush(flushToDisk: true);
    }

    private static DirectoryLock Open(string file, FileAccess access, FileShare share, string inUse)
    {
        try
        {
            return new(new FileStream(file, access == FileAccess.Read ? FileMode.Open : FileMode.OpenOrCreate, access, share), file);
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new DirectoryInUseException(inUse, exception);
        }
    }
}
