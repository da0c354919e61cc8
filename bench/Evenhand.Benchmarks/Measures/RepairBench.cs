using Evenhand.Benchmarks.Instances;
using Evenhand.Benchmarks.Instances.Crises;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Benchmarks.Measures;

/// <summary>Mends a planned week after each of its crises.</summary>
internal sealed class RepairBench(int seeds, double seconds, double longSeconds, CancellationToken stop)
{
    /// <summary>Time by which a repair is to be there: 0.1 s, for L and XL 0.3 s.</summary>
    public static double EarlyFor(string size) => size is "L" or "XL" ? 0.3 : 0.1;

    public static (long Uncovered, long Over, long Changes) KeyOf(TierVector vector) => (vector.Uncovered, vector.Over, vector.Changes ?? 0);

    public IEnumerable<RepairResult> Run(Instance instance)
    {
        if (instance.Known is not { } known) yield break;
        var proofs = RecordedProofs.Repairs.GetValueOrDefault(instance.Name);
        for (var k = 0; k < instance.Crises.Count; k++)
            yield return Run(instance, CrisisMaker.Apply(instance.Problem, known, instance.Crises[k]), instance.Crises[k].Kind, proofs is null || k >= proofs.Count ? null : proofs[k]);
    }

    public RepairResult Run(Instance instance, ChangedWeek week, string crisis, (long, long, long)? proved)
    {
        var traces = Enumerable.Range(1, seeds).Select(seed => Solve(week, (ulong)seed, seconds)).ToList();
        var longest = longSeconds > 0 ? Solve(week, 1, longSeconds) : traces.MinBy(trace => trace.Vector)!;
        var best = traces.Append(longest).MinBy(trace => trace.Vector)!;
        var wanted = proved ?? KeyOf(best.Vector);
        return new RepairResult(
            instance.Name,
            crisis.ToLowerInvariant(),
            [.. traces.Select(trace => trace.Vector)],
            best.Vector,
            [.. traces.Select(trace => trace.First(vector => KeyOf(vector).CompareTo(wanted) <= 0))],
            [.. traces.Select(trace => trace.At(EarlyFor(instance.Size)) ?? trace.Opening?.Vector ?? trace.Vector)])
        {
            Proved = proved,
            Violations = traces.Sum(trace => FullEvaluation.Of(week.Problem, trace.Plan, week.Known, week.Now).Violations.Count),
        };
    }

    private SearchTrace Solve(ChangedWeek week, ulong seed, double most) =>
        SearchTrace.Of(week.Problem, seed, most, incumbent: week.Known, now: week.Now, stop: stop);
}
