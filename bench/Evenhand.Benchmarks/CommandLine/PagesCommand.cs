using System.CommandLine;
using Evenhand.Benchmarks.Pages;

namespace Evenhand.Benchmarks.CommandLine;

/// <summary><c>pages</c>: writes <c>docs/bench-pages.md</c>.</summary>
internal static class PagesCommand
{
    public static Command Create()
    {
        var root = new Option<string>("--root") { Description = "The repository.", DefaultValueFactory = _ => Directory.GetCurrentDirectory() };
        var program = new Option<string?>("--program") { Description = "The program to measure; without it the one that the solution builds." };
        var command = new Command("pages", "Measures speed and size of the pages; writes docs/bench-pages.md.") { root, program };
        command.SetAction(async (parsed, _) =>
        {
            var path = parsed.GetValue(program) ?? Path.Combine(parsed.GetValue(root)!, "src", "Evenhand.Cli", "bin", "Release", "net10.0", "evenhand");
            if (!File.Exists(path))
            {
                await Console.Error.WriteLineAsync($"bench: {path} does not exist. Build the solution first (dotnet build -c Release), or name the program with --program.");
                return 2;
            }

            await File.WriteAllTextAsync(Path.Combine(parsed.GetValue(root)!, "docs", "bench-pages.md"), await PageBench.Run(path), CancellationToken.None);
            return 0;
        });
        return command;
    }
}
