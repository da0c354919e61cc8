using Evenhand.Calendar.Components;
using Evenhand.Calendar.Recurrence;
using Evenhand.Calendar.Text;
using NodaTime;

namespace Evenhand.Calendar.Occurrences;

/// <summary>
/// The components of one UID: a master with its rules, and overrides of its instances, in any order. Either may be missing. RRULE, RDATE and
/// EXDATE in an override are passed over: some programs copy them there.
/// </summary>
public sealed class EventSeries
{
    private readonly CalendarComponent? master;
    private readonly EventTimes? times;
    private readonly RecurrenceSet? set;
    private readonly Dictionary<Instant, EventLength> lengths = [];
    private readonly List<Override> overrides = [];
    private readonly CalendarProblems problems;

    private EventSeries(string uid, CalendarComponent? master, IEnumerable<CalendarComponent> changes, TimeReader reader, CalendarProblems problems)
    {
        (Uid, this.master, this.problems) = (uid, master, problems);
        times = master is null ? null : reader.Times(master);
        if (times is not null)
            set = SetOf(master!, times.Start, reader);
        foreach (var component in changes)
        {
            if (reader.Time(component.Property("RECURRENCE-ID")!) is { } id)
                overrides.Add(new(component, id, reader.Times(component), string.Equals(component.Property("RECURRENCE-ID")!.Parameter("RANGE"), "THISANDFUTURE", StringComparison.OrdinalIgnoreCase)));
        }
    }

    public string Uid { get; }

    public bool Repeats => set is { } known && known.Rules.Count + known.Dates.Count > 0;

    /// <param name="components">Components of one kind and one UID.</param>
    public static IEnumerable<EventSeries> Of(string uid, IReadOnlyCollection<CalendarComponent> components, TimeReader reader, CalendarProblems problems)
    {
        var changes = components.Where(one => one.Property("RECURRENCE-ID") is not null).ToList();
        var masters = Newest(components.Where(one => one.Property("RECURRENCE-ID") is null).ToList());
        if (masters.Count > 1)
            problems.Add(masters[1].Line, $"The UID '{CalendarProblems.Shown(uid)}' stands for {masters.Count} things; all are shown.", "Give each its own UID.");
        if (masters.Count == 0)
            return [new(uid, null, changes, reader, problems)];
        return masters.Select((one, index) => new EventSeries(uid, one, index == 0 ? changes : [], reader, problems));
    }

    /// <summary>Of the revisions of one thing the last; things that only share a UID all stay.</summary>
    private static List<CalendarComponent> Newest(List<CalendarComponent> masters)
    {
        if (masters.Count < 2)
            return masters;
        var numbers = masters.Select(one => long.TryParse(one.Property("SEQUENCE")?.Value, out var number) ? number : 0).ToList();
        if (numbers.Distinct().Count() > 1)
            return [masters[numbers.LastIndexOf(numbers.Max())]];
        return masters.GroupBy(one => (one.Property("DTSTART")?.Value, one.Property("RRULE")?.Value)).Select(same => same.Last()).ToList();
    }

    private RecurrenceSet SetOf(CalendarComponent component, EventTime start, TimeReader reader)
    {
        var dates = new List<EventTime>();
        var plain = new RecurrenceSet { Start = start };
        foreach (var (time, length) in component.PropertiesOf("RDATE").SelectMany(reader.TimesOf).Take(TimeReader.MostDates))
        {
            dates.Add(time);
            if (length is { } own)
                lengths[plain.SlotOf(time).At] = own;
        }

        return plain with
        {
            Rules = RulesOf(component, "RRULE", start),
            ExceptRules = RulesOf(component, "EXRULE", start),
            Dates = dates,
            Exceptions = component.PropertiesOf("EXDATE").SelectMany(reader.TimesOf).Take(TimeReader.MostDates).Select(one => one.Time).ToList(),
        };
    }

    private List<RecurrenceRule> RulesOf(CalendarComponent component, string name, EventTime start)
    {
        var rules = new List<RecurrenceRule>();
        foreach (var property in component.PropertiesOf(name).Take(20))
        {
            var (rule, problem) = RuleReader.Read(property.Value);
            if (rule is { Frequency: < Frequency.Daily } && start is EventTime.WholeDay)
                (rule, problem) = (null, "A day has no hours: this rule needs a DTSTART with a time.");
            if (rule is not null)
                rules.Add(rule);
            else
                problems.Add(property.Line, $"{name}: {problem}", "Until then it is read as if the rule were not there.");
        }

        return rules;
    }

    /// <summary>Every occurrence of which some lies in the window, those included that are cancelled; not in order.</summary>
    public IEnumerable<CalendarOccurrence> In(Instant from, Instant to, SearchBudget budget)
    {
        var byInstant = new Dictionary<Instant, Override>();
        var byDay = new Dictionary<LocalDate, Override>();
        foreach (var one in overrides.OrderBy(one => one.Sequence))
        {
            if (set is not null && times!.Start is EventTime.TimeOfDay && one.Id is EventTime.WholeDay day)
                byDay[day.Date] = one;
            else
                byInstant[SlotOf(one.Id).At] = one;
        }

        var kept = byInstant.Values.Concat(byDay.Values).ToList();
        var own = kept.Where(one => one.Times is not null).Select(one => Occurrence(one.Times!, one.Component, SlotOf(one.Id).At));
        return own.Concat(set is null ? [] : Instances(from, to, budget, byInstant, byDay)).Where(one => one.Overlaps(from, to));
    }

    private IEnumerable<CalendarOccurrence> Instances(Instant from, Instant to, SearchBudget budget, Dictionary<Instant, Override> byInstant, Dictionary<LocalDate, Override> byDay)
    {
        var future = byInstant.Where(pair => pair.Value.AndFuture).Select(pair => (Id: SlotOf(pair.Value.Id), Change: pair.Value)).OrderBy(one => one.Id.At).ToList();
        var reach = future.Select(one => one.Change.Reach(one.Id)).Append(times!.Length.Longest).Concat(lengths.Values.Select(length => length.Longest)).Max();
        var (begin, end) = (Earlier(from, reach), future.Count > 0 ? Later(to, reach) : to);
        var any = false;
        foreach (var slot in set!.Slots(budget, begin).TakeWhile(slot => slot.At < end))
        {
            any = true;
            if (byInstant.ContainsKey(slot.At) || byDay.ContainsKey(slot.Local.Date))
                continue;
            var (id, change) = future.LastOrDefault(one => one.Id.At < slot.At);
            if (change is null)
                yield return Plain(slot);
            else
                yield return Occurrence(change.Times is { } changed ? new(change.Moved(slot, id, times.Start), changed.Length) : new(StartOf(slot), times.Length), change.Component, slot.At);
        }

        if (budget.IsSpent)
            problems.Add(master!.Line, $"The rule of '{CalendarProblems.Shown(Uid)}' was not followed to the end of the window: it took too many steps.", "Write a rule with fewer instances, or one that begins later.");
        if (budget.IsFull)
            problems.Add(master!.Line, $"'{CalendarProblems.Shown(Uid)}' comes more than {budget.Occurrences:N0} times in the window; the rest is left out.", "Ask for a shorter window, or write a rule with fewer instances.");
        var alone = Plain(set.SlotOf(times.Start));
        if (!any && alone.Overlaps(from, to) && StartStandsAlone())
            yield return alone;
    }

    /// <summary>A rule that never comes true (UNTIL before DTSTART, a day that no month has) loses its event for no one: the start is shown.</summary>
    private bool StartStandsAlone() =>
        set!.Rules.Count > 0 && set.Exceptions.Count == 0 && !set.Slots(new SearchBudget(SearchBudget.UsualSteps / 10)).Any();

    private CalendarOccurrence Plain(Slot slot) =>
        Occurrence(new(StartOf(slot), lengths.TryGetValue(slot.At, out var length) ? length : times!.Length), master!, Repeats ? slot.At : null);

    private EventTime StartOf(Slot slot) => times!.Start.Match<EventTime>(
        _ => new EventTime.WholeDay(slot.Local.Date),
        at => new EventTime.TimeOfDay(slot.Local, at.Zone));

    private CalendarOccurrence Occurrence(EventTimes at, CalendarComponent component, Instant? slot) => new(Uid, at.Start, at.Length.EndOf(at.Start), component, slot);

    private Slot SlotOf(EventTime id) => (set ?? new RecurrenceSet { Start = id }).SlotOf(id);

    private static readonly Instant FirstInstant = Instant.FromUtc(1, 1, 1, 0, 0);
    private static readonly Instant LastInstant = Instant.FromUtc(9999, 12, 31, 0, 0);

    private static Instant Earlier(Instant at, Duration by) => by > at - FirstInstant ? FirstInstant : at - by;

    private static Instant Later(Instant at, Duration by) => by > LastInstant - at ? LastInstant : at + by;
}
