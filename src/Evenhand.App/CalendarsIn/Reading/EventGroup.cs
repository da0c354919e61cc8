using Evenhand.App.CalendarsIn.Meanings;
using NodaTime;

namespace Evenhand.App.CalendarsIn.Reading;

/// <summary>Events of a calendar that are one thing to a person: a series, or events of one title.</summary>
/// <param name="Scope">What a rule about them goes by.</param>
/// <param name="Key">The text of that rule.</param>
/// <param name="Times">Their next times, by start.</param>
/// <param name="Count">How many there are in the weeks ahead.</param>
public sealed record EventGroup(RuleMatch Scope, string Key, string Title, EventMeaning Meaning, IReadOnlyList<IncomingEvent> Times, int Count)
{
    private const int MostTimes = 3;
    private const int MostGroups = 200;

    /// <summary>For comparing, to be said about all events of the title.</summary>
    public string TitleKey => IncomingEvent.KeyOf(Title);

    /// <summary>The events from a moment on, by their next time.</summary>
    public static IReadOnlyList<EventGroup> Of(CalendarSource source, IReadOnlyList<IncomingEvent> events, LocalDateTime from) =>
    [
        .. events.Where(one => one.End > from)
            .GroupBy(one => (one.TitleKey, source.MeaningOf(one).Meaning, Uid: one.TitleKey.Length == 0 ? one.Uid : ""))
            .Select(group => Of(source, [.. group], [.. events.Where(one => one.TitleKey == group.Key.TitleKey)]))
            .OrderBy(group => group.Times[0].Start).ThenBy(group => group.Title, StringComparer.Ordinal).Take(MostGroups),
    ];

    /// <summary>A title is what a person knows its events by; where two series of a title mean different things, each is known by its UID.</summary>
    private static EventGroup Of(CalendarSource source, IReadOnlyList<IncomingEvent> group, IReadOnlyList<IncomingEvent> sameTitle)
    {
        var bySeries = group[0].TitleKey.Length == 0 || (group.Count < sameTitle.Count && group.Select(one => one.Uid).Distinct().Count() == 1);
        return new(bySeries ? RuleMatch.Series : RuleMatch.Title, bySeries ? group[0].Uid : group[0].TitleKey, group[0].Title, source.MeaningOf(group[0]), [.. group.Take(MostTimes)], group.Count);
    }
}
