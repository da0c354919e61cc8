using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Measures;

/// <summary>How the work to come near the best plan grows with the size of the problem.</summary>
internal static class GrowthBench
{
    private const double Near = 1.02;

    /// <param name="traces">Runs long enough that their best is near the best possible.</param>
    public static GrowthPoint Of(string name, PlanningProblem problem, IReadOnlyList<SearchTrace> traces)
    {
        var best = traces.Select(trace => trace.Vector).Min()!;
        var first = traces.Select(trace => trace.First(vector =>
            vector.Uncovered <= best.Uncovered && vector.Over <= best.Over && vector.Load.Count > 0 && vector.Load[0] <= Near * best.Load[0])).ToList();
        return new GrowthPoint(name, problem.Weeks, problem.Occurrences.Count, Median.Of(first.Select(point => (double?)point?.Seconds)), Median.Of(first.Select(point => (long?)point?.Moves)), traces.Sum(trace => trace.Moves) / traces.Sum(trace => trace.Seconds));
    }

    /// <summary>The exponent of a power law, by least squares on logarithms; null with fewer than three sizes.</summary>
    public static double? Exponent(IEnumerable<(double Size, double Work)> points)
    {
        var logs = points.Where(point => point.Work > 0).Select(point => (X: Math.Log(point.Size), Y: Math.Log(point.Work))).ToList();
        if (logs.Select(point => point.X).Distinct().Count() < 3) return null;
        var (x, y) = (logs.Average(point => point.X), logs.Average(point => point.Y));
        return logs.Sum(point => (point.X - x) * (point.Y - y)) / logs.Sum(point => (point.X - x) * (point.X - x));
    }
}

/// <param name="Seconds">Median time to a plan with the best cover and money and a largest load within 2 % of the best; null when most runs had none.</param>
internal sealed record GrowthPoint(string Name, int Weeks, int Occurrences, double? Seconds, long? Moves, double MovesPerSecond);
