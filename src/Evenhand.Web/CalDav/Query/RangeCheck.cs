using Evenhand.App.Calendars;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Occurrences;
using Evenhand.Calendar.Recurrence;
using Evenhand.Calendar.Text;
using NodaTime;

namespace Evenhand.Web.CalDav.Query;

/// <summary>Which components of an object are in a time range, kind by kind (RFC 4791, 9.9).</summary>
internal static class RangeCheck
{
    /// <summary>How far from its occurrence an alarm is looked for.</summary>
    private static readonly Duration AlarmReach = Duration.FromDays(35);

    public static Func<CalendarComponent, bool> In(CalendarObject one, string kind, TimeRange range, DateTimeZone floating, SearchBudget budget) => kind switch
    {
        "VALARM" => Alarms(one, range, floating, budget),
        "VTODO" when one.Component == "VTODO" => ToDos(one, range, floating, budget),
        _ when kind == one.Component => Occurring(one, range, floating, budget),
        _ => _ => false,
    };

    private static Func<CalendarComponent, bool> Occurring(CalendarObject one, TimeRange range, DateTimeZone floating, SearchBudget budget)
    {
        var found = one.In(range.From, range.To, floating, budget).Select(occurrence => occurrence.Source).ToHashSet(ReferenceEqualityComparer.Instance);
        return found.Contains;
    }

    private static Func<CalendarComponent, bool> ToDos(CalendarObject one, TimeRange range, DateTimeZone floating, SearchBudget budget)
    {
        var found = Wider(one, range, floating, Duration.FromDays(1), budget).Where(occurrence => ToDoOverlaps(occurrence, range)).Select(occurrence => occurrence.Source).ToHashSet(ReferenceEqualityComparer.Instance);
        return component => found.Contains(component) || (component.Property("DTSTART") is null && component.Property("DUE") is null && UndatedOverlaps(component, range));
    }

    /// <summary>The table of RFC 4791 for to-dos with a start or a due date.</summary>
    private static bool ToDoOverlaps(CalendarOccurrence todo, TimeRange range)
    {
        var (from, to) = (range.From, range.To);
        var (start, due) = (todo.StartsAt, todo.EndsAt);
        var hasStart = todo.Source.Property("DTSTART") is not null;
        if (!hasStart)
            return from < due && to >= due;
        if (todo.Source.Property("DURATION") is not null)
            return from <= due && (to > start || to >= due);
        return todo.Source.Property("DUE") is not null
            ? (from < due || from <= start) && (to > start || to >= due)
            : from <= start && to > start;
    }

    private static bool UndatedOverlaps(CalendarComponent todo, TimeRange range)
    {
        var (created, completed) = (At(todo, "CREATED"), At(todo, "COMPLETED"));
        return (created, completed) switch
        {
            ({ } begin, { } end) => (range.From <= begin || range.From <= end) && (range.To >= begin || range.To >= end),
            (null, { } end) => range.From <= end && range.To >= end,
            ({ } begin, null) => range.To > begin,
            _ => true,
        };
    }

    private static Instant? At(CalendarComponent component, string name) => DateTimeValue.Read(component.Property(name)?.Value) is { } value ? value.Local.InUtc().ToInstant() : null;

    private static Func<CalendarComponent, bool> Alarms(CalendarObject one, TimeRange range, DateTimeZone floating, SearchBudget budget)
    {
        var found = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var occurrence in Wider(one, range, floating, AlarmReach, budget))
        {
            foreach (var alarm in occurrence.Source.Components.Where(component => component.Name == "VALARM"))
            {
                if (alarm.Property("TRIGGER") is { } trigger && Rings(trigger, occurrence) is { } at && at >= range.From && at < range.To)
                    found.Add(alarm);
            }
        }

        return found.Contains;
    }

    private static Instant? Rings(CalendarProperty trigger, CalendarOccurrence occurrence)
    {
        if (DurationValue.Read(trigger.Value) is { } before)
        {
            var distance = Duration.FromDays(before.Days) + before.Elapsed;
            var anchor = string.Equals(trigger.Parameter("RELATED"), "END", StringComparison.OrdinalIgnoreCase) ? occurrence.EndsAt : occurrence.StartsAt;
            return before.IsNegative ? anchor - distance : anchor + distance;
        }

        return DateTimeValue.Read(trigger.Value) is { } value ? value.Local.InUtc().ToInstant() : null;
    }

    private static IEnumerable<CalendarOccurrence> Wider(CalendarObject one, TimeRange range, DateTimeZone floating, Duration by, SearchBudget budget) =>
        one.In(range.From - TimeRange.First < by ? TimeRange.First : range.From - by, TimeRange.Last - range.To < by ? TimeRange.Last : range.To + by, floating, budget);
}
