using Evenhand.App.CameUp;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>
/// Lets plans follow the calendar without anyone: on the household's evening next week stands as a proposal, and a week that has
/// begun without one goes on by the standing rules. A proposal follows the household. It asks nobody and decides nothing.
/// </summary>
public sealed class WeekKeeping(Store store, WeekBook book, WeekActs acts, IClock clock)
{
    /// <summary>Looks after every household once. Carried out twice, by one process or by several, it does no more than once.</summary>
    /// <returns>How many weeks were stored.</returns>
    public async Task<int> Run(CancellationToken stop)
    {
        var stored = 0;
        foreach (var (id, _) in await store.Households.All(stop))
            stored += await Run(id, stop);
        return stored;
    }

    private async Task<int> Run(HouseholdId id, CancellationToken stop)
    {
        var program = new Caller(id, null, Role.Adult, null, null);
        if (await store.Households.Read(program, stop) is not { } household)
            return 0;
        var now = clock.GetCurrentInstant().InZone(HouseholdTime.Zone(household)).LocalDateTime;
        var monday = HouseholdTime.MondayOf(now.Date);
        var stored = await Propose(program, household, monday, now.Date, stop);
        if (now >= HouseholdTime.ProposalTime(household, now.Date))
            stored += await Propose(program, household, monday.PlusWeeks(1), now.Date, stop);
        return stored;
    }

    private async Task<int> Propose(Caller program, HouseholdSnapshot household, LocalDate monday, LocalDate today, CancellationToken stop)
    {
        if (household.ProblemsOn(today).Count > 0)
            return 0;
        var week = await book.Read(household, monday, today, stop);
        if (week.State is null)
            await acts.Propose(program, week, stop);
        else if (week is { State: WeekState.Proposal, IsOutdated: true } && monday > today)
            await acts.Renew(program, RepairedWeek.Proved(week, week.Family, monday.AtMidnight(), stop), stop);
        else
            return 0;
        return 1;
    }
}
