using Evenhand.App.CalendarsIn.Meanings;
using Evenhand.App.CalendarsIn.Reading;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.CalendarsIn.Blocks;

/// <summary>What a calendar does to the weeks of a household: time of adults that is taken, days on which care is closed, where children are. No title is in it.</summary>
public sealed record SourceBlocks(IReadOnlyList<DayChange> Changes, IReadOnlyList<DatedEntry> Dates, IReadOnlyList<CustodyDates> Custody)
{
    /// <summary>Kind of the time that an event takes; a shift is work.</summary>
    public const string Appointment = "appointment";

    /// <param name="events">All that is known of the calendar around the days that matter, by start.</param>
    public static SourceBlocks Of(CalendarSource source, IReadOnlyList<IncomingEvent> events, Household household)
    {
        var by = events.ToLookup(one => source.MeaningOf(one).Meaning);
        var adult = source.Who is { } who ? household.Adult(who) : null;
        return source.Kind switch
        {
            CalendarKind.School => new([], [.. by[Meaning.Closed].Select(one => Closed(source, one, household)).Distinct(ByDays.Instance)], []),
            CalendarKind.Custody => adult is null ? None : CustodyOf(adult, [.. by[Meaning.There]], household),
            _ => adult is null ? None : new([.. Firm(adult, by[Meaning.Firm]), .. Shifts(adult, source, [.. by[Meaning.Shift]])], [], []),
        };
    }

    public static SourceBlocks None { get; } = new([], [], []);

    /// <summary>The household with what its calendars say.</summary>
    public Household In(Household household) => this == None ? household : household with
    {
        FromCalendars = [.. household.FromCalendars, .. Changes],
        DatedEntries = [.. household.DatedEntries, .. Dates],
        CustodyOnDates = [.. household.CustodyOnDates, .. Custody],
    };

    /// <summary>Only what touches days from one to another, the last not included.</summary>
    public SourceBlocks Between(LocalDate from, LocalDate to) => new(
        [.. Changes.Where(change => change.To > from.AtMidnight() && change.From < to.AtMidnight())],
        [.. Dates.Where(entry => entry.To >= from && entry.From < to)],
        [.. Custody.Where(dates => dates.To >= from && dates.From < to)]);

    private static IEnumerable<DayChange> Firm(Adult adult, IEnumerable<IncomingEvent> events) => events
        .Select(one => new DayChange
        {
            Kind = one.IsWholeDay ? DayChangeKind.Trip : DayChangeKind.Busy,
            Who = [adult.Id],
            From = one.Start,
            To = one.End,
            Where = one.HasPlace ? Where.Site : Where.Home,
            BlockKind = Appointment,
        })
        .DistinctBy(change => (change.Kind, change.From, change.To, change.Where));

    private static IEnumerable<DayChange> Shifts(Adult adult, CalendarSource source, IReadOnlyList<IncomingEvent> shifts)
    {
        if (shifts.Count == 0)
            yield break;
        var commute = source.Commute ?? adult.Blocks.Where(block => block is { IsWork: true, IsAway: true }).Select(block => Math.Max(block.CommuteTo, block.CommuteBack)).DefaultIfEmpty(0).Max();
        var first = shifts[0].Start.Date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        var last = shifts[^1].Start.Date.With(DateAdjusters.Next(IsoDayOfWeek.Monday));
        yield return new() { Kind = DayChangeKind.Rostered, Who = [adult.Id], From = first.AtMidnight(), To = last.AtMidnight() };
        foreach (var (from, to) in shifts.Select(one => (one.Start, one.End)).Distinct())
            yield return new() { Kind = DayChangeKind.Busy, Who = [adult.Id], From = from, To = to, Commute = commute };
    }

    private static DatedEntry Closed(CalendarSource source, IncomingEvent one, Household household) => new()
    {
        Kind = DatedKind.Closed,
        From = one.Start.Date,
        To = LastDay(one.End),
        Who = source.Who is { } child && household.Child(child) is not null ? [child] : [],
        Care = source.Care.Length > 0 ? [source.Care] : [],
    };

    /// <summary>Where there is no other home, the children are away on the days that the calendar leaves out.</summary>
    private static SourceBlocks CustodyOf(Adult adult, IReadOnlyList<IncomingEvent> events, Household household)
    {
        if (events.Count == 0 || household.Children.Count == 0)
            return None;
        var (first, last) = (events[0].Start.Date, LastDay(events.Max(one => one.End)));
        if (household.Adults.Any(other => other.Home != adult.Home))
            return new([], [], [new(adult.Id, [], first, last, [.. events.Select(one => (one.Start, one.End)).Distinct()])]);
        var days = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays).Where(day => !events.Any(one => one.Start < day.PlusDays(1).AtMidnight() && one.End > day.AtMidnight()));
        return new([], [.. days.Select(day => new DatedEntry { Kind = DatedKind.Away, From = day, To = day, Who = [.. household.Children.Select(child => child.Id)] })], []);
    }

    private static LocalDate LastDay(LocalDateTime end) => end.TimeOfDay == LocalTime.Midnight ? end.Date.PlusDays(-1) : end.Date;

    /// <summary>Two events that close the same days close them once.</summary>
    private sealed class ByDays : IEqualityComparer<DatedEntry>
    {
        public static ByDays Instance { get; } = new();

        public bool Equals(DatedEntry? x, DatedEntry? y) => x?.From == y?.From && x?.To == y?.To;

        public int GetHashCode(DatedEntry entry) => HashCode.Combine(entry.From, entry.To);
    }
}
