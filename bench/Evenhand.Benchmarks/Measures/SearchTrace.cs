using Evenhand.Planning.Bounds;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;
using Evenhand.Planning.Search;

namespace Evenhand.Benchmarks.Measures;

/// <summary>One run of our search, with every better plan it found and when, in processor time.</summary>
internal sealed record SearchTrace(ulong Seed, IReadOnlyList<TracePoint> Points, WeekPlan Plan, TierVector Vector, TierBounds Bounds, long Moves, double Seconds)
{
    /// <param name="seconds">Null for no limit but the moves.</param>
    public static SearchTrace Of(PlanningProblem problem, ulong seed, double? seconds, long moves = long.MaxValue, WeekPlan? incumbent = null, int? now = null, CancellationToken stop = default)
    {
        var points = new List<TracePoint>();
        var clock = new ProcessorClock();
        var result = PlanSearch.Solve(problem, new SearchOptions
        {
            Moves = moves,
            Seed = seed,
            Incumbent = incumbent,
            Now = now,
            Stop = seconds is { } most ? () => clock.Seconds >= most : null,
            Progress = progress => points.Add(new TracePoint(progress.Moves, clock.Seconds, progress.Vector)),
        }, stop);
        var total = clock.Seconds;
        return new SearchTrace(seed, points, result.Plan, result.Vector, result.Bounds, result.Moves, total);
    }

    /// <summary>The best vector after so many seconds; null before the first plan.</summary>
    public TierVector? At(double seconds) => Points.LastOrDefault(point => point.Seconds <= seconds)?.Vector;

    /// <summary>The first plan; null when there was none.</summary>
    public TracePoint? Opening => Points is [var first, ..] ? first : null;

    public TracePoint? First(Func<TierVector, bool> isReached) => Points.FirstOrDefault(point => isReached(point.Vector));
}

/// <param name="Moves">Moves tried when the plan was found.</param>
internal sealed record TracePoint(long Moves, double Seconds, TierVector Vector);
