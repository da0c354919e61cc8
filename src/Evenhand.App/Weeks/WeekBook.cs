using Evenhand.App.Catalogues;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.Domain.People;
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
    private const int PlannedAtOnce = 1;

    private readonly MemoryCache weeks = new(new MemoryCacheOptions { SizeLimit = MostWeeks });
    private readonly SemaphoreSlim planning = new(PlannedAtOnce);

    /// <param name="today">Local date of the household: what is planned now is planned for the household as it is then.</param>
    public async Task<BookedWeek> Read(HouseholdSnapshot household, LocalDate monday, LocalDate today, CancellationToken stop)
    {
        var key = (household.Id, monday);
        if (weeks.Get<BookedWeek>(key) is { } known && known.Revision == household.Revision && known.On == DateOf(monday, today))
            return known;
        var row = await household.Week(monday, stop);
        var rows = await household.Marks(monday, stop);
        var on = DateOf(monday, today);
        var family = household.On(on);
        var week = row is null
            ? await Planned(household, family, monday, on, stop)
            : Stored(household.Id, row, family);
        var booked = new BookedWeek(week, row?.State, [.. rows.Select(StoredMarks.Read).OfType<Mark>()], [.. rows.Select(StoredMarks.ReadEntry).OfType<WeekEntry>()], family, household.Revision, on);
        weeks.Set(key, booked, Entry);
        return booked;
    }

    public void Dispose()
    {
        weeks.Dispose();
        planning.Dispose();
    }

    /// <summary>The date as of which a week is planned: today inside it, else its first or last day.</summary>
    private static LocalDate DateOf(LocalDate monday, LocalDate today) => LocalDate.Min(LocalDate.Max(monday, today), monday.PlusDays(6));

    private async Task<KeptWeek> Planned(HouseholdSnapshot household, Household family, LocalDate monday, LocalDate on, CancellationToken stop)
    {
        var key = (household.Id, monday, household.PartsMark, on);
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

    private KeptWeek Stored(HouseholdId id, WeekRow row, Household family)
    {
        var key = (id, row.Monday, row.Version);
        return weeks.Get<KeptWeek>(key) ?? weeks.Set(key, KeptWeekFile.Read(row.Plan, family, CatalogueFile.Shipped), Entry);
    }

    private static MemoryCacheEntryOptions Entry => new() { Size = 1, SlidingExpiration = TimeSpan.FromHours(6) };
}
