using Evenhand.Benchmarks.Engines;
using Evenhand.Benchmarks.Measures;

namespace Evenhand.Benchmarks.Report;

/// <summary>How much sooner than an engine our search had a plan no worse than the engine's last one.</summary>
/// <param name="Median">Engine's time by ours; null when most seeds never had such a plan.</param>
/// <param name="Worst">Of the slowest seed; null when one never had it.</param>
internal sealed record EngineRatio(double? Median, double? Worst, double? MedianSeconds, long? MedianMoves)
{
    public static EngineRatio Of(InstanceResult result, EngineRun engine)
    {
        // Against no plan at all the first of ours counts.
        var evaluation = engine.Evaluate(result.Instance.Problem);
        var points = evaluation is null ? [.. result.Traces.Select(trace => trace.Opening)] : result.FirstNoWorseThan(evaluation.Vector);
        var median = Measures.Median.Of(points.Select(point => point?.Seconds));
        double? slowest = points.Contains(null) ? null : points.Max(point => point!.Seconds);
        return new EngineRatio(engine.Seconds / median, engine.Seconds / slowest, median, Measures.Median.Of(points.Select(point => point?.Moves)));
    }
}
