using System.CommandLine;
using Evenhand.App.HouseholdFiles.Schema;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand schema</c>: the JSON Schema of the household file, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", """
            The JSON Schema of the household file, for an editor that completes keys and marks mistakes.

            Examples:
              evenhand schema > household.schema.json
              and at the top of a household file:  # yaml-language-server: $schema=household.schema.json
            """);
        command.SetAction(_ =>
        {
            Console.Out.Write(HouseholdSchema.Text());
            return ExitCode.Done;
        });
        return command;
    }
}
