using System.Diagnostics;

namespace Evenhand.Benchmarks.Engines;

/// <summary>Runs a program of an engine and keeps what it writes.</summary>
internal static class EngineProcess
{
    public sealed record Output(string Text, double Seconds, bool WasEnded);

    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <param name="most">Seconds after which it is ended.</param>
    public static Output Run(string program, IEnumerable<string> arguments, double most, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var text = process.StandardOutput.ReadToEndAsync(stop);
        var errors = process.StandardError.ReadToEndAsync(stop);
        var isDone = process.WaitForExit(TimeSpan.FromSeconds(most));
        if (!isDone || stop.IsCancellationRequested) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return new Output(text.Result + errors.Result, watch.Elapsed.TotalSeconds, !isDone);
    }
}
