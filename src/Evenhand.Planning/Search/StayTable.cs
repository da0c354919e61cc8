using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Search;

/// <summary>School and day-care days in slots, and which occurrences they hang on.</summary>
internal sealed class StayTable
{
    public readonly StayInSlots[] All;

    /// <summary>Stays that change when the occurrence is placed, moved or removed.</summary>
    public readonly int[][] OfOccurrence;

    /// <summary>Stays that end with the occurrence.</summary>
    public readonly int[][] WithPick;

    /// <summary>Stays of a child, in the order of the problem.</summary>
    public readonly int[][] OfChild;

    public StayTable(PlanningProblem problem)
    {
        All = [.. problem.Children.SelectMany((child, number) => child.Stays.Select(stay => InSlots(problem, stay, number)))];
        OfOccurrence = [.. Enumerable.Range(0, problem.Occurrences.Count).Select(i => Where(stay => stay.Drop == i || stay.Pick == i))];
        WithPick = [.. Enumerable.Range(0, problem.Occurrences.Count).Select(i => Where(stay => stay.Pick == i))];
        OfChild = [.. Enumerable.Range(0, problem.Children.Count).Select(c => Where(stay => stay.Child == c))];
    }

    private int[] Where(Func<StayInSlots, bool> holds) => [.. Enumerable.Range(0, All.Length).Where(k => holds(All[k]))];

    private static StayInSlots InSlots(PlanningProblem problem, Stay stay, int child)
    {
        var (drop, pick) = (problem.Occurrences[stay.Drop], problem.Occurrences[stay.Pick]);
        var grid = problem.Grid;
        return new StayInSlots(child, stay.Drop, stay.Pick, stay.Low / grid, stay.High / grid, stay.DropHome, stay.PickHome, stay.HomeIfUndropped,
            (drop.Windows.Max(window => window.High) + drop.Duration) / grid, pick.Windows.Min(window => window.Low) / grid);
    }
}
