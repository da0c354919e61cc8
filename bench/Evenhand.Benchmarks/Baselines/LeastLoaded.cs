using Evenhand.Benchmarks.Engines.Model;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Benchmarks.Baselines;

/// <summary>Greedy: the weightiest first, each to the person who has least so far, at the first time that breaks no hard rule.</summary>
internal static class LeastLoaded
{
    public static Baseline Of(PlanningProblem problem)
    {
        var plan = new RuleBoundPlan(problem);
        var load = problem.Agents.Select(agent => agent.Blocks.Sum(block => (long)block.Load) + agent.Balance).ToArray();
        var forerunners = problem.Lags.ToLookup(lag => lag.Then, lag => lag.First);
        foreach (var i in Order(problem, forerunners)) Place(problem, plan, load, i);
        return new Baseline("greedy, least loaded first", plan.Plan, FullEvaluation.Of(problem, plan.Plan));
    }

    // By points; what follows something comes after it.
    private static List<int> Order(PlanningProblem problem, ILookup<int, int> forerunners)
    {
        int Depth(int i) => forerunners[i].Select(first => Depth(first) + 1).DefaultIfEmpty(0).Max();
        return [.. Enumerable.Range(0, problem.Occurrences.Count).Where(i => !problem.Occurrences[i].IsVoid)
            .OrderBy(Depth).ThenByDescending(i => problem.Occurrences[i].Priority).ThenBy(i => i)];
    }

    private static void Place(PlanningProblem problem, RuleBoundPlan plan, long[] load, int i)
    {
        var occurrence = problem.Occurrences[i];
        long Load(Option option) => option.Placements.Max(place => problem.Agents[place.Agent].IsAdult ? load[place.Agent] : long.MinValue);
        var option = plan.OptionsOf(i).OrderBy(Load).ThenBy(option => option.Start).FirstOrDefault(plan.TryAdd);
        foreach (var place in option?.Placements ?? []) load[place.Agent] += occurrence.Load;
    }
}
