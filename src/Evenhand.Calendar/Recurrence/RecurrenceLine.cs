using Evenhand.Calendar.Components;
using Evenhand.Calendar.Text;
using NodaTime;

namespace Evenhand.Calendar.Recurrence;

/// <summary>A recurrence as plain values: the form that rules are checked and compared in, without a calendar around them.</summary>
/// <param name="Start">DTSTART.</param>
/// <param name="Zone">Its zone; null for a day, a floating time or UTC.</param>
/// <param name="Most">Most times that are wanted.</param>
public sealed record RecurrenceLine(string Start, string? Zone, IReadOnlyList<string> Rules, IReadOnlyList<string> Dates, IReadOnlyList<string> Exceptions, int? Most)
{
    /// <summary>The instances in the form of <see cref="Start"/>, or what is wrong.</summary>
    /// <param name="zoneOf">Null for a name that is no zone.</param>
    public (IReadOnlyList<string> Times, string? Problem) Expand(Func<string, DateTimeZone?> zoneOf)
    {
        if (DateTimeValue.Read(Start) is not { } start)
            return Wrong($"'{Start}' is no date and no time. Write for example 20261124 or 20261124T170000.");
        var zone = start.Form == DateTimeForm.Utc ? DateTimeZone.Utc : null;
        if (zone is null && Zone is not null && start.Form == DateTimeForm.Local)
        {
            zone = zoneOf(Zone);
            if (zone is null)
                return Wrong($"'{Zone}' is no time zone. Write a name of the time zone database, for example Europe/Berlin.");
        }

        var problems = new List<string>();
        var set = new RecurrenceSet
        {
            Start = TimeOf(start, zone),
            Rules = RulesOf(start, problems),
            Dates = TimesOf(Dates, zone, problems),
            Exceptions = TimesOf(Exceptions, zone, problems),
        };
        if (problems.Count > 0)
            return Wrong(string.Join(' ', problems));
        var budget = new SearchBudget(occurrences: Math.Clamp(Most ?? SearchBudget.UsualOccurrences, 0, SearchBudget.UsualOccurrences));
        var times = set.Slots(budget).Take(budget.Occurrences).Select(slot => (start with { Local = slot.Local }).ToString()).ToList();
        return times.Count == 0 && budget.IsSpent
            ? Wrong($"No instance was found in {SearchBudget.UsualSteps:N0} steps. The parts of the rule may contradict each other.")
            : (times, null);
    }

    private List<RecurrenceRule> RulesOf(DateTimeValue start, List<string> problems)
    {
        var rules = new List<RecurrenceRule>();
        foreach (var text in Rules)
        {
            var (rule, problem) = RuleReader.Read(text);
            if (rule is not null)
                rules.Add(rule);
            problem ??= rule!.Frequency < Frequency.Daily && start.Form == DateTimeForm.Date ? "A day has no hours: this rule needs a DTSTART with a time." : null;
            if (problem is not null)
                problems.Add(problem);
        }

        return rules;
    }

    private static List<EventTime> TimesOf(IReadOnlyList<string> texts, DateTimeZone? zone, List<string> problems)
    {
        var times = new List<EventTime>();
        foreach (var text in texts)
        {
            if (DateTimeValue.Read(text.AsSpan(0, text.IndexOf('/') is >= 0 and var slash ? slash : text.Length)) is { } value)
                times.Add(TimeOf(value, zone));
            else
                problems.Add($"'{text}' is no date and no time.");
        }

        return times;
    }

    private static EventTime TimeOf(DateTimeValue value, DateTimeZone? zone) => value.Form switch
    {
        DateTimeForm.Date => new EventTime.WholeDay(value.Local.Date),
        DateTimeForm.Utc => new EventTime.TimeOfDay(value.Local, DateTimeZone.Utc),
        DateTimeForm.Local => new EventTime.TimeOfDay(value.Local, zone),
        _ => throw new InvalidOperationException("A value has one of three forms."),
    };

    private static (IReadOnlyList<string> Times, string? Problem) Wrong(string problem) => ([], problem);
}
