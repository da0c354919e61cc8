using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Instances.Crises;

/// <summary>One crisis of each kind that can happen to a problem, known on Tuesday at 10:00 of the first week.</summary>
internal static class UsualCrises
{
    private const int Day = PlanningProblem.MinutesPerDay;
    private const int Now = Day + 600;

    public static IEnumerable<Crisis> Of(PlanningProblem problem)
    {
        var last = problem.Children.Count - 1;
        if (last >= 0) yield return new Crisis.Sick(Now, last, Now, 3 * Day + 1200);
        if (problem.Children.SelectMany(child => child.Stays).Select(stay => (int?)problem.Occurrences[stay.Pick].From).FirstOrDefault() is { } school)
            yield return new Crisis.Closed(Now, school, 3);
        if (problem.Agents.Count == 0) yield break;
        var adults = Enumerable.Range(0, problem.Agents.Count).Where(a => problem.Agents[a].IsAdult).ToList();
        yield return new Crisis.Meeting(Now, adults[0], Day + 1020, Day + 1110, problem.Agents[adults[0]].Home);
        var carer = problem.Agents.ToList().FindIndex(agent => !agent.IsAdult && agent.Windows.Any(window => window.Start >= Now));
        if (carer >= 0) yield return new Crisis.CarerCancels(Now, carer, Now, 7 * Day);
        yield return new Crisis.AdultIll(Now, adults[0], 2 * Day + 390, 3 * Day + 1365);
        yield return new Crisis.Trip(Now, adults[^1], 3 * Day + 360, 4 * Day + 1200, FarthestFrom(problem, problem.Agents[adults[^1]].Home));
    }

    private static int FarthestFrom(PlanningProblem problem, int home) =>
        Enumerable.Range(0, problem.Travel.Places).MaxBy(place => problem.Travel[home, place]);
}
