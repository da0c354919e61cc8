using System.CommandLine;
using Evenhand.Benchmarks.Instances.Generator;
using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.CommandLine;

/// <summary><c>generate</c>: writes a planning problem of our own to the standard output.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var kind = new Argument<HouseholdKind>("KIND") { Description = string.Join(", ", Enum.GetNames<HouseholdKind>()) };
        var size = new Argument<HouseholdSize>("SIZE") { Description = "S, M, L, XL." };
        var weeks = new Option<int?>("--weeks") { Description = "1 to 4; 4 for XL, 2 for Compressed, else 1." };
        var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 1 };
        var command = new Command("generate", "Writes a generated planning problem as JSON.") { kind, size, weeks, seed };
        command.SetAction(parsed => Console.Out.WriteLine(ProblemFile.Write(ProblemGenerator.Of(parsed.GetValue(kind), parsed.GetValue(size), parsed.GetValue(weeks), parsed.GetValue(seed)))));
        return command;
    }
}
