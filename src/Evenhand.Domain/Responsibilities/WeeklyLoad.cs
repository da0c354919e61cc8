namespace Evenhand.Domain.Responsibilities;

/// <summary>
/// Minutes a week, as three figures that are never added to one another (M066): hands-on is on the clock; thinking and watching run
/// beside it. A row that does not count in load gives nothing.
/// </summary>
public readonly record struct WeeklyLoad(decimal HandsOn, decimal Thinking, decimal Watching)
{
    public static WeeklyLoad operator +(WeeklyLoad left, WeeklyLoad right) =>
        new(left.HandsOn + right.HandsOn, left.Thinking + right.Thinking, left.Watching + right.Watching);

    public static WeeklyLoad operator /(WeeklyLoad load, int parts) => new(load.HandsOn / parts, load.Thinking / parts, load.Watching / parts);

    /// <summary>Doing: occurrences x minutes x (1 + <c>extra_unit_factor</c> x (units - 1)); thinking is scaled alike.</summary>
    public static WeeklyLoad Of(Owned owned)
    {
        if (!owned.Row.CountsInLoad)
            return default;
        var doing = owned.Row.OccurrencesPerWeek * owned.MinutesPerOccurrence;
        return new(owned.Row.CanOverlap ? 0 : doing, owned.Row.ThinkingMinutes * owned.Scale, owned.Row.CanOverlap ? doing : 0);
    }

    public static WeeklyLoad Of(IEnumerable<Owned> rows) => rows.Aggregate(default(WeeklyLoad), (sum, row) => sum + Of(row));
}
