using Evenhand.Calendar.Components;

namespace Evenhand.App.CalendarsIn.Reading;

/// <summary>Whether bytes that came are a calendar at all. What is no calendar never takes the place of one that was read before.</summary>
public static class ReceivedFile
{
    /// <summary>What is wrong with the bytes; null when they are a calendar, be it an empty one.</summary>
    public static ReadProblem? ProblemOf(ReadOnlyMemory<byte> body)
    {
        if (body.Length > CalendarFile.MostBytes)
            return ReadProblem.TooLarge;
        var file = CalendarReader.Read(body);
        if (file.Calendars.Any(calendar => calendar.Name == "VCALENDAR"))
            return file.Calendars.Any(calendar => calendar.IsCutOff) ? ReadProblem.CutOff : null;
        return IsWebPage(body.Span) ? ReadProblem.WebPage : ReadProblem.NoCalendar;
    }

    private static bool IsWebPage(ReadOnlySpan<byte> body) => body.TrimStart([(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', (byte)0xEF, (byte)0xBB, (byte)0xBF]) is [(byte)'<', ..];
}
