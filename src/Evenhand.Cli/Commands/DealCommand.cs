using System.CommandLine;
using Evenhand.App.Catalogues;
using Evenhand.App.Deal;
using Evenhand.Cli.Output;
using Evenhand.Domain.Responsibilities.Deals;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand deal</c>: proposes owners, whole responsibilities, with before and after and a certificate.</summary>
internal static class DealCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A household file." };
        var changes = new Option<int?>("--changes") { Description = "At most this many hand-overs between adults.", HelpName = "N" };
        var fresh = new Option<bool>("--fresh") { Description = "A fresh start: everything that adults own, that rotates or that is nobody's." };
        var json = new Option<bool>("--json") { Description = "For machines; stdout holds the JSON and nothing else." };
        var command = new Command("deal", "Proposes owners: whole responsibilities only, by your own kind of fairness, with both weeks before and after and what is proved. Without an option it deals what is nobody's. Nothing is written.\n\nExamples:\n  evenhand deal family.yaml\n  evenhand deal family.yaml --changes 3\n  evenhand deal family.yaml --fresh --json") { file, changes, fresh, json };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(changes), parsed.GetValue(fresh), parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, int? changes, bool fresh, bool json)
    {
        if (HouseholdInput.Read(path) is not { } household)
            return ExitCode.WrongInput;
        if (changes < 0 || changes is not null && fresh)
        {
            Console.Error.WriteLine(changes < 0 ? "evenhand: --changes takes a number from 0 up." : "evenhand: --changes and --fresh exclude one another. Name one.");
            return ExitCode.WrongInput;
        }

        DealScope scope = changes is { } most ? new DealScope.Changes(most) : fresh ? new DealScope.Fresh() : new DealScope.Unowned();
        var report = HouseholdDeal.Run(household.Household, CatalogueFile.Shipped, scope);
        if (json)
            Console.WriteLine(DealJson.Write(report));
        else
            new DealPage(Page.OfTerminal(), report).Write();
        return ExitCode.Done;
    }
}
