using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using static System.FormattableString;

namespace Evenhand.App.Check;

/// <summary>Names the inputs of figures as a reader of the file would.</summary>
internal static class Inputs
{
    public static IEnumerable<FigureInput> Blocks(Household household, Func<TimeBlock, bool>? which = null) =>
        from adult in household.Adults
        from block in adult.Blocks.Select((block, index) => (block, index))
        where which?.Invoke(block.block) ?? true
        select new FigureInput($"adults.{adult.Id}.blocks[{block.index}]", Describe(block.block));

    public static IEnumerable<FigureInput> Sleep(Household household) =>
        household.Adults.Where(adult => adult.Sleep is not null)
            .Select(adult => new FigureInput($"adults.{adult.Id}.sleep", $"{WeekTime.Clock(adult.Sleep!.From)}-{WeekTime.Clock(adult.Sleep.To)}"));

    public static FigureInput Dinner(Household household) => household.Routine.Dinner is { } dinner
        ? new("routine.dinner", WeekTime.Clock(dinner))
        : new("default", $"dinner at {WeekTime.Clock(household.Routine.DinnerOrUsual)}");

    public static IEnumerable<FigureInput> Money(Household household, params string[] keys) =>
        keys.Where(key => household.Facts.Money[key] is not null).Select(key => new FigureInput($"money.{key}", Invariant($"{household.Facts.Money[key]}")));

    public static IEnumerable<FigureInput> Ages(Household household) =>
        household.Children.Select(child => new FigureInput($"children.{child.Id}.age", Invariant($"{child.Age}")));

    /// <summary>A row with its minutes: occurrences x minutes x scale, and what it is for the owner.</summary>
    public static FigureInput Row(Owned owned)
    {
        var load = WeeklyLoad.Of(owned);
        var kind = !owned.Row.CountsInLoad ? "not counted in load" : owned.Row.CanOverlap ? "watching" : "hands-on";
        return new(
            $"catalogue {owned.Row.Id}",
            Invariant($"{Owner(owned)}: {owned.Row.OccurrencesPerWeek} x {owned.Row.ExecuteMinutes} min x {owned.Scale} = {load.HandsOn + load.Watching:0.##} min {kind}, {load.Thinking:0.##} min thinking"));
    }

    public static string Owner(Owned owned) => owned.State switch
    {
        OwnershipState.Owned => owned.Owner!.Value.Value,
        OwnershipState.EachTheirOwn => "each_their_own",
        OwnershipState.NotDoing => "not_doing",
        OwnershipState.Rotates => "rotates",
        OwnershipState.Nobody => "nobody",
        _ => throw new ArgumentOutOfRangeException(nameof(owned)),
    };

    private static string Describe(TimeBlock block)
    {
        var when = block.Span is { } span
            ? $"{Moment(span.From)} - {Moment(span.To)}"
            : $"{block.Days} {WeekTime.Clock(block.From)}-{WeekTime.Clock(block.To)}";
        var weeks = block.Weeks.Count > 0 ? $"weeks {string.Join(",", block.Weeks)} " : "";
        var ways = block.CommuteMinutes > 0 ? $", ways {block.CommuteTo}+{block.CommuteBack}" : "";
        return $"{weeks}{when} {block.Where.ToString().ToLowerInvariant()}, {block.Kind}{(block.Break > 0 ? $", break {block.Break}" : "")}{ways}";
    }

    private static string Moment(int minute) => $"{Weekday.Name(minute / PatternClock.MinutesPerDay % 7)} {WeekTime.Clock(minute % PatternClock.MinutesPerDay)}";
}
