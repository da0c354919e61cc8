using Evenhand.App.Plans;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Weeks;

/// <summary>Entries of a week as the planner has to know them: time of adults that is taken, and nothing of what it is for.</summary>
internal static class TakenTime
{
    private const int Grid = 5;

    public static Household In(Household household, IReadOnlyList<WeekEntry> entries) =>
        Of(household, entries) is { Count: > 0 } taken ? household with { Changes = [.. household.Changes, .. taken] } : household;

    /// <summary>The page without the stretches that are there as entries already.</summary>
    public static WeekPage Without(WeekPage page, Household household, IReadOnlyList<WeekEntry> entries)
    {
        var taken = Of(household, entries).SelectMany(change => change.Who.Select(who => (who, change.From, change.To))).ToHashSet();
        return taken.Count == 0 ? page : page with { Busy = [.. page.Busy.Where(busy => !taken.Contains((busy.Who, busy.Start, busy.End)))] };
    }

    private static List<DayChange> Of(Household household, IReadOnlyList<WeekEntry> entries) =>
    [
        .. from entry in entries
           let who = entry.Who.Where(person => household.Adult(person) is not null).ToList()
           where who.Count > 0
           select new DayChange { Kind = DayChangeKind.Busy, Who = who, From = Down(entry.Start), To = Up(entry.End), Where = entry.Place is "" or "home" ? Where.Home : Where.Site },
    ];

    private static LocalDateTime Down(LocalDateTime time) => time.PlusMinutes(-(time.Minute % Grid));

    private static LocalDateTime Up(LocalDateTime time) => time.PlusMinutes((Grid - time.Minute % Grid) % Grid);
}
