using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>Windows of carers and helpers, and what fits them, as the relief bound sees them.</summary>
internal static class ReliefTable
{
    // A window over midnight on Sunday may belong to either week, so it counts in both.
    public static List<ReliefWindow> WindowsOf(PlanningProblem problem)
    {
        var windows = new List<ReliefWindow>();
        for (var agent = 0; agent < problem.Agents.Count; agent++)
            for (var k = 0; k < problem.Agents[agent].Windows.Count; k++)
            {
                var window = problem.Agents[agent].Windows[k];
                for (var week = window.Start / PlanningProblem.MinutesPerWeek; week <= (window.End - 1) / PlanningProblem.MinutesPerWeek; week++)
                    windows.Add(new ReliefWindow(agent, k, week, (window.End - window.Start) / problem.Grid, problem.Agents[agent].Rate));
            }
        return windows;
    }

    /// <summary>The occurrences that fit a window, with their values.</summary>
    public static List<ReliefItem> ItemsOf(PlanningProblem problem, LooseOptions options, List<ReliefWindow> windows, IEnumerable<int> occurrences, Func<Occurrence, long> value)
    {
        var items = new List<ReliefItem>();
        foreach (var number in occurrences)
        {
            var occurrence = problem.Occurrences[number];
            var fitting = windows.Select(window => new ReliefOption(window, StartsIn(problem, options, number, window))).Where(option => option.Starts.Count > 0).ToList();
            if (fitting.Count > 0) items.Add(new ReliefItem(number, value(occurrence), occurrence.Persons, occurrence.Duration / problem.Grid, fitting));
        }
        foreach (var window in windows) AddWays(problem, window, items);
        return items;
    }

    private static List<int> StartsIn(PlanningProblem problem, LooseOptions options, int number, ReliefWindow window)
    {
        var (occurrence, hours) = (problem.Occurrences[number], problem.Agents[window.Agent].Windows[window.Number]);
        return [.. options.StartsOf(number, window.Agent)
            .Where(start => hours.Start <= start - problem.Travel[hours.Home, occurrence.From] && start + occurrence.Duration + problem.Travel[occurrence.To, hours.Home] <= hours.End)
            .Select(start => (start - hours.Start) / problem.Grid)];
    }

    // After and Before are such that After of one plus Before of the next is never more than the way between them, home
    // at both ends of the shift included. So stretches widened by them cannot overlap either.
    private static void AddWays(PlanningProblem problem, ReliefWindow window, List<ReliefItem> items)
    {
        var home = problem.Agents[window.Agent].Windows[window.Number].Home;
        var inside = items.Select(item => (problem.Occurrences[item.Occurrence].From, problem.Occurrences[item.Occurrence].To, Option: item.Options.Find(option => option.Window == window)))
            .Where(entry => entry.Option is not null).ToList();
        foreach (var (_, to, option) in inside)
            option!.After = inside.Select(next => next.From).Append(home).Min(from => problem.Travel[to, from]) / problem.Grid;
        foreach (var (from, _, option) in inside)
            option!.Before = Math.Max(0, inside.Select(last => problem.Travel[last.To, from] / problem.Grid - last.Option!.After).Append(problem.Travel[home, from] / problem.Grid).Min());
    }
}
