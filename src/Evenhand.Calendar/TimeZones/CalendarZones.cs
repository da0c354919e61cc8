using Evenhand.Calendar.Components;
using Evenhand.Calendar.Recurrence;
using Evenhand.Calendar.Text;
using NodaTime;

namespace Evenhand.Calendar.TimeZones;

/// <summary>
/// The zones of one calendar. A TZID is looked for in this order: the time zone database, the table of Windows names, the
/// X-LIC-LOCATION and then the rules of the VTIMEZONE of that name, wherever in the calendar it stands. What is found nowhere floats.
/// </summary>
public sealed class CalendarZones
{
    private readonly Dictionary<string, DateTimeZone?> found = new(StringComparer.Ordinal);
    private readonly ILookup<string, CalendarComponent> described;
    private readonly CalendarProblems problems;
    private readonly SearchBudget budget;

    /// <param name="calendar">A VCALENDAR.</param>
    /// <param name="floating">Where floating times are, when the calendar itself does not say; null leaves them floating.</param>
    public CalendarZones(CalendarComponent calendar, CalendarProblems problems, DateTimeZone? floating = null)
    {
        this.problems = problems;
        budget = new SearchBudget();
        described = calendar.Components.Where(one => one.Name == "VTIMEZONE").ToLookup(one => ZoneNames.Plain(one.Property("TZID")?.Text ?? ""), StringComparer.OrdinalIgnoreCase);
        Floating = calendar.Property("X-WR-TIMEZONE") is { } own && Find(own.Text) is { } named ? named : floating;
    }

    /// <summary>Where times without a zone are: X-WR-TIMEZONE of the calendar, or null when they float.</summary>
    public DateTimeZone? Floating { get; }

    /// <summary>Null for a name that means nothing here.</summary>
    public DateTimeZone? Find(string name, int line = 0)
    {
        if (found.TryGetValue(name, out var zone))
            return zone;
        zone = ZoneNames.Find(name) ?? Described(ZoneNames.Plain(name));
        if (zone is null)
            problems.Add(line, $"The time zone '{CalendarProblems.Shown(name)}' is not known and not described; its times are read as local to the reader.", "Write a name of the time zone database, or add its VTIMEZONE.");
        found[name] = zone;
        return zone;
    }

    private DateTimeZone? Described(string name)
    {
        foreach (var component in described[name])
        {
            if (component.Property("X-LIC-LOCATION") is { } location && ZoneNames.Find(location.Text) is { } known)
                return known;
            if (EmbeddedZone.Of(name, component, budget) is { } zone)
                return zone;
        }

        return null;
    }
}
