using System.CommandLine;
using Evenhand.App.Catalogues;
using Evenhand.App.Lead;
using Evenhand.Cli.Output;
using Evenhand.Planning.Compile;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand oncall</c>: who drops everything when a call comes, at every minute, who the backup is, and what falls.</summary>
internal static class OnCallCommand
{
    private static readonly LocalDateTimePattern Moment = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "A household file." };
        var from = new Option<string?>("--from") { Description = "A date in the week, for example 2026-11-23. Left out: next week.", HelpName = "DATE" };
        var weeks = new Option<int?>("--weeks") { Description = "How many weeks, 1 to 53; the household's pattern when left out.", HelpName = "N" };
        var scenario = new Option<string?>("--scenario") { Description = "A scenario of the file.", HelpName = "NAME" };
        var at = new Option<string?>("--at") { Description = "A moment, for example 2026-11-25T13:40: who comes then.", HelpName = "MOMENT" };
        var home = new Option<string?>("--home") { Description = "Which home, where there are two; the first when left out.", HelpName = "NAME" };
        var json = new Option<bool>("--json") { Description = "For machines; stdout holds the JSON and nothing else." };
        var command = new Command("oncall", "Who drops everything when a call comes: exactly one adult at every minute and a backup, flagged where they cannot come at once; the drop list; who stays with a sick child on which day.\n\nExamples:\n  evenhand oncall family.yaml\n  evenhand oncall family.yaml --from 2026-11-23 --at 2026-11-25T13:40\n  evenhand oncall family.yaml --from 2026-11-23 --scenario storm --json") { file, from, weeks, scenario, at, home, json };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(file)!;
            if (HouseholdInput.Read(path) is not { } household || !HouseholdInput.FindScenario(household, path, parsed.GetValue(scenario), out var chosen))
                return ExitCode.WrongInput;
            var mistakes = new List<string>();
            var start = WeekArguments.Date("--from", parsed.GetValue(from), mistakes);
            var length = parsed.GetValue(weeks) ?? household.Household.Weeks;
            if (length is < 1 or > 53)
                mistakes.Add("--weeks takes 1 to 53.");
            var homes = household.Household.Adults.Select(adult => adult.Home).Distinct().ToList();
            var named = parsed.GetValue(home) ?? homes[0];
            if (!homes.Contains(named))
                mistakes.Add($"--home: no adult lives in '{named}'. Write one of these: {string.Join(", ", homes)}.");
            var rota = mistakes.Count > 0 ? null : OnCallWeeks.Of(new PlanRequest(household.Household, CatalogueFile.Shipped, start, length, chosen), named);
            LocalDateTime? moment = parsed.GetValue(at) is not { } text ? null : Moment.Parse(text) is { Success: true } parsedMoment ? parsedMoment.Value : null;
            if (parsed.GetValue(at) is not null && (moment is null || (rota is not null && (rota.MinuteOf(moment.Value) < 0 || rota.MinuteOf(moment.Value) >= length * 7 * 1440))))
                mistakes.Add("--at takes a moment inside these weeks, for example 2026-11-25T13:40.");
            foreach (var mistake in mistakes)
                Console.Error.WriteLine($"evenhand: {mistake}");
            if (mistakes.Count > 0 || rota is null)
                return ExitCode.WrongInput;
            if (parsed.GetValue(json))
                Console.WriteLine(OnCallJson.Write(rota, moment));
            else
                new OnCallPage(Page.OfTerminal(), household.Household, rota, moment).Write();
            return ExitCode.Done;
        });
        return command;
    }
}
