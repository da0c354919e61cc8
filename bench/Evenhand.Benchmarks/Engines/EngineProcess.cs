using System.Diagnostics;
using System.Globalization;

namespace Evenhand.Benchmarks.Engines;

/// <summary>Runs a program of an engine and keeps what it writes.</summary>
internal static class EngineProcess
{
    /// <param name="Seconds">Elapsed.</param>
    /// <param name="ProcessorSeconds">Of the program and what it started; the elapsed time where the system does not tell.</param>
    public sealed record Output(string Text, double Seconds, double ProcessorSeconds, bool WasEnded);

    public static bool IsInstalled(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    /// <param name="most">Seconds after which it is ended.</param>
    /// <param name="clock">Made for the process's number: ends what it started.</param>
    public static Output Run(string program, IEnumerable<string> arguments, double most, CancellationToken stop, Func<int, SolverClock>? clock = null)
    {
        var watch = Stopwatch.StartNew();
        var before = SecondsOfChildren();
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var text = process.StandardOutput.ReadToEndAsync(stop);
        var errors = process.StandardError.ReadToEndAsync(stop);
        var isDone = Wait(process, most, clock?.Invoke(process.Id), watch, stop);
        if (!isDone || stop.IsCancellationRequested) process.Kill(entireProcessTree: true);
        process.WaitForExit();
        var elapsed = watch.Elapsed.TotalSeconds;
        return new Output(text.Result + errors.Result, elapsed, SecondsOfChildren() - before is var spent and > 0 ? spent : elapsed, !isDone);
    }

    private static bool Wait(Process process, double most, SolverClock? clock, Stopwatch watch, CancellationToken stop)
    {
        while (!process.WaitForExit(TimeSpan.FromMilliseconds(200)))
        {
            if (watch.Elapsed.TotalSeconds > most || stop.IsCancellationRequested) return false;
            clock?.EndWhenOver();
        }
        return true;
    }

    // Ticks of a hundredth of a second, user and system, of the children that have ended.
    private static double SecondsOfChildren()
    {
        const string Facts = "/proc/self/stat";
        if (!File.Exists(Facts)) return 0;
        var text = File.ReadAllText(Facts);
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        return (long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture)) / 100.0;
    }
}
