using System.Globalization;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Recurrence;
using Evenhand.Calendar.Text;
using NodaTime;
using NodaTime.TimeZones;

namespace Evenhand.Calendar.TimeZones;

/// <summary>A zone as a VTIMEZONE describes it (RFC 5545, 3.6.5), from 1900 to 2150; after that it stays as it is.</summary>
internal sealed class EmbeddedZone : DateTimeZone
{
    private static readonly Instant First = Instant.FromUtc(1900, 1, 1, 0, 0);
    private static readonly Instant Last = Instant.FromUtc(2150, 1, 1, 0, 0);

    private readonly List<ZoneInterval> intervals;

    private EmbeddedZone(string id, List<ZoneInterval> intervals)
        : base(id, intervals.Count == 1, intervals.Min(interval => interval.WallOffset), intervals.Max(interval => interval.WallOffset)) => this.intervals = intervals;

    /// <summary>Null when nothing in it can be read.</summary>
    public static EmbeddedZone? Of(string id, CalendarComponent component, SearchBudget budget)
    {
        var observances = component.Components.Where(one => one.Name is "STANDARD" or "DAYLIGHT").Take(500).Select(Observance.Of).OfType<Observance>().ToList();
        if (observances.Count == 0)
            return null;
        var onsets = observances.SelectMany(one => one.Onsets(budget).Select(at => (At: at, One: one))).OrderBy(onset => onset.At).ToList();
        var begin = onsets.Count > 0 ? onsets[0].One.From : observances[0].To;
        var stretches = new List<ZoneInterval>();
        var (start, name, offset, savings) = ((Instant?)null, id, begin, Offset.Zero);
        foreach (var (at, one) in onsets)
        {
            if (start is null || at > start)
                stretches.Add(new(name, start, at, offset, savings));
            (start, name, offset, savings) = (at, one.Name, one.To, one.IsDaylight ? one.To - one.From : Offset.Zero);
        }

        stretches.Add(new(name, start, null, offset, savings));
        return new(id, stretches);
    }

    public override ZoneInterval GetZoneInterval(Instant instant)
    {
        var (low, high) = (0, intervals.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (intervals[middle].Start <= instant)
                low = middle;
            else
                high = middle - 1;
        }

        return intervals[low];
    }

    /// <summary>STANDARD or DAYLIGHT: from its onsets on, clocks show one offset instead of another.</summary>
    private sealed record Observance(string Name, bool IsDaylight, Offset From, Offset To, RecurrenceSet Set)
    {
        public static Observance? Of(CalendarComponent component)
        {
            var to = OffsetOf(component.Property("TZOFFSETTO")?.Value);
            if (to is null || DateTimeValue.Read(component.Property("DTSTART")?.Value) is not { } start)
                return null;
            var from = OffsetOf(component.Property("TZOFFSETFROM")?.Value) ?? to.Value;
            var clock = DateTimeZone.ForOffset(from);
            var set = new RecurrenceSet
            {
                Start = new EventTime.TimeOfDay(start.Local, start.Form == DateTimeForm.Utc ? Utc : clock),
                Rules = component.PropertiesOf("RRULE").Select(rule => RuleReader.Read(rule.Value).Rule).OfType<RecurrenceRule>().Where(rule => rule.Frequency >= Frequency.Daily).Take(10).ToList(),
                Dates = component.PropertiesOf("RDATE").SelectMany(dates => dates.Value.Split(',')).Take(500).Select(text => DateTimeValue.Read(text)).OfType<DateTimeValue>()
                    .Select(date => (EventTime)new EventTime.TimeOfDay(date.Local, date.Form == DateTimeForm.Utc ? Utc : clock)).ToList(),
            };
            return new(component.Property("TZNAME")?.Text ?? "", component.Name == "DAYLIGHT", from, to.Value, set);
        }

        public IEnumerable<Instant> Onsets(SearchBudget budget) => Set.Slots(budget, First).Select(slot => slot.At).TakeWhile(at => at < Last);

        /// <summary><c>+0100</c>, <c>-033000</c>; at most 18 hours.</summary>
        private static Offset? OffsetOf(string? text)
        {
            var digits = text?.Trim() ?? "";
            var sign = digits.StartsWith('-') ? -1 : 1;
            digits = digits.TrimStart('+', '-').Replace(":", "", StringComparison.Ordinal);
            if (digits.Length is not (4 or 6) || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                return null;
            number = digits.Length == 4 ? number * 100 : number;
            var seconds = number / 10_000 * 3600 + number / 100 % 100 * 60 + number % 100;
            return seconds > 18 * 3600 ? null : Offset.FromSeconds(sign * seconds);
        }
    }
}
