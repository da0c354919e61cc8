using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>The windows of carers and helpers as the relief bound sees them.</summary>
internal static class ReliefWindows
{
    public static List<ReliefWindow> Of(PlanningProblem problem)
    {
        var windows = new List<ReliefWindow>();
        for (var agent = 0; agent < problem.Agents.Count; agent++)
            for (var k = 0; k < problem.Agents[agent].Windows.Count; k++)
            {
                var window = problem.Agents[agent].Windows[k];
                var rate = problem.Agents[agent].Rate;
                for (var week = window.Start / PlanningProblem.MinutesPerWeek; week <= (window.End - 1) / PlanningProblem.MinutesPerWeek; week++)
                    windows.Add(new ReliefWindow(agent, k, week, window.End - window.Start, rate, window.Home));
            }
        return windows;
    }

    /// <summary>The occurrence with its options in the windows, or null when it fits none.</summary>
    public static ReliefItem? ItemOf(PlanningProblem problem, LooseOptions options, List<ReliefWindow> windows, int number, long value)
    {
        var occurrence = problem.Occurrences[number];
        var fitting = windows.Where(window => Fits(problem, options, number, window)).ToList();
        if (fitting.Count == 0) return null;
        var outward = fitting.ConvertAll(window => Outward(problem, occurrence, window.Home));
        return new ReliefItem(value, occurrence.Persons, occurrence.Duration, fitting, outward);
    }

    // How much farther from home it ends than it starts, by the ways there and by the ways back.
    private static (int There, int Back) Outward(PlanningProblem problem, Occurrence occurrence, int home) =>
        (problem.Travel[home, occurrence.To] - problem.Travel[home, occurrence.From], problem.Travel[occurrence.To, home] - problem.Travel[occurrence.From, home]);

    private static bool Fits(PlanningProblem problem, LooseOptions options, int number, ReliefWindow window)
    {
        var (occurrence, hours) = (problem.Occurrences[number], problem.Agents[window.Agent].Windows[window.Number]);
        foreach (var start in options.StartsOf(number, window.Agent))
            if (hours.Start <= start - problem.Travel[hours.Home, occurrence.From] && start + occurrence.Duration + problem.Travel[occurrence.To, hours.Home] <= hours.End)
                return true;
        return false;
    }
}
