namespace Evenhand.Planning.Rules;

internal static class LoadCount
{
    public static IReadOnlyList<AdultLoad> Of(PlanFacts facts) =>
        [.. Enumerable.Range(0, facts.Problem.Agents.Count).Where(agent => facts.Problem.Agents[agent].IsAdult).Select(agent => Of(facts, agent))];

    private static AdultLoad Of(PlanFacts facts, int number)
    {
        var (problem, agent) = (facts.Problem, facts.Problem.Agents[number]);
        var done = facts.Doing.All.Where(assignment => assignment.Agents.Contains(number)).Select(assignment => problem.Occurrences[assignment.Occurrence]).ToList();
        var minutes = agent.Blocks.Sum(block => (long)block.Load) + done.Sum(occurrence => (long)occurrence.Load) + agent.Balance;
        var solo = facts.Supervision.SoloMinutesOf(number);
        var hundredths = 100 * minutes + (long)problem.Sigma * solo;
        var mental = agent.StandingMental + done.Sum(occurrence => (long)occurrence.Mental);
        return new AdultLoad(number, hundredths, solo, mental,
            CeilingOf(hundredths, (long)agent.Share * problem.Quantum),
            CeilingOf(100 * mental, (long)agent.MentalShare * problem.MentalQuantum));
    }

    private static long CeilingOf(long number, long divisor) => -FloorOf(-number, divisor);

    private static long FloorOf(long number, long divisor) => number / divisor - (number % divisor < 0 ? 1 : 0);
}
