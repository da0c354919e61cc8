using System.Runtime.InteropServices;

namespace Evenhand.App.Data.Databases;

/// <summary>Puts files in place so that a loss of power finds either the old or the new.</summary>
internal static class Durable
{
    /// <summary>Writes the file's bytes to the disk, gives it its name, and writes the name to the disk.</summary>
    public static void Move(string from, string to)
    {
        Flush(from);
        File.Move(from, to, overwrite: true);
        FlushFolder(Path.GetDirectoryName(to)!);
    }

    public static void OwnerOnly(string path)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    private static void Flush(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Writes the names in a folder to the disk. .NET opens no folders, so the system is asked; where it cannot be, the file system's own order has to do.</summary>
    public static void FlushFolder(string folder)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var handle = Open(folder, 0);
        if (handle < 0)
            return;
        var failed = Fsync(handle) != 0;
        _ = Close(handle);
        if (failed)
            throw new IOException($"The folder {folder} could not be written to the disk.");
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    private static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static extern int Fsync(int handle);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    private static extern int Close(int handle);
}
