using System.Security.Cryptography;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Recurrence;
using Evenhand.Calendar.Text;
using Evenhand.Calendar.TimeZones;
using NodaTime;

namespace Evenhand.Calendar.Occurrences;

/// <summary>Everything that a calendar has in a window, with one budget for all of it.</summary>
public static class CalendarExpansion
{
    /// <summary>Search steps for all rules of a file together.</summary>
    public const int MostSteps = 2_000_000;

    /// <summary>Occurrences of all components of a file together.</summary>
    public const int MostOccurrences = 50_000;

    /// <param name="kind">VEVENT, VTODO or VJOURNAL.</param>
    /// <param name="floating">Where floating times are; null shows them as if they were UTC.</param>
    /// <returns>In order of start; those that are cancelled are left out.</returns>
    public static IReadOnlyList<CalendarOccurrence> Expand(CalendarFile file, string kind, Instant from, Instant to, DateTimeZone? floating = null)
    {
        var occurrences = new List<CalendarOccurrence>();
        var steps = MostSteps;
        foreach (var series in file.Calendars.SelectMany(calendar => SeriesOf(calendar, kind, file.Problems, floating)))
        {
            var budget = new SearchBudget(Math.Min(steps, SearchBudget.UsualSteps));
            var granted = budget.StepsLeft;
            occurrences.AddRange(series.In(from, to, budget).Where(one => !one.IsCancelled).Take(MostOccurrences - occurrences.Count));
            steps -= granted - budget.StepsLeft;
            if (occurrences.Count >= MostOccurrences)
            {
                file.Problems.Add(0, $"The window holds more than {MostOccurrences:N0} occurrences; the rest is left out.", "Ask for a shorter window.");
                break;
            }
        }

        return occurrences.OrderBy(one => one.StartsAt).ThenBy(one => one.Uid, StringComparer.Ordinal).ToList();
    }

    public static IEnumerable<EventSeries> SeriesOf(CalendarComponent calendar, string kind, CalendarProblems problems, DateTimeZone? floating = null)
    {
        var reader = new TimeReader(new CalendarZones(calendar, problems, floating), problems);
        return calendar.Components
            .Where(one => one.Name == kind)
            .GroupBy(UidOf, StringComparer.Ordinal)
            .SelectMany(same => EventSeries.Of(same.Key, same.ToList(), reader, problems));
    }

    /// <summary>The UID, or for a component without one a name made from its bytes, the same at every reading.</summary>
    public static string UidOf(CalendarComponent component)
    {
        if (component.Property("UID")?.Text.Trim() is { Length: > 0 } uid)
            return uid;
        return "without-uid-" + Convert.ToHexStringLower(SHA256.HashData(component.ToBytes()))[..32];
    }
}
