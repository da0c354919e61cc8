using Evenhand.Calendar.Components;
using NodaTime;

namespace Evenhand.Calendar.Recurrence;

/// <summary>
/// DTSTART with all that repeats it or takes away (RFC 5545, 3.8.5). With rules, the rules alone say when it is, also where
/// DTSTART does not fit them; without rules DTSTART is the first instance.
/// </summary>
public sealed record RecurrenceSet
{
    public required EventTime Start { get; init; }

    public IReadOnlyList<RecurrenceRule> Rules { get; init; } = [];

    /// <summary>EXRULEs of RFC 2445.</summary>
    public IReadOnlyList<RecurrenceRule> ExceptRules { get; init; } = [];

    /// <summary>RDATEs. A day beside a timed DTSTART takes DTSTART's clock time.</summary>
    public IReadOnlyList<EventTime> Dates { get; init; } = [];

    /// <summary>EXDATEs. A day beside a timed DTSTART takes away all that starts on it.</summary>
    public IReadOnlyList<EventTime> Exceptions { get; init; } = [];

    /// <summary>The instances in order, each instant once.</summary>
    /// <param name="from">Instances before this are left out.</param>
    public IEnumerable<Slot> Slots(SearchBudget budget, Instant? from = null)
    {
        var begin = from ?? Instant.MinValue;
        var excluded = Exceptions.Where(time => time is not EventTime.WholeDay || Start is EventTime.WholeDay).Select(time => SlotOf(time).At).ToHashSet();
        var excludedDays = Start is EventTime.WholeDay ? [] : Exceptions.OfType<EventTime.WholeDay>().Select(day => day.Date).ToHashSet();
        using var except = Merge(ExceptRules.Select(rule => RuleInstances.Of(rule, Start, begin, budget))).GetEnumerator();
        var exceptRuns = except.MoveNext();
        var found = 0;
        foreach (var slot in Merge(Rules.Select(rule => RuleInstances.Of(rule, Start, begin, budget)).Append(Explicit())))
        {
            while (exceptRuns && except.Current.At < slot.At)
                exceptRuns = except.MoveNext();
            if (slot.At < begin || (exceptRuns && except.Current.At == slot.At) || excluded.Contains(slot.At) || excludedDays.Contains(slot.Local.Date))
                continue;
            if (budget.IsSpent && ExceptRules.Count > 0)
                yield break;
            if (found++ == budget.Occurrences)
            {
                budget.Fill();
                yield break;
            }

            yield return slot;
        }
    }

    /// <summary>A time as DTSTART's zone shows it; a clock time that a zone leaves out is read with the offset before the gap.</summary>
    public Slot SlotOf(EventTime time, int index = -1)
    {
        var zone = Start is EventTime.TimeOfDay { Zone: { } named } ? named : null;
        return (Start, time) switch
        {
            (EventTime.WholeDay, EventTime.WholeDay day) => Unzoned(day.Date.AtMidnight(), index),
            (EventTime.WholeDay, EventTime.TimeOfDay at) => Unzoned(at.Local.Date.AtMidnight(), index),
            (EventTime.TimeOfDay start, EventTime.WholeDay day) => Zoned(day.Date + start.Local.TimeOfDay, zone, index),
            (EventTime.TimeOfDay, EventTime.TimeOfDay { Zone: { } own } at) when zone is not null => InZone(at.Local.InZoneLeniently(own).ToInstant(), zone, index),
            (EventTime.TimeOfDay, EventTime.TimeOfDay at) => Zoned(at.Local, zone, index),
            _ => throw new InvalidOperationException("A time is a day or a time of day."),
        };
    }

    private static Slot Unzoned(LocalDateTime local, int index) => new(local, local.InUtc().ToInstant(), index);

    private static Slot Zoned(LocalDateTime local, DateTimeZone? zone, int index) =>
        zone is null ? Unzoned(local, index) : InZone(local.InZoneLeniently(zone).ToInstant(), zone, index);

    private static Slot InZone(Instant at, DateTimeZone zone, int index) => new(at.InZone(zone).LocalDateTime, at, index);

    private IEnumerable<Slot> Explicit()
    {
        var slots = Dates.Select(SlotOf);
        if (Rules.Count == 0)
            slots = slots.Append(SlotOf(Start));
        return slots.OrderBy(slot => slot.At).ThenByDescending(slot => slot.Index);
    }

    /// <summary>Sorted sequences as one, each instant once; of equal ones the last sequence's, which knows its RDATE.</summary>
    private static IEnumerable<Slot> Merge(IEnumerable<IEnumerable<Slot>> sequences)
    {
        var open = new List<IEnumerator<Slot>>();
        try
        {
            foreach (var sequence in sequences)
            {
                var slots = sequence.GetEnumerator();
                open.Add(slots);
                if (!slots.MoveNext())
                    Close(open, slots);
            }

            while (open.Count > 0)
            {
                var least = open[0].Current;
                foreach (var slots in open)
                {
                    if (slots.Current.At <= least.At)
                        least = slots.Current;
                }

                yield return least;
                foreach (var slots in open.ToArray())
                    PassOver(open, slots, least.At);
            }
        }
        finally
        {
            foreach (var slots in open)
                slots.Dispose();
        }
    }

    private static void PassOver(List<IEnumerator<Slot>> open, IEnumerator<Slot> slots, Instant at)
    {
        while (slots.Current.At <= at)
        {
            if (slots.MoveNext())
                continue;
            Close(open, slots);
            return;
        }
    }

    private static void Close(List<IEnumerator<Slot>> open, IEnumerator<Slot> slots)
    {
        open.Remove(slots);
        slots.Dispose();
    }
}
