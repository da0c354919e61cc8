using System.CommandLine;
using System.Diagnostics;
using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.Cli.Output;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand plan</c>: the week with every occurrence, its doer and its reason.</summary>
internal static class PlanCommand
{
    public static Command Create()
    {
        var week = new WeekArguments();
        var json = new Option<bool>("--json") { Description = "For machines; stdout holds the JSON and nothing else." };
        var ics = new Option<bool>("--ics") { Description = "As an iCalendar file: an event for each occurrence, a tentative one for each ask." };
        var only = new Option<string?>("--for") { Description = "With --ics: only what this person does.", HelpName = "ID" };
        var print = new Option<bool>("--print") { Description = "To stick on the fridge: plain text, a page for the week and one for each person." };
        var timings = new Option<bool>("--timings") { Description = "With --json: add the seconds it took." };
        var command = new Command("plan", """
            The week: who does what when, who has whom, what nobody covers, and how fair it is.

            Examples:
              evenhand plan family.yaml --from 2026-11-23
              evenhand plan family.yaml --from 2026-11-23 --scenario storm
              evenhand plan family.yaml --from 2026-11-23 --print | lp
              evenhand plan family.yaml --from 2026-11-23 --ics --for robin > robin.ics
            """)
        {
            week.File, week.From, week.Weeks, week.Scenario, week.Limit, week.Seed, week.Moves, json, ics, only, print, timings,
        };
        command.SetAction((parsed, stop) => Task.FromResult(Run(week, parsed, new(parsed.GetValue(json), parsed.GetValue(ics), parsed.GetValue(print), parsed.GetValue(timings), parsed.GetValue(only)), stop)));
        return command;
    }

    private static int Run(WeekArguments week, ParseResult parsed, Form form, CancellationToken stop)
    {
        if (form.Mistake is { } mistake)
            return Refuse(mistake);
        if (week.Read(parsed) is not { } asked)
            return ExitCode.WrongInput;
        var household = asked.Request.Household;
        if (form.Only is { } id && !WhoCanDo(household).Contains(id))
            return Refuse($"--for: nobody with the id '{id}' can do anything here. There are: {string.Join(", ", WhoCanDo(household))}.");
        var watch = Stopwatch.StartNew();
        using var progress = new PlanProgress();
        var planned = PlanWeek.Run(asked.Request, asked.Options with { Progress = progress.Report }, stop);
        var page = WeekReading.Read(planned);
        progress.Dispose();
        watch.Stop();
        if (form.Json)
            Console.Out.WriteLine(WeekJson.Write(planned, page, form.Timings ? watch.Elapsed : null));
        else if (form.Ics)
            Console.Out.Write(CalendarOfWeek.Write(page, household, form.Only is { } person ? new PersonId(person) : null));
        else if (form.Print)
            WeekPrint.Write(Console.Out, page, household);
        else
            WeekText.Write(Console.Out, page, household);
        if (form.Timings && !form.Json)
            Console.Error.WriteLine($"planned in {watch.Elapsed.TotalSeconds:0.00} s");
        return page.Fits ? ExitCode.Done : ExitCode.DoesNotFit;
    }

    private static IEnumerable<string> WhoCanDo(Household household) => household.Adults.Select(adult => adult.Id.Value)
        .Concat(household.Helpers.Select(helper => helper.Id.Value)).Concat(household.OnRequest.Select(request => request.Id.Value)).Distinct(StringComparer.Ordinal);

    private static int Refuse(string mistake)
    {
        Console.Error.WriteLine($"evenhand: {mistake}");
        return ExitCode.WrongInput;
    }

    /// <summary>In which form the week is wanted.</summary>
    private sealed record Form(bool Json, bool Ics, bool Print, bool Timings, string? Only)
    {
        public string? Mistake =>
            (Json ? 1 : 0) + (Ics ? 1 : 0) + (Print ? 1 : 0) > 1 ? "--json, --ics and --print are one or the other."
            : Only is not null && !Ics ? "--for goes with --ics."
            : null;
    }
}
