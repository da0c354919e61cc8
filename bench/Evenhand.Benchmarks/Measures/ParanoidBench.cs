using Evenhand.Planning.Problem;
using Evenhand.Planning.Search;

namespace Evenhand.Benchmarks.Measures;

/// <summary>A search that recomputes everything after every accepted move and stops at the first difference.</summary>
internal static class ParanoidBench
{
    public static ParanoidResult Run(string name, PlanningProblem problem, long moves, double seconds, CancellationToken stop)
    {
        var clock = new ProcessorClock();
        try
        {
            var result = PlanSearch.Solve(problem, new SearchOptions { Moves = moves, Seed = 11, Paranoid = true, Stop = () => clock.Seconds > seconds }, stop);
            return new ParanoidResult(name, result.Moves, null);
        }
        catch (InvalidOperationException difference)
        {
            return new ParanoidResult(name, 0, difference.Message);
        }
    }
}

internal sealed record ParanoidResult(string Name, long Moves, string? Difference);
