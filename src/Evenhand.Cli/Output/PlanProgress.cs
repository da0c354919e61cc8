using System.Diagnostics;
using System.Globalization;
using Evenhand.Planning.Search;

namespace Evenhand.Cli.Output;

/// <summary>One line on stderr that says how far a long search has come; silent for the first second, and where stderr is no terminal.</summary>
internal sealed class PlanProgress : IDisposable
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool isTerminal = !Console.IsErrorRedirected;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan next = Silence;
    private int shown;

    public void Report(SearchProgress progress)
    {
        if (!isTerminal || progress.Moves == 0 || watch.Elapsed < next)
            return;
        next = watch.Elapsed + Pause;
        var line = string.Create(CultureInfo.InvariantCulture, $"planning … {progress.Moves:#,0} moves");
        Console.Error.Write($"\r{line.PadRight(shown)}");
        shown = line.Length;
    }

    public void Dispose()
    {
        if (shown > 0)
            Console.Error.Write($"\r{new string(' ', shown)}\r");
        shown = 0;
    }
}
