using System.CommandLine;
using Evenhand.Benchmarks.Households;

namespace Evenhand.Benchmarks.CommandLine;

/// <summary><c>households</c>: writes <c>docs/bench.md</c>.</summary>
internal static class HouseholdsCommand
{
    public static Command Create()
    {
        var root = new Option<string>("--root") { Description = "The repository.", DefaultValueFactory = _ => Directory.GetCurrentDirectory() };
        var command = new Command("households", "Measures check and plan on the example households; writes docs/bench.md.") { root };
        command.SetAction(parsed => Run(parsed.GetValue(root)!));
        return command;
    }

    public static int Run(string root)
    {
        var examples = Path.Combine(root, "examples", "households");
        if (!Directory.Exists(examples))
        {
            Console.Error.WriteLine($"bench: {examples} does not exist. Run it from the repository, or name the repository with --root.");
            return 2;
        }
        File.WriteAllText(Path.Combine(root, "docs", "bench.md"), HouseholdBench.Run(Directory.EnumerateFiles(examples, "*.yaml").Order(StringComparer.Ordinal)));
        return 0;
    }
}
