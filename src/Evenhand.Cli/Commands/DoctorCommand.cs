using System.CommandLine;
using Evenhand.App.Data.Checks;
using Evenhand.App.Json;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand doctor</c>: whether what a server keeps can be relied on.</summary>
internal static class DoctorCommand
{
    public static Command Create()
    {
        var json = new Option<bool>("--json") { Description = "Write the checks as JSON." };
        var store = new StoreArguments();
        var command = new Command("doctor", """
            Looks whether what a server keeps can be relied on: every page, every reference, the schema, how it is written to
            the disk, the journal with its chain of hashes, the room on the disk. It changes nothing, and may run beside the
            server. It answers with 0 when all is well and with 1 when something is not.

            Examples:
              evenhand doctor --data /var/lib/evenhand
              evenhand doctor --postgres "Host=localhost;Database=evenhand;Username=evenhand"
            """)
        {
            store.Data, store.Postgres, json,
        };
        command.SetAction((parsed, stop) => Run(parsed, parsed.GetValue(json), store, stop));
        return command;
    }

    private static string Json(IReadOnlyList<CheckResult> results) => ObjectText.Of(answer =>
    {
        answer.WriteBoolean("well", results.All(result => result.Well));
        answer.WriteStartArray("checks");
        foreach (var result in results)
        {
            answer.WriteStartObject();
            answer.WriteString("name", result.Name);
            answer.WriteBoolean("well", result.Well);
            answer.WriteString("found", result.Found);
            answer.WriteString("to_do", result.ToDo);
            answer.WriteEndObject();
        }

        answer.WriteEndArray();
    });

    private static async Task<int> Run(ParseResult parsed, bool json, StoreArguments store, CancellationToken stop)
    {
        if (store.Read(parsed) is not { } options)
            return ExitCode.WrongInput;
        IReadOnlyList<CheckResult> results;
        try
        {
            results = await StoreDoctor.Examine(options, stop);
        }
        catch (Exception exception) when (exception is ArgumentException or UnauthorizedAccessException or IOException)
        {
            return TextOutput.Refuse(exception.Message);
        }

        if (json)
            Console.Out.WriteLine(Json(results));
        else
            foreach (var result in results)
                Console.Out.WriteLine($"{(result.Well ? "well" : "LOOK"),-5} {result.Name,-13} {result.Found}{(result.ToDo.Length > 0 ? "\n" + new string(' ', 20) + result.ToDo : "")}");

        return results.All(result => result.Well) ? ExitCode.Done : ExitCode.DoesNotFit;
    }
}
