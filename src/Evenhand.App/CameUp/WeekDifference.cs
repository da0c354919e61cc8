using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.CameUp;

/// <summary>What differs between two plans of a week, or between this week and the next, item by item.</summary>
/// <param name="Before">Null for what is new.</param>
/// <param name="After">Null for what falls away.</param>
public sealed record WeekDifference(WeekDifferenceKind Kind, LivedItem? Before, LivedItem? After)
{
    public PlanItem Item => (After ?? Before)!.Plan;

    public string Reason => After?.Plan.Reason ?? "";

    public LocalDateTime Start => After?.Start ?? Before!.Start;
}

public enum WeekDifferenceKind
{
    /// <summary>Another person does it, perhaps at another time.</summary>
    OtherPerson,

    /// <summary>The same person does it at another time.</summary>
    OtherTime,

    New,

    FallsAway,
}

/// <summary>Compares plans by the keys of their items.</summary>
public static class WeekDifferences
{
    /// <summary>What a repaired plan changes, from a moment on, in the order of time.</summary>
    public static IReadOnlyList<WeekDifference> Repaired(LivedWeek before, LivedWeek after, LocalDateTime from)
    {
        var old = before.Items.Where(item => !item.LetGo).ToDictionary(item => item.Key, StringComparer.Ordinal);
        var differences = after.Items.Where(item => !item.LetGo).Select(item => Of(old.GetValueOrDefault(item.Key), item)).OfType<WeekDifference>().ToList();
        var kept = after.Items.Select(item => item.Key).ToHashSet(StringComparer.Ordinal);
        differences.AddRange(old.Values.Where(item => !kept.Contains(item.Key)).Select(item => new WeekDifference(WeekDifferenceKind.FallsAway, item, null)));
        return [.. differences.Where(difference => (difference.Before?.Start ?? difference.Start) >= from || difference.Start >= from).OrderBy(difference => difference.Start).ThenBy(difference => difference.Item.Key, StringComparer.Ordinal)];
    }

    /// <summary>
    /// What the next week does otherwise than this one: another person, or a time that moves by an hour or more. Small moves are
    /// the optimiser's and say nothing.
    /// </summary>
    public static IReadOnlyList<WeekDifference> FromWeekToWeek(LivedWeek before, WeekPage after)
    {
        const int aMove = 60;
        return [.. Repaired(Shifted(before, after.Monday), LivedWeek.Of(after, []), LocalDateTime.MinIsoValue).Where(difference => difference.Kind != WeekDifferenceKind.OtherTime
            || Math.Abs(Period.Between(difference.Before!.Start, difference.After!.Start, PeriodUnits.Minutes).Minutes) >= aMove)];
    }

    private static LivedWeek Shifted(LivedWeek week, LocalDate monday) => LivedWeek.Of(week.Page with
    {
        Monday = monday,
        Items = [.. week.Page.Items.Select(item => item with { Start = item.Start.PlusDays(Days(week, monday)), End = item.End.PlusDays(Days(week, monday)) })],
    }, []);

    private static int Days(LivedWeek week, LocalDate monday) => Period.DaysBetween(week.Monday, monday);

    private static WeekDifference? Of(LivedItem? before, LivedItem after)
    {
        if (before is null)
            return new(WeekDifferenceKind.New, null, after);
        if (!Same(before.Who, after.Who))
            return new(WeekDifferenceKind.OtherPerson, before, after);
        return before.Start == after.Start ? null : new(WeekDifferenceKind.OtherTime, before, after);
    }

    private static bool Same(IReadOnlyList<PersonId> left, IReadOnlyList<PersonId> right) => left.Count == right.Count && left.All(right.Contains);
}
