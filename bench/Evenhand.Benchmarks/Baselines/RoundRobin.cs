using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Benchmarks.Baselines;

/// <summary>
/// The rotation of ordinary chore apps: every recurring chore goes to the adults in turn, at its usual time (last week's, else
/// the first possible), whatever their calendars say. What then breaks a hard rule counts as undone.
/// </summary>
internal static class RoundRobin
{
    public static Baseline Of(PlanningProblem problem)
    {
        var plan = new RuleBoundPlan(problem);
        var turns = new Dictionary<(string, string), int>();
        var due = Enumerable.Range(0, problem.Occurrences.Count).Where(i => problem.Occurrences[i] is { IsVoid: false, Windows.Count: > 0 })
            .OrderBy(i => StartOf(problem.Occurrences[i])).ThenBy(i => i).ToList();
        foreach (var i in due)
        {
            var occurrence = problem.Occurrences[i];
            var people = occurrence.Eligible.Where(a => problem.Agents[a].IsAdult).ToList();
            if (people.Count < occurrence.Persons) continue;
            var chore = (occurrence.Type, string.Join(' ', people));
            var turn = turns.GetValueOrDefault(chore);
            turns[chore] = turn + 1;
            var doers = Enumerable.Range(0, occurrence.Persons).Select(k => people[(turn + k) % people.Count]).ToHashSet();
            var start = StartOf(occurrence);
            if (plan.OptionsOf(i).FirstOrDefault(option => option.Start == start && doers.SetEquals(option.Placements.Select(place => place.Agent))) is { } option) plan.TryAdd(option);
        }
        return new Baseline("chore-app rotation", plan.Plan, FullEvaluation.Of(problem, plan.Plan));
    }

    private static int StartOf(Occurrence occurrence) =>
        occurrence.Preference is { } known && occurrence.MayStartAt(known.Start) ? known.Start : occurrence.Windows.Min(window => window.Low);
}
