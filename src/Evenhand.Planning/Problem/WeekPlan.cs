namespace Evenhand.Planning.Problem;

/// <summary>Who does what when, and who comes when. An occurrence without an assignment is left undone.</summary>
public sealed record WeekPlan
{
    public static WeekPlan Empty { get; } = new();

    public IReadOnlyList<Assignment> Assignments { get; init; } = [];
    public IReadOnlyList<Shift> Shifts { get; init; } = [];
}
