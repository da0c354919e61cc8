using System.CommandLine;
using Evenhand.Benchmarks.Calendars;

namespace Evenhand.Benchmarks.CommandLine;

/// <summary><c>calendars</c>: prints the speed of rules and of reading.</summary>
internal static class CalendarsCommand
{
    public static Command Create()
    {
        var command = new Command("calendars", "Measures recurrence rules and the reading of calendars; prints a table.");
        command.SetAction(_ => Console.Out.Write(CalendarBench.Run()));
        return command;
    }
}
