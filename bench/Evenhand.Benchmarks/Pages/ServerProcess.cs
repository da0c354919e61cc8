using System.Diagnostics;

namespace Evenhand.Benchmarks.Pages;

/// <summary>The program as a person starts it, with the household of the demonstration, on a free port of this machine.</summary>
internal sealed class ServerProcess : IDisposable
{
    private const string Ready = "Evenhand is ready: ";
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Resident memory, MB.</summary>
    public double Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    public static async Task<ServerProcess> Start(string program)
    {
        var process = Process.Start(new ProcessStartInfo(program, ["serve", "--demo", "--urls", "http://127.0.0.1:0"]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Ready, StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.ReadToEndAsync();
            return new(process, new(line[Ready.Length..].Trim()));
        }

        throw new InvalidOperationException($"{program} ended without saying that it is ready.");
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
