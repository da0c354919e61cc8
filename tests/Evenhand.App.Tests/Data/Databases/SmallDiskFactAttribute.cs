using System.Diagnostics;

namespace Evenhand.App.Tests.Data.Databases;

/// <summary>A test on a small disk of its own; skipped, with the reason, where none can be mounted.</summary>
internal sealed class SmallDiskFactAttribute : FactAttribute
{
    private static readonly Lazy<bool> CanMount = new(Probe);

    public SmallDiskFactAttribute() => Skip = CanMount.Value ? null : "A small disk cannot be mounted here; it takes root.";

    public static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.ExitCode;
    }

    private static bool Probe()
    {
        if (Environment.UserName != "root" || !File.Exists("/bin/mount"))
            return false;
        var probe = Directory.CreateTempSubdirectory("evenhand-mount-").FullName;
        var can = Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", probe) == 0;
        if (can)
            Run("umount", probe);
        Directory.Delete(probe);
        return can;
    }
}
