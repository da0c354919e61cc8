using System.CommandLine;
using Evenhand.Benchmarks.CalDav;
using Evenhand.Benchmarks.Calendars;

namespace Evenhand.Benchmarks.CommandLine;

/// <summary><c>calendars</c>: writes <c>docs/bench-calendars.md</c>.</summary>
internal static class CalendarsCommand
{
    public static Command Create()
    {
        var root = new Option<string>("--root") { Description = "The repository.", DefaultValueFactory = _ => Directory.GetCurrentDirectory() };
        var program = new Option<string?>("--program") { Description = "The program to measure; without it the one that the solution builds." };
        var sizes = new Option<int[]>("--events") { Description = "Numbers of events; can be given several times.", DefaultValueFactory = _ => [1_000, 10_000], AllowMultipleArgumentsPerToken = true };
        var print = new Option<bool>("--print") { Description = "Prints the page and writes nothing." };
        var command = new Command("calendars", "Measures calendar servers, recurrence rules and the reading of calendars; writes docs/bench-calendars.md.") { root, program, sizes, print };
        command.SetAction(async (parsed, _) =>
        {
            var path = parsed.GetValue(program) ?? Path.Combine(parsed.GetValue(root)!, "src", "Evenhand.Cli", "bin", "Release", "net10.0", "evenhand");
            if (!File.Exists(path))
            {
                await Console.Error.WriteLineAsync($"bench: {path} does not exist. Build the solution first (dotnet build -c Release), or name the program with --program.");
                return 2;
            }

            var page = await DavBench.Run(path, parsed.GetValue(sizes)!, CalendarBench.Run());
            if (parsed.GetValue(print))
                await Console.Out.WriteAsync(page);
            else
                await File.WriteAllTextAsync(Path.Combine(parsed.GetValue(root)!, "docs", "bench-calendars.md"), page, CancellationToken.None);
            return 0;
        });
        return command;
    }
}
