using System.CommandLine;
using Evenhand.App.HouseholdFiles;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand export</c>: the household file written back, or a household of the server as a file.</summary>
internal static class ExportCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("FILE") { Description = "A household file. Left out with --data.", Arity = ArgumentArity.ZeroOrOne };
        var target = new Option<string?>("--out") { Description = "Write here instead of the terminal. An existing file is kept.", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Write over an existing file." };
        var json = new Option<bool>("--json") { Description = "Write JSON instead of YAML." };
        var stored = new StoredExport();
        var command = new Command("export", """
            The household file written back: every value, every comment, the file's own order. With --data, a household of the
            server as a file, as it holds on a date; or its journal, with all that was ever changed and the hashes that prove it.

            Examples:
              evenhand export home.yaml
              evenhand export home.yaml --out copy.yaml
              evenhand export home.yaml --json
              evenhand export --data /var/lib/evenhand --household ID --on 2026-05-01
              evenhand export --data /var/lib/evenhand --household ID --journal --out journal.json
            """)
        {
            file, target, force, json, stored.Store.Data, stored.Store.Postgres, stored.Household, stored.On, stored.Journal, stored.Original,
        };
        command.SetAction(async (parsed, _) =>
        {
            int Write(string text)
            {
                if (parsed.GetValue(target) is { } path)
                    return TextOutput.Write(path, text, parsed.GetValue(force), "Add --force to write over it, or name another file.");
                Console.Out.Write(text);
                return ExitCode.Done;
            }

            if (stored.Store.Named(parsed))
                return parsed.GetValue(file) is null ? await stored.Run(parsed, parsed.GetValue(json), Write) : TextOutput.Refuse("FILE and --data name two households. Keep one of them.");
            if (parsed.GetValue(file) is not { } from)
                return TextOutput.Refuse("name a household file, or a household of the server with --data DIR.");
            var household = HouseholdInput.Read(from);
            return household is null ? ExitCode.WrongInput : Write(parsed.GetValue(json) ? HouseholdJson.Write(household) : HouseholdFileWriter.Write(household));
        });
        return command;
    }
}
