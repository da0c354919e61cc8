using System.CommandLine;
using Evenhand.App.Init;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand init</c>: five questions, one household file.</summary>
internal static class InitCommand
{
    private const string IfThere = "Name another file, for example: evenhand init other.yaml";

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The file to write.", DefaultValueFactory = _ => "household.yaml" };
        var command = new Command("init", """
            Asks five questions and writes a household file. Each may be left for later. An existing file is kept.

            Examples:
              evenhand init
              evenhand init home.yaml
              evenhand init home.yaml < answers.txt
            """)
        {
            file,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (TextOutput.Refusal(path, overwrite: false, IfThere) is { } refusal)
                return TextOutput.Refuse(refusal);
            var text = new Interview(Console.In, Console.Out).Run();
            var answer = TextOutput.Write(path, text, overwrite: false, IfThere);
            if (answer != ExitCode.Done)
                return answer;
            Console.Out.WriteLine();
            Console.Out.WriteLine($"{path} is written. 'evenhand check {path}' says what it means.");
            return ExitCode.Done;
        });
        return command;
    }
}
