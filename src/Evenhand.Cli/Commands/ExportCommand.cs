using System.CommandLine;
using Evenhand.App.HouseholdFiles;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand export</c>: the household file written back, with nothing lost.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A household file." };
        var target = new Option<string?>("--out") { Description = "Write here instead of the terminal. An existing file is kept.", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Write over an existing file." };
        var json = new Option<bool>("--json") { Description = "Write JSON instead of YAML." };
        var command = new Command("export", """
            The household file written back: every value, every comment, the file's own order.

            Examples:
              evenhand export home.yaml
              evenhand export home.yaml --out copy.yaml
              evenhand export home.yaml --json
            """)
        {
            file, target, force, json,
        };
        command.SetAction(parsed =>
        {
            var household = HouseholdInput.Read(parsed.GetValue(file)!);
            if (household is null)
                return ExitCode.WrongInput;
            var text = parsed.GetValue(json) ? HouseholdJson.Write(household) : HouseholdFileWriter.Write(household);
            if (parsed.GetValue(target) is { } path)
                return TextOutput.Write(path, text, parsed.GetValue(force), "Add --force to write over it, or name another file.");
            Console.Out.Write(text);
            return ExitCode.Done;
        });
        return command;
    }
}
