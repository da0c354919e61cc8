using Evenhand.Calendar.Components;
using Evenhand.Calendar.Text;
using NodaTime;

namespace Evenhand.Calendar.Recurrence;

/// <summary>
/// The instances of one rule in the zone of its DTSTART. A clock time that a zone leaves out is no instance and does not
/// count; one that comes twice is the first of the two (RFC 5545, 3.3.10 and 3.3.5; docs/adr/0010).
/// </summary>
internal static class RuleInstances
{
    /// <param name="from">Instances before this may be left out.</param>
    public static IEnumerable<Slot> Of(RecurrenceRule rule, EventTime start, Instant from, SearchBudget budget)
    {
        var (local, zone, wholeDays) = start.Match(day => (day.Date.AtMidnight(), DateTimeZone.Utc, true), at => (at.Local, at.Zone ?? DateTimeZone.Utc, false));
        var floating = start is not EventTime.TimeOfDay { Zone: not null };
        var completed = rule.CompletedBy(local, wholeDays);
        // What is counted has to be followed from its first instance.
        var begin = rule.Count is null ? Near(from, zone) : RuleSearch.Seconds(local);
        var isOver = End(rule.Until, zone, wholeDays, floating);
        var left = rule.Count ?? long.MaxValue;
        if (left == 0)
            yield break;
        foreach (var seconds in new RuleSearch(completed, local, budget).Times(begin))
        {
            var time = RuleSearch.Time(seconds);
            if (Mapped(time, zone) is not { } slot)
                continue;
            if (isOver(slot))
                yield break;
            yield return slot;
            if (--left == 0)
                yield break;
        }
    }

    private static readonly Instant FirstInstant = Instant.FromUtc(1, 1, 3, 0, 0);

    /// <summary>Seconds by which a clock may have been set back just before.</summary>
    private const long LongestOverlap = 3 * 3600;

    private static long Near(Instant from, DateTimeZone zone) =>
        from <= FirstInstant ? long.MinValue / 2 : RuleSearch.Seconds(from.InZone(zone).LocalDateTime) - LongestOverlap;

    private static Slot? Mapped(LocalDateTime time, DateTimeZone zone)
    {
        if (ReferenceEquals(zone, DateTimeZone.Utc))
            return new Slot(time, time.InUtc().ToInstant());
        var mapping = zone.MapLocal(time);
        return mapping.Count == 0 ? null : new Slot(time, mapping.First().ToInstant());
    }

    /// <summary>
    /// UNTIL against a DTSTART of any form: a date is the whole day, a UTC time an instant, a local time a clock time; beside a day
    /// only the date of UNTIL is looked at, and beside a floating time only its clock.
    /// </summary>
    private static Func<Slot, bool> End(DateTimeValue? until, DateTimeZone zone, bool wholeDays, bool floating)
    {
        if (until is not { } end)
            return _ => false;
        if (wholeDays || end.Form == DateTimeForm.Date)
            return slot => slot.Local.Date > end.Local.Date;
        if (floating || end.Form == DateTimeForm.Local)
            return slot => slot.Local > end.Local;
        var last = end.Local.InUtc().ToInstant();
        return slot => slot.At > last;
    }
}
