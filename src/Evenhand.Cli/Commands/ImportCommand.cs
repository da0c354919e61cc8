using System.CommandLine;
using Evenhand.App.Data;
using Evenhand.App.Data.Writing;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Json;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand import</c>: a household file becomes a household of the server.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A household file." };
        var name = new Option<string?>("--name") { Description = "What pages call the household. Left out: the label of the file." };
        var json = new Option<bool>("--json") { Description = "Write the answer as JSON." };
        var store = new StoreArguments();
        var command = new Command("import", """
            Makes a household of the server from a household file. The server may run meanwhile. The words of the file are kept
            beside it, comments and all. It prints the id of the household.

            Examples:
              evenhand import home.yaml --data /var/lib/evenhand
              evenhand import home.yaml --data /var/lib/evenhand --name "At home"
            """)
        {
            file, name, store.Data, store.Postgres, json,
        };
        command.SetAction((parsed, _) => Run(parsed, parsed.GetValue(file)!, parsed.GetValue(name), parsed.GetValue(json), store));
        return command;
    }

    private static async Task<int> Run(ParseResult parsed, string path, string? name, bool json, StoreArguments store)
    {
        var household = HouseholdInput.Read(path);
        var options = store.Read(parsed, mustExist: false);
        if (household is null || options is null)
            return ExitCode.WrongInput;
        return await StoreInput.With(options, async open => Answer(await Create(open, household, name, path), json));
    }

    private static Task<Written> Create(Store store, HouseholdFile household, string? name, string path)
    {
        var label = household.Household.Label.Length > 0 ? household.Household.Label : Path.GetFileNameWithoutExtension(path);
        return store.Households.Create(new() { File = household, Settings = new() { Name = name ?? label } });
    }

    private static int Answer(Written written, bool json)
    {
        switch (written)
        {
            case Written.Done done:
                Console.Out.WriteLine(json ? ObjectText.Of(answer => answer.WriteString("household", done.Answer)) : done.Answer);
                return ExitCode.Done;
            case Written.Unavailable unavailable:
                return TextOutput.Refuse($"{unavailable.Trouble.Reason} Nothing was imported.");
            case Written.Refused refused:
                foreach (var problem in refused.Problems)
                    Console.Error.WriteLine($"evenhand: {problem.Key}: {problem.Message} {problem.Instead}");
                return ExitCode.WrongInput;
            default:
                throw new InvalidOperationException($"An import ended in {written.GetType().Name}.");
        }
    }
}
