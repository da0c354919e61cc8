using Evenhand.Benchmarks.Baselines;
using Evenhand.Benchmarks.Engines;
using Evenhand.Benchmarks.Instances;
using Evenhand.Planning.Bounds;
using Evenhand.Planning.Rules;

namespace Evenhand.Benchmarks.Measures;

/// <summary>All that was measured on one instance, crises left out.</summary>
internal sealed record InstanceResult(Instance Instance, IReadOnlyList<SearchTrace> Traces, IReadOnlyList<Baseline> Baselines, IReadOnlyList<EngineRun> Engines)
{
    /// <summary>Rules broken by our final plans, by the evaluation that shares no code with the search.</summary>
    public required int Violations { get; init; }

    /// <summary>Whether the full evaluation of every final plan gives the vector that the search reported.</summary>
    public required bool AgreesWithFullEvaluation { get; init; }

    /// <summary>Whether the same seed and moves gave the same plan twice.</summary>
    public required bool IsRepeatable { get; init; }

    public string Name => Instance.Name;
    public string Size => Instance.Size;
    public int Occurrences => Instance.Problem.Occurrences.Count;

    /// <summary>Of the seeds' final vectors the middle one.</summary>
    public TierVector Reached => Median.OfAll(Traces.Select(trace => trace.Vector));

    public TierVector Best => Traces.Select(trace => trace.Vector).Min()!;

    /// <summary>Bounds of the middle run.</summary>
    public TierBounds Bounds => Traces.First(trace => trace.Vector.Equals(Reached)).Bounds;

    /// <summary>The least uncovered points that are proved: by the bound, by an engine of this run or on record.</summary>
    public long ProvedUncovered
    {
        get
        {
            var byEngines = Engines.SelectMany(engine => engine.Steps.Take(1)).Where(step => step is { Stage: "U", IsProved: true, Value: not null }).Select(step => (long)step.Value!.Value);
            var onRecord = RecordedProofs.Uncovered.GetValueOrDefault(Name);
            return byEngines.Append(onRecord).Append(Bounds.Uncovered ?? 0).Max();
        }
    }

    /// <summary>How far the largest load is above the bound, in percent; null when nothing was proved.</summary>
    public double? Gap => Bounds.LargestLoad is { } bound and > 0 ? 100.0 * Math.Max(0, Reached.Load[0] - bound) / bound : null;

    public TierVector ReachedAfter(double seconds) => Median.OfAll(Traces.Select(trace => trace.At(seconds) ?? trace.Opening?.Vector ?? trace.Vector));

    /// <summary>When each seed first had the children covered and things done as well as the best of all seeds.</summary>
    public IReadOnlyList<TracePoint?> FirstCovered => [.. Traces.Select(trace => trace.First(vector => vector.Uncovered <= Best.Uncovered))];

    /// <summary>When each seed first had a plan no worse than a vector; null where it never had.</summary>
    public IReadOnlyList<TracePoint?> FirstNoWorseThan(TierVector vector) => [.. Traces.Select(trace => trace.First(own => own <= vector))];
}
