using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Benchmarks.Engines;

/// <summary>What an engine did with a problem: the steps of the lexicographic minimisation, and the plan it ended with.</summary>
/// <param name="Seconds">Processor time of the engine alone, its reading and flattening of the model included; not our writing of the model.</param>
/// <param name="Plan">Null when it found none.</param>
internal sealed record EngineRun(string Engine, string Instance, IReadOnlyList<EngineStep> Steps, double Seconds, WeekPlan? Plan)
{
    /// <summary>Elapsed; more than the processor time where the machine was shared.</summary>
    public required double ElapsedSeconds { get; init; }
    public required string Version { get; init; }
    public required string Machine { get; init; }
    public required string Date { get; init; }
    public required double SecondsPerStep { get; init; }

    public FullEvaluation? Evaluate(PlanningProblem problem) => Plan is null ? null : FullEvaluation.Of(problem, Plan);
}

/// <summary>One step of an engine.</summary>
/// <param name="Stage">U, O, then the ranks of the loads R1, R2 (as sums of the k largest), of the mental loads, D, S, E, C.</param>
/// <param name="Seconds">Processor time.</param>
/// <param name="FirstSeconds">When its first solution came; null when none did.</param>
internal sealed record EngineStep(string Stage, double? Value, bool IsProved, double Seconds, double? FirstSeconds);
