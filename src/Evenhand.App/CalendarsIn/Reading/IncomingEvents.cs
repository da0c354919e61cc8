using Evenhand.Calendar.Components;
using Evenhand.Calendar.Occurrences;
using NodaTime;

namespace Evenhand.App.CalendarsIn.Reading;

/// <summary>Reads the events of a calendar between two days.</summary>
public static class IncomingEvents
{
    private const int MostLetters = 200;

    private static readonly string[] Calls = ["://", "teams", "zoom", "webex", "google meet", "skype", "online", "video", "phone", "telefon", "call"];

    /// <param name="zone">Of the household; floating times are in it too.</param>
    /// <param name="to">Not included.</param>
    /// <returns>By start; what is cancelled or has no length is left out.</returns>
    public static IReadOnlyList<IncomingEvent> Read(ReadOnlyMemory<byte> body, DateTimeZone zone, LocalDate from, LocalDate to)
    {
        var file = CalendarReader.Read(body);
        // Days are read as if they were in UTC, and no zone is a day away from it.
        var occurrences = CalendarExpansion.Expand(file, "VEVENT", from.PlusDays(-1).AtMidnight().InUtc().ToInstant(), to.PlusDays(1).AtMidnight().InUtc().ToInstant(), zone);
        return
        [
            .. occurrences.Select(one => Of(one, zone)).Where(one => one.End > one.Start && one.End > from.AtMidnight() && one.Start < to.AtMidnight())
                .OrderBy(one => one.Start).ThenBy(one => one.End).ThenBy(one => one.Uid, StringComparer.Ordinal),
        ];
    }

    private static IncomingEvent Of(CalendarOccurrence one, DateTimeZone zone)
    {
        var source = one.Source;
        var status = Word(source, "X-MICROSOFT-CDO-BUSYSTATUS");
        return new()
        {
            Uid = one.Uid,
            Title = Cut(one.Summary),
            Categories = [.. source.PropertiesOf("CATEGORIES").SelectMany(property => property.Value.Split(',')).Select(Cut).Where(category => category.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)],
            Start = Local(one.Start, zone),
            End = Local(one.End, zone),
            IsWholeDay = one.IsWholeDay,
            IsFree = Word(source, "TRANSP") == "TRANSPARENT" ? status is "" or "FREE" : status == "FREE",
            IsTentative = status == "TENTATIVE" || Word(source, "STATUS") == "TENTATIVE",
            IsOutOfOffice = status == "OOF",
            HasPlace = IsPlace(source.Property("LOCATION")?.Text ?? ""),
        };
    }

    private static LocalDateTime Local(EventTime time, DateTimeZone zone) => time.Match(
        day => day.Date.AtMidnight(),
        at => at.Zone is null ? at.Local : EventTimes.InstantOf(at).InZone(zone).LocalDateTime);

    private static string Word(CalendarComponent source, string name) => source.Property(name)?.Value.Trim().ToUpperInvariant() ?? "";

    private static bool IsPlace(string location) => location.Trim().Length > 0 && !Calls.Any(call => location.Contains(call, StringComparison.OrdinalIgnoreCase));

    private static string Cut(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > MostLetters ? line[..MostLetters] : line;
    }
}
