using Evenhand.App.CalendarsIn.Meanings;
using Evenhand.App.CalendarsIn.Reading;
using Evenhand.App.Data.Reading;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace Evenhand.App.CalendarsIn.Blocks;

/// <summary>
/// What the calendars of households say of a week. Events are read for a quarter of a year at a time, with two months on either side,
/// so that every week of it finds the same; that they are kept is a matter of speed alone.
/// </summary>
internal sealed class CalendarTimes : IDisposable
{
    private const int MostKept = 400;
    private const int DaysAround = 62;

    private readonly MemoryCache events = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <summary>The household with what its calendars say around a week, and the titles that are shown.</summary>
    public async Task<(Household Household, IReadOnlyList<NamedTime> Names)> With(HouseholdSnapshot snapshot, Household household, LocalDate monday, CancellationToken stop)
    {
        if (snapshot.CalendarsIn.Count == 0)
            return (household, []);
        var names = new List<NamedTime>();
        foreach (var calendar in snapshot.CalendarsIn)
        {
            var source = SourceReading.Of(calendar.Source, snapshot.CalendarRules);
            var read = await Events(snapshot, calendar, monday, stop);
            // A night before the week and what follows it count too.
            var (from, to) = (monday.PlusDays(-8), monday.PlusDays(15));
            household = SourceBlocks.Of(source, read, household).Between(from, to).In(household);
            if (source is { ShowsTitles: true, Who: { } who })
                names.AddRange(read.Where(one => one.End > from.AtMidnight() && one.Start < to.AtMidnight() && one.Title.Length > 0 && source.MeaningOf(one).Meaning == Meaning.Firm).Select(one => new NamedTime(who, one.Start, one.End, one.Title)));
        }

        return (household, names);
    }

    /// <summary>The events of a calendar in the quarter of a day and around it.</summary>
    public static (LocalDate From, LocalDate To) WindowOf(LocalDate day)
    {
        var quarter = new LocalDate(day.Year, (day.Month - 1) / 3 * 3 + 1, 1);
        return (quarter.PlusDays(-DaysAround), quarter.PlusMonths(3).PlusDays(DaysAround));
    }

    public void Dispose() => events.Dispose();

    private async Task<IReadOnlyList<IncomingEvent>> Events(HouseholdSnapshot snapshot, CalendarIn calendar, LocalDate monday, CancellationToken stop)
    {
        var window = WindowOf(monday);
        var zone = HouseholdTime.Zone(snapshot);
        var key = (snapshot.Id, calendar.Source.Id, calendar.Source.Version, calendar.Changes, window.From, zone.Id);
        if (events.Get<IReadOnlyList<IncomingEvent>>(key) is { } known)
            return known;
        var body = await snapshot.CalendarBody(calendar.Source.Id, stop);
        var read = await Task.Run(() => IncomingEvents.Read(body, zone, window.From, window.To), stop);
        return events.Set(key, read, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(6) });
    }
}
