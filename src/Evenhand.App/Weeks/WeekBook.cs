using Evenhand.App.CalendarsIn.Blocks;
using Evenhand.App.Catalogues;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Plans;
using Evenhand.App.Swaps;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>
/// The weeks of households: as stored, else planned from the household as it is. The same household gives the same week in every
/// process, so what is kept here is a matter of speed alone.
/// </summary>
public sealed class WeekBook : IDisposable
{
    private const int MostWeeks = 4_000;
    private const int MostProblems = 40;
    private const int PlannedAtOnce = 1;

    private readonly MemoryCache weeks = new(new MemoryCacheOptions { SizeLimit = MostWeeks });
    private readonly MemoryCache problems = new(new MemoryCacheOptions { SizeLimit = MostProblems });
    private readonly SemaphoreSlim planning = new(PlannedAtOnce);
    private readonly CalendarTimes calendars = new();

    /// <param name="today">Local date of the household: what is planned now is planned for the household as it is then.</param>
    public async Task<BookedWeek> Read(HouseholdSnapshot household, LocalDate monday, LocalDate today, CancellationToken stop)
    {
        var key = (household.Id, monday);
        if (weeks.Get<BookedWeek>(key) is { } known && known.Revision == household.Revision && known.On == DateOf(monday, today))
            return known;
        var row = await household.Week(monday, stop);
        var said = await household.Marks(monday, stop);
        var marks = said.Select(mark => StoredMarks.Read(mark, monday)).OfType<Mark>().ToList();
        var on = DateOf(monday, today);
        var (family, names) = await calendars.With(household, household.On(on), monday, stop);
        var week = row is null
            ? await Planned(household, family, monday, on, stop)
            : Stored(household.Id, row, family);
        var booked = new BookedWeek(week, row?.State, marks, family, household.Revision, on) 
        {
            Entries = [.. said.Select(row => StoredEntries.Read(row, monday)).OfType<WeekEntry>()],
            Swaps = [.. said.Select(StoredSwaps.Read).OfType<SwapAsk>()],
            Said = said.ToLookup(mark => mark.Item, mark => (mark.Id, mark.Version, mark.By)),
            Names = names,
            PlanVersion = row?.Version ?? 0,
            IsOutdated = row is not null && monday.PlusDays(7) > today && week.MadeOf.Length > 0 && ProblemMark.Differs(week.MadeOf, MarkNow(household, family, monday, on)),
        };
        weeks.Set(key, booked, Entry);
        return booked;
    }

    /// <summary>A household as a week is planned for it: with what its calendars say of these days.</summary>
    public async Task<Household> WithCalendars(HouseholdSnapshot household, Household family, LocalDate monday, CancellationToken stop) => (await calendars.With(household, family, monday, stop)).Household;

    /// <summary>The week's plan in its problem again: for what a change would cost, and for why it is so.</summary>
    public PlannedWeek Problem(BookedWeek week)
    {
        var key = (week.Week, week.Family);
        return problems.Get<PlannedWeek>(key) ?? problems.Set(key, PlanWeek.Read(new PlanRequest(week.Family, CatalogueFile.Shipped, week.Week.Page.Monday), week.Week.Known), Entry);
    }

    public void Dispose()
    {
        weeks.Dispose();
        problems.Dispose();
        planning.Dispose();
        calendars.Dispose();
    }

    /// <summary>The date as of which a week is planned: today inside it, else its first or last day.</summary>
    private static LocalDate DateOf(LocalDate monday, LocalDate today) => LocalDate.Min(LocalDate.Max(monday, today), monday.PlusDays(6));

    private async Task<KeptWeek> Planned(HouseholdSnapshot household, Household family, LocalDate monday, LocalDate on, CancellationToken stop)
    {
        var key = (household.Id, monday, household.PlanMark, on);
        if (weeks.Get<KeptWeek>(key) is { } known)
            return known;
        await planning.WaitAsync(stop);
        try
        {
            if (weeks.Get<KeptWeek>(key) is { } done)
                return done;
            var week = await Task.Run(() => KeptWeek.Plan(new PlanRequest(family, CatalogueFile.Shipped, monday), stop), stop);
            return weeks.Set(key, week, Entry);
        }
        finally
        {
            planning.Release();
        }
    }

    private string MarkNow(HouseholdSnapshot household, Household family, LocalDate monday, LocalDate on)
    {
        var key = ("mark", household.Id, monday, household.PlanMark, on);
        return weeks.Get<string>(key) ?? weeks.Set(key, ProblemMark.Of(new PlanRequest(family, CatalogueFile.Shipped, monday)), Entry);
    }

    private KeptWeek Stored(HouseholdId id, WeekRow row, Household family)
    {
        var key = (id, row.Monday, row.Version);
        return weeks.Get<KeptWeek>(key) ?? weeks.Set(key, KeptWeekFile.Read(row.Plan, family, CatalogueFile.Shipped), Entry);
    }

    private static MemoryCacheEntryOptions Entry => new() { Size = 1, SlidingExpiration = TimeSpan.FromHours(6) };
}

/// <summary>A week of a household with what was said about it.</summary>
/// <param name="State">Null while nobody has looked at it in earnest: it is not stored.</param>
/// <param name="Family">The household as the week is planned for it.</param>
/// <param name="Revision">Of the household, when it was read.</param>
/// <param name="On">The date as of which the household was read.</param>
public sealed record BookedWeek(KeptWeek Week, WeekState? State, IReadOnlyList<Mark> Marks, Household Family, long Revision, LocalDate On)
{
    /// <summary>What people wrote down for this week alone.</summary>
    public IReadOnlyList<WeekEntry> Entries { get; init; } = [];

    /// <summary>Titles of calendars whose owners show them.</summary>
    internal IReadOnlyList<NamedTime> Names { get; init; } = [];

    /// <summary>Asks for a swap that nobody has answered; some of them may have become void.</summary>
    public IReadOnlyList<SwapAsk> Swaps { get; init; } = [];

    /// <summary>What was said about each item: id and version of its rows, and who said it, oldest first.</summary>
    internal ILookup<string, (string Id, long Version, MemberId? By)> Said { get; init; } = Array.Empty<MarkRow>().ToLookup(row => row.Item, row => (row.Id, row.Version, row.By));

    /// <summary>Version of the stored plan; 0 while it is not stored.</summary>
    internal long PlanVersion { get; init; }

    /// <summary>Who said the last thing about an item; null when nobody did.</summary>
    public MemberId? LastBy(string item) => Said[item].Select(mark => mark.By).LastOrDefault(by => by is not null);

    /// <summary>The plan was made before the household changed in a way that matters to this week.</summary>
    public bool IsOutdated { get; init; }

    /// <summary>The week for everyone's eyes: without what is private to anyone.</summary>
    public LivedWeek Lived => field ??= LivedWeek.Of(Named, Marks, [.. Entries.Where(entry => entry.PrivateTo is null)]);

    /// <summary>The week as one reader sees it: of what is private to others only that the time is taken.</summary>
    /// <param name="taken">The word for a time that is taken.</param>
    public LivedWeek SeenBy(PersonId? reader, string taken) =>
        Entries.All(entry => entry.PrivateTo is null) ? Lived : LivedWeek.Of(Named, Marks, [.. Entries.Select(entry => entry.SeenBy(reader, taken))]);

    /// <summary>The page with the titles that are shown; they are never kept with a plan.</summary>
    private WeekPage Named => NamedTime.In(Week.Page, Names);
}
