using System.CommandLine;
using Evenhand.App.Catalogues;
using Evenhand.App.Check;
using Evenhand.Cli.Output;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand check</c>: the facts of a household.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A household file." };
        var scenario = new Option<string?>("--scenario") { Description = "A scenario of the file; gaps and their price follow it.", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "Every figure as JSON, and nothing else." };
        var explain = new Option<bool>("--explain") { Description = "With --json: every figure's formula, unit and inputs." };
        var all = new Option<bool>("--all") { Description = "Also list what is nobody's yet, and who is at home when." };
        var command = new Command("check", "The household's facts: gaps, hours, who owns what, the arithmetic of its questions.\n\nExamples:\n  evenhand check family.yaml\n  evenhand check family.yaml --scenario storm\n  evenhand check family.yaml --json --explain") { file, scenario, json, explain, all };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (HouseholdInput.Read(path) is not { } household || !HouseholdInput.FindScenario(household, path, parsed.GetValue(scenario), out var chosen) || HouseholdInput.Calendars(household, path) is null)
                return ExitCode.WrongInput;
            var report = HouseholdCheck.Run(household.Household, CatalogueFile.Shipped, chosen);
            if (parsed.GetValue(json) || parsed.GetValue(explain))
                Console.WriteLine(CheckJson.Write(report, parsed.GetValue(explain)));
            else
                new CheckPage(Page.OfTerminal(), report, parsed.GetValue(all)).Write();
            return report.GapsRemain ? ExitCode.DoesNotFit : ExitCode.Done;
        });
        return command;
    }
}
