using System.CommandLine;
using Evenhand.App.Calendars;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Occurrences;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand expand</c>: what an iCalendar file holds in a window.</summary>
internal static class ExpandCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE.ics") { Description = "An iCalendar file; - reads standard input." };
        var from = new Option<string>("--from") { Description = "First instant, for example 2026-01-01T00:00:00Z, or a day in UTC.", Required = true, HelpName = "INSTANT" };
        var to = new Option<string>("--to") { Description = "The instant after the last.", Required = true, HelpName = "INSTANT" };
        var json = new Option<bool>("--json") { Description = "The occurrences and what is wrong with the file as JSON, and nothing else." };
        var command = new Command("expand", "Every occurrence of every event of an iCalendar file that overlaps a window, with repetitions and changed instances.\n\nExamples:\n  evenhand expand school.ics --from 2026-01-01T00:00:00Z --to 2027-01-01T00:00:00Z\n  evenhand expand school.ics --from 2026-11-23 --to 2026-11-30 --json") { file, from, to, json };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(json)));
        return command;
    }

    private static int Run(string path, string from, string to, bool json)
    {
        var (first, last) = (InstantOf(from, "--from"), InstantOf(to, "--to"));
        if (first is null || last is null)
            return ExitCode.WrongInput;
        if (last <= first)
        {
            Console.Error.WriteLine("evenhand: --to is not after --from.");
            return ExitCode.WrongInput;
        }

        if (BytesOf(path) is not { } bytes)
            return ExitCode.WrongInput;
        var calendar = CalendarReader.Read(bytes);
        var occurrences = CalendarExpansion.Expand(calendar, "VEVENT", first.Value, last.Value);
        if (json)
            Console.Out.WriteLine(ExpansionJson.Write(calendar, occurrences));
        else
            Print(occurrences);
        foreach (var problem in calendar.Problems.List)
            Console.Error.WriteLine(problem.Describe(path));
        if (calendar.Problems.More > 0)
            Console.Error.WriteLine($"{path}: {calendar.Problems.More} more things are wrong.");
        return calendar.IsCalendar ? ExitCode.Done : ExitCode.WrongInput;
    }

    private static void Print(IReadOnlyList<CalendarOccurrence> occurrences)
    {
        foreach (var one in occurrences)
            Console.Out.WriteLine($"{ExpansionJson.TimeOf(one.Start),-16}  {ExpansionJson.TimeOf(one.End),-16}  {one.Summary.ReplaceLineEndings(" ")}");
    }

    private static byte[]? BytesOf(string path)
    {
        if (path != "-")
            return HouseholdInput.Bytes(path);
        using var all = new MemoryStream();
        using var input = Console.OpenStandardInput();
        input.CopyTo(all);
        return all.ToArray();
    }

    private static Instant? InstantOf(string text, string option)
    {
        if (InstantPattern.ExtendedIso.Parse(text) is { Success: true } instant)
            return instant.Value;
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day)
            return day.Value.AtMidnight().InUtc().ToInstant();
        Console.Error.WriteLine($"evenhand: {option} '{text}' is no instant. Write for example 2026-01-01T00:00:00Z or 2026-01-01.");
        return null;
    }
}
