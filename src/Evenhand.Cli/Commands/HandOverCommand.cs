using System.CommandLine;
using Evenhand.App.Catalogues;
using Evenhand.App.Lead;
using Evenhand.Cli.Output;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand handover</c>: a staged hand-over with a note for each responsibility and exactly one owner on every day.</summary>
internal static class HandOverCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A household file." };
        var from = new Option<string>("--from") { Description = "The adult who hands over.", Required = true, HelpName = "ADULT" };
        var to = new Option<string>("--to") { Description = "The adult who takes over.", Required = true, HelpName = "ADULT" };
        var items = new Option<string[]>("--items") { Description = "Responsibilities or groups, for example child.pickup or school.*; left out: everything that the giver owns.", AllowMultipleArgumentsPerToken = true };
        var on = new Option<string?>("--on") { Description = "First day, for example 2026-11-23. Left out: next Monday.", HelpName = "DATE" };
        var before = new Option<string?>("--before") { Description = "Day before which it is to be finished. Left out: the next date that the file knows of.", HelpName = "DATE" };
        var pace = new Option<int?>("--pace") { Description = "Most responsibilities a week; 0 for all at once. Left out: the household's rule, else 2.", HelpName = "N" };
        var json = new Option<bool>("--json") { Description = "For machines; stdout holds the JSON and nothing else." };
        var command = new Command("handover", "Hands responsibilities over in stages, first those whose loss hurts most: whole, with a note for each, what else has to be changed, and exactly one owner the day before and the day after. Nothing is written.\n\nExamples:\n  evenhand handover family.yaml --from robin --to sam\n  evenhand handover family.yaml --from robin --to sam --items child.pickup health.therapy school.* --on 2026-11-23\n  evenhand handover family.yaml --from robin --to sam --pace 0 --json") { file, from, to, items, on, before, pace, json };
        command.SetAction(parsed =>
        {
            if (HouseholdInput.Read(parsed.GetValue(file)!) is not { } household)
                return ExitCode.WrongInput;
            var mistakes = new List<string>();
            var (giver, taker) = (Adult("--from", parsed.GetValue(from)!), Adult("--to", parsed.GetValue(to)!));
            var wanted = (parsed.GetValue(items) ?? []).SelectMany(item => item.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList();
            var view = new Domain.Responsibilities.OwnershipView(household.Household, CatalogueFile.Shipped);
            mistakes.AddRange(wanted.Where(item => !view.Applicable.Any(owned => Domain.Responsibilities.OwnershipRules.Matches(item, owned.Row.Id))).Select(item => $"--items: nothing that applies here is called '{item}'. 'evenhand check --all' lists what does."));
            var start = WeekArguments.Date("--on", parsed.GetValue(on), mistakes);
            LocalDate? due = parsed.GetValue(before) is { } text ? WeekArguments.Date("--before", text, mistakes) : null;
            if (parsed.GetValue(pace) is < 0)
                mistakes.Add("--pace takes a whole number from 0.");
            if (giver == taker)
                mistakes.Add("--from and --to name the same adult.");
            foreach (var mistake in mistakes)
                Console.Error.WriteLine($"evenhand: {mistake}");
            if (mistakes.Count > 0)
                return ExitCode.WrongInput;
            var handOver = HouseholdHandOver.Of(household.Household, CatalogueFile.Shipped, giver, taker, wanted, start, parsed.GetValue(pace), due);
            if (parsed.GetValue(json))
                Console.WriteLine(HandOverJson.Write(handOver));
            else
                new HandOverPage(Page.OfTerminal(), handOver).Write();
            return handOver.Plan.IsBeforeDue == false ? ExitCode.DoesNotFit : ExitCode.Done;

            PersonId Adult(string option, string id)
            {
                if (household.Household.Adult(new(id)) is null)
                    mistakes.Add($"{option}: nobody of the id '{id}' is an adult here. Write one of these: {string.Join(", ", household.Household.Adults.Select(adult => adult.Id))}.");
                return new(id);
            }
        });
        return command;
    }
}
