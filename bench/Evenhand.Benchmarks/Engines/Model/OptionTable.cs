using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>Everything a plan can choose from: occurrences by persons and start, and shifts, each alone within the hard rules.</summary>
internal static class OptionTable
{
    public static IReadOnlyList<Option> OptionsOf(PlanningProblem problem)
    {
        var fit = problem.Agents.Select(agent => new BlockFit(agent, problem.Travel)).ToList();
        return [.. Enumerable.Range(0, problem.Occurrences.Count).SelectMany(i => OptionsOf(problem, fit, i))];
    }

    public static IReadOnlyList<ShiftOption> ShiftsOf(PlanningProblem problem) =>
        [.. from a in Enumerable.Range(0, problem.Agents.Count) from k in Enumerable.Range(0, problem.Agents[a].Windows.Count) from shift in ShiftsOf(problem, a, k) select shift];

    private static IEnumerable<Option> OptionsOf(PlanningProblem problem, List<BlockFit> fit, int number)
    {
        var occurrence = problem.Occurrences[number];
        if (occurrence.IsVoid) yield break;
        var starts = occurrence.Windows.SelectMany(window => Starts(window, occurrence.Step)).Distinct().Order();
        foreach (var start in starts)
        {
            var ways = occurrence.Eligible.Distinct().Select(agent => PlacementsOf(problem, fit[agent], agent, occurrence, start).ToList()).ToList();
            if (occurrence.Persons == 1)
            {
                foreach (var way in ways.SelectMany(way => way)) yield return new Option(number, start, [way]);
                continue;
            }
            for (var i = 0; i < ways.Count; i++)
                for (var j = i + 1; j < ways.Count; j++)
                    foreach (var one in ways[i])
                        foreach (var other in ways[j])
                            yield return new Option(number, start, [one, other]);
        }
    }

    private static IEnumerable<int> Starts(StartWindow window, int step)
    {
        for (var start = window.Low; start <= window.High; start += step) yield return start;
    }

    private static IEnumerable<Placement> PlacementsOf(PlanningProblem problem, BlockFit fit, int agent, Occurrence occurrence, int start)
    {
        var who = problem.Agents[agent];
        var end = start + occurrence.Duration;
        if (!who.IsAdult)
        {
            if (occurrence.Anywhere) yield break;
            for (var k = 0; k < who.Windows.Count; k++)
            {
                var window = who.Windows[k];
                var place = At(problem.Travel, agent, k, window.Home, occurrence.From, occurrence.To, start, end);
                if (place.AwayFrom >= window.Start && place.AwayTo <= window.End) yield return place;
            }
            yield break;
        }

        if (occurrence.Anywhere && fit.IsInsideOpenBlock(start, end))
        {
            yield return new Placement(agent, -1, who.Home, true, who.Home, who.Home, start, end, start, end);
            yield break;
        }
        var (from, to) = occurrence.Anywhere ? (who.Home, who.Home) : (occurrence.From, occurrence.To);
        if (fit.Fits(start, end, from, to)) yield return At(problem.Travel, agent, -1, who.Home, from, to, start, end);
    }

    private static Placement At(TravelTable travel, int agent, int window, int home, int from, int to, int start, int end) =>
        new(agent, window, home, false, from, to, start, end, start - travel[home, from], end + travel[to, home]);

    private static IEnumerable<ShiftOption> ShiftsOf(PlanningProblem problem, int agent, int number)
    {
        var (who, window, step) = (problem.Agents[agent], problem.Agents[agent].Windows[number], problem.ShiftStep);
        for (var start = window.Start; start < window.End; start += step)
            for (var end = start + step; end <= window.End; end += step)
                if (end - start >= who.MinimumShift)
                    yield return new ShiftOption(agent, number, start, end, window.Home, start / PlanningProblem.MinutesPerWeek, (long)who.Rate * (end - start) / 60);
    }
}
