using Evenhand.App.CalendarsIn.Blocks;
using Evenhand.App.CalendarsIn.Reading;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.CalendarsIn.Files;

/// <summary>The calendars of a household file with their bytes.</summary>
public sealed class CalendarFiles
{
    private const int DaysAround = 62;

    private readonly IReadOnlyList<(CalendarSource Source, byte[] Body)> calendars;

    private CalendarFiles(IReadOnlyList<(CalendarSource Source, byte[] Body)> calendars) => this.calendars = calendars;

    /// <summary>Reads what a household file names; everything that is wrong is reported.</summary>
    /// <param name="bytesOf">The bytes of a file beside the household file; null when it cannot be read.</param>
    public static Result<CalendarFiles> Read(IReadOnlyList<CalendarInFile> named, Func<string, byte[]?> bytesOf)
    {
        var (read, problems) = (new List<(CalendarSource, byte[])>(), new List<Problem>());
        foreach (var one in named)
        {
            void Wrong(string message, string instead) => problems.Add(new("calendar-file", one.Line, one.Column, one.Key, message, instead));
            if (bytesOf(one.File) is not { } body)
                Wrong($"{one.File} cannot be read.", "Name an iCalendar file that lies beside this one, such as roster.ics.");
            else if (ReceivedFile.ProblemOf(body) is { } problem)
                Wrong(problem switch
                {
                    ReadProblem.TooLarge => $"{one.File} has more than 10 MB.",
                    ReadProblem.CutOff => $"{one.File} ends before its end.",
                    _ => $"{one.File} is no calendar.",
                }, "Export the calendar again; it begins with BEGIN:VCALENDAR and ends with END:VCALENDAR.");
            else
                read.Add((one.Source, body));
        }

        return problems.Count > 0 ? Result<CalendarFiles>.Failed(problems) : new CalendarFiles(read);
    }

    /// <summary>The household with what its calendars say of the weeks from a Monday on.</summary>
    public Household In(Household household, LocalDate monday, int weeks)
    {
        var end = monday.PlusWeeks(weeks);
        var zone = household.TimeZone ?? DateTimeZone.Utc;
        return calendars.Aggregate(household, (family, one) =>
            SourceBlocks.Of(one.Source, IncomingEvents.Read(one.Body, zone, monday.PlusDays(-DaysAround), end.PlusDays(DaysAround)), family).Between(monday.PlusDays(-8), end.PlusDays(8)).In(family));
    }
}
