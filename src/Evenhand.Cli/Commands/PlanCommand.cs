using System.CommandLine;
using System.Diagnostics;
using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.Cli.Output;
using Evenhand.Planning.Compile;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand plan</c>: the week with every occurrence, its doer and its reason.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var week = new WeekArguments();
        var json = new Option<bool>("--json") { Description = "For machines; stdout holds the JSON and nothing else." };
        var ics = new Option<bool>("--ics") { Description = "As an iCalendar file." };
        var print = new Option<bool>("--print") { Description = "To stick on the fridge: plain text, one page for the week and one for each person." };
        var timings = new Option<bool>("--timings") { Description = "With --json: add the seconds it took." };
        var command = new Command("plan", "The week: who does what when, who has whom, what nobody covers, and how fair it is.\n\nExamples:\n  evenhand plan family.yaml --from 2026-11-23\n  evenhand plan family.yaml --from 2026-11-23 --scenario storm\n  evenhand plan family.yaml --from 2026-11-23 --print")
        {
            week.File, week.From, week.Weeks, week.Scenario, week.Limit, week.Seed, week.Moves, json, ics, print, timings,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(week, parsed, parsed.GetValue(json), parsed.GetValue(ics), parsed.GetValue(print), parsed.GetValue(timings), stop)));
        return command;
    }

    private static int Run(WeekArguments week, ParseResult parsed, bool json, bool ics, bool print, bool timings, CancellationToken stop)
    {
        if (week.Read(parsed) is not { } asked)
            return ExitCode.WrongInput;
        var watch = Stopwatch.StartNew();
        var planned = PlanWeek.Run(asked.Request, asked.Options, stop);
        var page = WeekReading.Read(planned);
        watch.Stop();
        if (json)
            Console.Out.WriteLine(WeekJson.Write(planned, page, timings ? watch.Elapsed : null));
        else
            WeekText.Write(Console.Out, page, asked.Request.Household);
        if (timings && !json)
            Console.Error.WriteLine($"planned in {watch.Elapsed.TotalSeconds:0.00} s");
        return page.Fits ? ExitCode.Done : ExitCode.DoesNotFit;
    }
}
