using Evenhand.Benchmarks.Baselines;
using Evenhand.Benchmarks.Engines;
using Evenhand.Benchmarks.Instances;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Benchmarks.Measures;

/// <summary>Our search with several seeds beside the baselines and what engines reached.</summary>
internal sealed class InstanceBench(int seeds, Func<string, double> secondsBySize, CancellationToken stop)
{
    private const long RepeatMoves = 30_000;

    public InstanceResult Run(Instance instance, IReadOnlyList<EngineRun> engines)
    {
        var problem = instance.Problem;
        var traces = Enumerable.Range(1, seeds).Select(seed => SearchTrace.Of(problem, (ulong)seed, secondsBySize(instance.Size), stop: stop)).ToList();
        var full = traces.ConvertAll(trace => FullEvaluation.Of(problem, trace.Plan));
        return new InstanceResult(instance, traces, [RoundRobin.Of(problem), LeastLoaded.Of(problem)], engines)
        {
            Violations = full.Sum(evaluation => evaluation.Violations.Count),
            AgreesWithFullEvaluation = full.Zip(traces).All(pair => pair.First.Vector.Equals(pair.Second.Vector)),
            IsRepeatable = PlanText(problem) == PlanText(problem),
        };
    }

    private string PlanText(PlanningProblem problem) => PlanFile.Write(SearchTrace.Of(problem, 7, null, RepeatMoves, stop: stop).Plan);
}
