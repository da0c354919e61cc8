using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines;

internal interface IEngine
{
    string Name { get; }

    /// <summary>What is missing, with the command that installs it; null when it can run.</summary>
    string? Missing { get; }

    EngineRun Run(string instance, PlanningProblem problem, EngineLimits limits, CancellationToken stop);
}
