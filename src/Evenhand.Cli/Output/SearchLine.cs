using System.Globalization;
using Evenhand.Planning.Search;

namespace Evenhand.Cli.Output;

/// <summary>One updating line on stderr while a search runs, when somebody is looking.</summary>
internal static class SearchLine
{
    public static Action<SearchProgress>? OnTerminal()
    {
        if (Console.IsErrorRedirected)
            return null;
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var last = 0L;
        return progress =>
        {
            if (watch.ElapsedMilliseconds - last < 200)
                return;
            last = watch.ElapsedMilliseconds;
            Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\rplanning … {progress.Moves:N0} moves   "));
        };
    }
}
