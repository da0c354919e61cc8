using System.CommandLine;
using Evenhand.App.Balance;
using Evenhand.App.Catalogues;
using Evenhand.Cli.Output;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand balance</c>: the second shift, as ranges, beside what was agreed.</summary>
internal static class BalanceCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A household file." };
        var json = new Option<bool>("--json") { Description = "For machines; stdout holds the JSON and nothing else." };
        var command = new Command("balance", "The second shift: paid, commuting, hands-on, thinking and watching of each adult, beside the agreement and both estimates, and the fewest whole hand-overs that halve the difference.\n\nExamples:\n  evenhand balance family.yaml\n  evenhand balance family.yaml --json") { file, json };
        command.SetAction(parsed =>
        {
            if (HouseholdInput.Read(parsed.GetValue(file)!) is not { } household)
                return ExitCode.WrongInput;
            var report = HouseholdBalance.Run(household.Household, CatalogueFile.Shipped);
            if (parsed.GetValue(json))
                Console.WriteLine(BalanceJson.Write(report));
            else
                new BalancePage(Page.OfTerminal(), report).Write();
            return ExitCode.Done;
        });
        return command;
    }
}
