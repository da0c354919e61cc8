using System.CommandLine;
using Evenhand.App.Calendars;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand recur</c>: instances of recurrence rules, line by line.</summary>
internal static class RecurCommand
{
    public static Command Create()
    {
        var command = new Command("recur", "Instances of recurrence rules: reads lines of JSON {id, dtstart, tzid, rrule, rdates, exdates, max}, writes {id, out} or {id, error} for each.\n\nExamples:\n  echo '{\"id\": 1, \"dtstart\": \"20261124T170000\", \"rrule\": [\"FREQ=WEEKLY;BYDAY=TU,TH\"], \"max\": 4}' | evenhand recur\n  evenhand recur < rules.jsonl");
        command.SetAction(_ => Run(Console.In, Console.Out));
        return command;
    }

    private static int Run(TextReader lines, TextWriter answers)
    {
        var code = ExitCode.Done;
        while (lines.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            answers.WriteLine(RecurrenceJson.Answer(line, out var isLine));
            if (!isLine)
                code = ExitCode.WrongInput;
        }

        answers.Flush();
        return code;
    }
}
