using Evenhand.App.Plans;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using static System.FormattableString;

namespace Evenhand.App.Check;

/// <summary>Gaps as a person would say them: children with the same stretch together, equal stretches of several days together.</summary>
public static class GapWords
{
    public static IReadOnlyList<string> Of(Household household, IReadOnlyList<Gap> gaps)
    {
        var clock = household.Clock();
        var byTime = gaps.GroupBy(gap => gap.Time)
            .Select(group => (Time: group.Key, Start: clock.Label(group.Key.Start), End: clock.EndLabel(group.Key.End), Children: PersonNames.Of(household, group.Select(gap => gap.Child))))
            .OrderBy(stretch => stretch.Time.Start);
        return
        [
            .. byTime.GroupBy(stretch => (stretch.Children, stretch.Start.Week, From: stretch.Start.Minute, To: stretch.End.Minute, Days: DaysLater(stretch.Start, stretch.End, household.Weeks), stretch.Time.Length))
                .Select(group => $"{Week(household, group.Key.Week)}{DaysOf(group.Select(stretch => stretch.Start.Day))} {WeekTime.Clock(group.Key.From)}-{(group.Key.Days == 0 ? "" : EndDay(group.Select(stretch => stretch.End)))}{WeekTime.Clock(group.Key.To)}: nobody is with {group.Key.Children} ({Duration(group.Key.Length)}{(group.Count() > 1 ? " each" : "")})"),
        ];
    }

    public static string Duration(int minutes) =>
        minutes < 60 ? Invariant($"{minutes} min") : minutes % 60 == 0 ? Invariant($"{minutes / 60} h") : Invariant($"{minutes / 60} h {minutes % 60} min");

    private static int DaysLater(WeekTime start, WeekTime end, int weeks) =>
        ((end.Week - start.Week) * 7 + end.Day - start.Day + weeks * 7) % (weeks * 7);

    private static string Week(Household household, int week) => household.Weeks > 1 ? Invariant($"week {week}, ") : "";

    private static string DaysOf(IEnumerable<int> days) => new DaySet((byte)days.Distinct().Sum(day => 1 << day)).ToString();

    private static string EndDay(IEnumerable<WeekTime> ends) => ends.Select(end => end.Day).Distinct().ToList() is { Count: 1 } one ? $"{Weekday.Name(one[0])} " : "next day ";
}
