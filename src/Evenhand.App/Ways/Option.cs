using Evenhand.Domain.Hours;
using Evenhand.Planning.Problem;

namespace Evenhand.App.Ways;

/// <summary>Something that could give, what it does to the planning problem, and which troubles it is meant for.</summary>
/// <param name="Change">The relaxed problem; occurrences keep their indices.</param>
internal sealed record Option(Member Member, IReadOnlyList<Trouble> For, Func<PlanningProblem, PlanningProblem> Change);

/// <summary>Ways in which a planning problem gives.</summary>
internal static class Relax
{
    /// <summary>Somebody is with the children from and to, at home.</summary>
    public static PlanningProblem SomeoneIsThere(PlanningProblem problem, Interval time, IReadOnlyList<int> children) => problem with
    {
        Children = [.. problem.Children.Select((child, index) => !children.Contains(index) ? child : child with
        {
            Needs = [.. child.Needs.SelectMany(need => Outside(need, time))],
            Stays = [.. child.Stays.Where(stay => !Inside(stay, time)).Select(stay => Narrow(problem, stay, time))],
        })],
        Occurrences = [.. problem.Occurrences.Select((occurrence, index) => problem.Children.Any(child => child.Stays.Any(stay => Inside(stay, time) && (stay.Drop == index || stay.Pick == index)))
            && !problem.Children.Any(child => child.Stays.Any(stay => !Inside(stay, time) && (stay.Drop == index || stay.Pick == index))) ? occurrence with { IsVoid = true } : occurrence)],
    };

    /// <summary>These occurrences are not done this week, or by someone else.</summary>
    public static PlanningProblem WithoutThese(PlanningProblem problem, IReadOnlyList<int> occurrences) => problem with
    {
        Occurrences = [.. problem.Occurrences.Select((occurrence, index) => occurrences.Contains(index) ? occurrence with { IsVoid = true } : occurrence)],
    };

    /// <summary>These occurrences in their short version: half the time and half the load, at least one step of the grid.</summary>
    public static PlanningProblem Shorter(PlanningProblem problem, IReadOnlyList<int> occurrences) => problem with
    {
        Occurrences = [.. problem.Occurrences.Select((occurrence, index) => !occurrences.Contains(index) ? occurrence : occurrence with { Duration = HalfOf(occurrence.Duration, problem.Grid), Load = (occurrence.Load + 1) / 2 })],
    };

    /// <summary>Minutes of the short version.</summary>
    public static int HalfOf(int minutes, int grid) => Math.Max(grid, minutes / 2 / grid * grid);

    /// <summary>Someone else brings or collects: the ride is done, and the children are in care or at home as if it were.</summary>
    public static PlanningProblem RidesDone(PlanningProblem problem, IReadOnlyList<int> occurrences) => WithoutThese(problem, occurrences) with
    {
        Children = [.. problem.Children.Select(child => child with
        {
            Stays = [.. child.Stays.Select(stay => Ridden(problem, stay, occurrences.Contains(stay.Drop), occurrences.Contains(stay.Pick)))],
        })],
    };

    private static Stay Ridden(PlanningProblem problem, Stay stay, bool dropped, bool picked)
    {
        var low = dropped ? problem.Occurrences[stay.Drop].Windows.Max(window => window.High) + problem.Occurrences[stay.Drop].Duration : stay.Low;
        var high = picked ? problem.Occurrences[stay.Pick].Windows.Min(window => window.Low) : stay.High;
        return stay with { Low = Math.Min(low, high - 5), High = high, HomeIfUndropped = stay.HomeIfUndropped && !dropped };
    }

    /// <summary>An adult's blocks inside a stretch give way.</summary>
    public static PlanningProblem WithoutBlocks(PlanningProblem problem, int agent, Interval time) => problem with
    {
        Agents = [.. problem.Agents.Select((other, index) => index != agent ? other : other with
        {
            Blocks = [.. other.Blocks.SelectMany(block => block.Kind == "sleep" ? [block] : Around(block, time))],
        })],
    };

    private static IEnumerable<Block> Around(Block block, Interval time)
    {
        if (block.End <= time.Start || block.Start >= time.End)
            return [block];
        var parts = new List<Block>();
        if (block.Start < time.Start)
            parts.Add(block with { End = time.Start });
        if (block.End > time.End)
            parts.Add(block with { Start = time.End });
        return parts;
    }

    private static IEnumerable<Need> Outside(Need need, Interval time)
    {
        if (need.End <= time.Start || need.Start >= time.End)
            return [need];
        var parts = new List<Need>();
        if (need.Start < time.Start)
            parts.Add(need with { End = time.Start });
        if (need.End > time.End)
            parts.Add(need with { Start = time.End });
        return parts;
    }

    /// <summary>Whoever is there waits for the child, or has it until it leaves: the margins of the rides need nobody else.</summary>
    private static Stay Narrow(PlanningProblem problem, Stay stay, Interval time)
    {
        var latestDrop = problem.Occurrences[stay.Drop].Windows.Max(window => window.High) + problem.Occurrences[stay.Drop].Duration;
        var earliestPick = problem.Occurrences[stay.Pick].Windows.Min(window => window.Low);
        var low = time.Start <= stay.Low && latestDrop <= time.End ? latestDrop : stay.Low;
        var high = time.Start <= earliestPick && stay.High <= time.End ? earliestPick : stay.High;
        return stay with { Low = Math.Min(low, high - 5), High = high };
    }

    /// <summary>A school day that nobody can bring the child to lies inside the stretch: the child stays with whoever is there.</summary>
    private static bool Inside(Stay stay, Interval time) => stay.HomeIfUndropped && time.Start <= stay.Low && stay.High <= time.End;
}
