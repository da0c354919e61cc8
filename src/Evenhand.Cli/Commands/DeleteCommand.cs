using System.CommandLine;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Writing;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand delete</c>: a household removed from the server, with everything that is kept of it.</summary>
internal static class DeleteCommand
{
    public static Command Create()
    {
        var household = new Argument<string>("ID") { Description = "Id of the household, as evenhand export lists it." };
        var confirm = new Option<string?>("--confirm") { Description = "The household's name, so that it is not another one.", HelpName = "NAME" };
        var store = new StoreArguments();
        var command = new Command("delete", """
            Removes a household from the server, for good: weeks, history, members, and the logins that belong to no other
            household. Export it first. Backups that were made before still hold it. The server may run meanwhile.

            Example:
              evenhand export --data /var/lib/evenhand --household ID --out home.yaml
              evenhand export --data /var/lib/evenhand --household ID --journal --out journal.json
              evenhand delete --data /var/lib/evenhand ID --confirm "Our home"
            """)
        {
            household, confirm, store.Data, store.Postgres,
        };
        command.SetAction(async (parsed, stop) => store.Read(parsed) is { } options
            ? await StoreInput.With(options, opened => Run(opened, new(parsed.GetValue(household)!), parsed.GetValue(confirm), stop)) : ExitCode.WrongInput);
        return command;
    }

    private static async Task<int> Run(Store store, HouseholdId id, string? confirm, CancellationToken stop)
    {
        if ((await store.Households.All(stop)).FirstOrDefault(one => one.Id == id) is not { Name: { } name })
            return TextOutput.Refuse($"there is no household {id} here. 'evenhand export' lists those that there are.");
        if (!string.Equals(confirm?.Trim(), name.Trim(), StringComparison.OrdinalIgnoreCase))
            return TextOutput.Refuse($"household {id} is called \"{name}\". Write --confirm \"{name}\" to remove it for good; export it first.");
        return (await store.Households.Delete(id, by: null, stop)).Match(
            _ => Done(name),
            _ => TextOutput.Refuse("it changed meanwhile. Try again."),
            refused => TextOutput.Refuse(refused.Problems[0].Message),
            _ => TextOutput.Refuse("it changed meanwhile. Try again."),
            unavailable => TextOutput.Refuse(unavailable.Trouble.Reason));
    }

    private static int Done(string name)
    {
        Console.Out.WriteLine($"\"{name}\" and everything that was kept of it is gone.");
        return ExitCode.Done;
    }
}
