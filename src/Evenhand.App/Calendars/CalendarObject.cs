using System.Security.Cryptography;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Occurrences;
using Evenhand.Calendar.Recurrence;
using Evenhand.Calendar.Text;
using Evenhand.Calendar.TimeZones;
using NodaTime;

namespace Evenhand.App.Calendars;

/// <summary>An object of a calendar with what it means; its bytes stay as they came.</summary>
public sealed class CalendarObject
{
    private MadeSeries? series;

    private CalendarObject(ReadOnlyMemory<byte> body, CalendarComponent calendar, CalendarProblems problems, string uid, string component) =>
        (Body, Calendar, Problems, Uid, Component) = (body, calendar, problems, uid, component);

    public ReadOnlyMemory<byte> Body { get; }

    public CalendarComponent Calendar { get; }

    public CalendarProblems Problems { get; }

    public string Uid { get; }

    /// <summary>VEVENT, VTODO, VJOURNAL or VFREEBUSY.</summary>
    public string Component { get; }

    /// <summary>128 bits over the bytes.</summary>
    public static string EtagOf(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, 16));

    /// <summary>Reads an object (RFC 4791, 4.1): one calendar with components of one kind and one UID.</summary>
    /// <param name="problem">What is wrong, when there is none.</param>
    public static CalendarObject? Read(ReadOnlyMemory<byte> body, out string problem)
    {
        var file = CalendarReader.Read(body);
        problem = "";
        if (file.Calendars is not [var calendar])
        {
            problem = file.Calendars.Count == 0 ? "The body holds no calendar." : "The body holds more than one calendar.";
            return null;
        }

        var components = calendar.Components.Where(one => one.Name is "VEVENT" or "VTODO" or "VJOURNAL" or "VFREEBUSY").ToList();
        var uids = components.Select(one => one.Property("UID")?.Text.Trim() ?? "").Distinct(StringComparer.Ordinal).ToList();
        problem = components.Count == 0 ? "The calendar holds no VEVENT, VTODO, VJOURNAL or VFREEBUSY."
            : components.Any(one => one.IsCutOff) ? "A component has no END."
            : components.Select(one => one.Name).Distinct().Count() > 1 ? "The calendar holds components of several kinds."
            : uids is not [{ Length: > 0 }] ? "The components of an object have one and the same UID."
            : calendar.Property("METHOD") is not null ? "An object that is stored has no METHOD."
            : "";
        return problem.Length > 0 ? null : new(body, calendar, file.Problems, uids[0], components[0].Name);
    }

    /// <summary>Every occurrence of which some lies between two instants.</summary>
    /// <param name="floating">Where floating times are.</param>
    /// <param name="steps">How far its rules are followed, at most.</param>
    public IEnumerable<CalendarOccurrence> In(Instant from, Instant to, DateTimeZone floating, int steps = SearchBudget.UsualSteps) => In(from, to, floating, new SearchBudget(steps));

    public IEnumerable<CalendarOccurrence> In(Instant from, Instant to, DateTimeZone floating, SearchBudget budget) => SeriesIn(floating).SelectMany(one => one.In(from, to, budget));

    /// <summary>The series are made once: whoever asks again asks for the same household, which has one zone.</summary>
    private IReadOnlyList<EventSeries> SeriesIn(DateTimeZone floating)
    {
        if (series is { } known && known.Floating.Equals(floating))
            return known.Series;
        var made = CalendarExpansion.SeriesOf(Calendar, Component, Problems, floating).ToList();
        series = new(floating, made);
        return made;
    }

    private sealed record MadeSeries(DateTimeZone Floating, IReadOnlyList<EventSeries> Series);

    /// <summary>The days from 1970 between which it is, two more on either side; from the beginning to the end of days where that is not known.</summary>
    public (int First, int Last) Days()
    {
        var reader = new TimeReader(new CalendarZones(Calendar, Problems), Problems);
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var component in Calendar.Components.Where(one => one.Name == Component))
        {
            if (component.Property("RECURRENCE-ID")?.Parameter("RANGE") is not null || component.PropertiesOf("RDATE").Any() || reader.Times(component) is not { } times)
                return (int.MinValue, int.MaxValue);
            var start = EventTimes.InstantOf(times.Start);
            first = Math.Min(first, DayOf(start) - 2);
            last = Math.Max(last, Repeats(component, out var until) ? Later(until, times.Length) : Later(DayOf(start), times.Length));
        }

        return Component is "VTODO" or "VJOURNAL" ? (int.MinValue, int.MaxValue) : (first, last);
    }

    private static int Later(int day, EventLength length) => day > int.MaxValue / 2 ? int.MaxValue : day + (int)length.Longest.TotalDays + 3;

    /// <param name="until">The last day on which an instance starts.</param>
    private static bool Repeats(CalendarComponent component, out int until)
    {
        until = int.MaxValue;
        var rules = component.PropertiesOf("RRULE").Select(property => RuleReader.Read(property.Value).Rule).ToList();
        if (rules.Count > 0 && rules.All(rule => rule?.Until is not null))
            until = rules.Max(rule => DayOf(rule!.Until!.Value.Local.InUtc().ToInstant()));
        return rules.Count > 0;
    }

    public static int DayOf(Instant at) => (int)Math.Floor((at - NodaConstants.UnixEpoch).TotalDays);
}
