using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Bounds;

/// <summary>What is shared: the load, or the mental load.</summary>
internal sealed record Measures(
    Func<Occurrence, long> OfOccurrence, Func<Agent, long> Standing, Func<Agent, long> Share, Func<PlanningProblem, long> Quantum)
{
    public static Measures Load { get; } = new(
        occurrence => occurrence.Load,
        agent => agent.Balance + agent.Blocks.Sum(block => (long)block.Load),
        agent => agent.Share,
        problem => problem.Quantum);

    public static Measures Nothing { get; } = new(_ => 0, _ => 0, agent => agent.Share, problem => problem.Quantum);

    public static Measures Mental { get; } = new(
        occurrence => occurrence.Mental, agent => agent.StandingMental, agent => agent.MentalShare, problem => problem.MentalQuantum);
}
