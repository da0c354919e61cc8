using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>The most minutes carers and helpers can be there within windows, favours, budget and cap.</summary>
internal static class CarerMinutes
{
    public static long Of(PlanningProblem problem, long over)
    {
        long minutes = 0;
        for (var week = 0; week < problem.Weeks; week++)
        {
            var cents = Math.Min(problem.Cap[week], problem.Budget[week] + over);
            foreach (var agent in problem.Agents.Where(agent => !agent.IsAdult).OrderBy(agent => agent.Rate))
            {
                var there = InWindows(agent, week);
                if (agent.Rate > 0)
                {
                    there = Math.Min(there, Affordable(agent, cents, week));
                    cents -= Math.Min(cents, there * agent.Rate / 60);
                }
                minutes += there;
            }
        }
        return minutes;
    }

    // A shift's cents are rounded down, so every window may hide one cent less than a whole one.
    private static long Affordable(Agent agent, long cents, int week) => ((cents + WindowsIn(agent, week).Count()) * 60 + agent.Rate - 1) / agent.Rate;

    private static long InWindows(Agent agent, int week)
    {
        var longest = WindowsIn(agent, week).Select(window => (long)window.End - window.Start).OrderDescending();
        return (agent.Favours < 0 ? longest : longest.Take(agent.Favours)).Sum();
    }

    // A shift belongs to the week it starts in, so a window over midnight on Sunday counts in both.
    private static IEnumerable<CarerWindow> WindowsIn(Agent agent, int week) =>
        agent.Windows.Where(window => window.Start / PlanningProblem.MinutesPerWeek <= week && (window.End - 1) / PlanningProblem.MinutesPerWeek >= week);
}
