using Evenhand.Benchmarks.Engines;
using Evenhand.Benchmarks.Measures;
using Evenhand.Planning.Rules;

namespace Evenhand.Benchmarks.Report;

/// <summary>What the planner is to reach, and what it reached in this run.</summary>
internal static class Targets
{
    public static IReadOnlyList<Target> Of(PlannerResults results) =>
    [
        Matching(results),
        TwoSeconds(results),
        SmallOptimum(results),
        SmallDislikes(results),
        SmallGap(results),
        LargerGap(results),
        Repair(results),
        LargeRepair(results),
        Growth(results),
        FirstCover(results, "first plan with cover at its best on M and L: at most 20,000 moves", ["M", "L"], 20_000),
        FirstCover(results, "the same on XL: at most 300,000 moves", ["XL"], 300_000),
        Paranoid(results),
        Valid(results),
        Repeatable(results),
        BesideRotation(results),
    ];

    private static Target Matching(PlannerResults results)
    {
        var pairs = (from result in results.Samples where result.Size is "M" or "L" from engine in result.Engines select (result, engine)).ToList();
        var worst = (double?)null;
        var isMet = true;
        foreach (var (result, engine) in pairs)
        {
            var ratio = EngineRatio.Of(result, engine);
            isMet &= ratio.Median >= 500 && ratio.Worst >= 100;
            worst = ratio.Median is { } median ? Math.Min(worst ?? median, median) : 0;
        }
        return new Target("M and L: no worse than any engine within 1/500 of its time (median of seeds), every seed within 1/100", pairs.Count == 0 ? "no engine ran" : $"smallest median ratio {Numbers.Ratio(worst)} over {pairs.Count} runs of engines", pairs.Count == 0 ? null : isMet);
    }

    private static Target TwoSeconds(PlannerResults results)
    {
        var rows = results.Samples.Where(result => RecordedProofs.LoadInTwoSeconds.ContainsKey(result.Name) && result.Traces.All(trace => trace.Seconds >= 2))
            .Select(result => (result.Name, Load: result.ReachedAfter(2), Wanted: RecordedProofs.LoadInTwoSeconds[result.Name], result.Best)).ToList();
        return new Target("largest load after 2 s: M1 247, M2 240, L1 279", string.Join("; ", rows.Select(row => $"{row.Name} {row.Load.Load[0]} (U {row.Load.Uncovered})")),
            rows.Count == 0 ? null : rows.TrueForAll(row => row.Load.Load[0] <= row.Wanted && row.Load.Uncovered <= row.Best.Uncovered && row.Load.Over <= row.Best.Over));
    }

    private static Target SmallOptimum(PlannerResults results) =>
        OfSmall(results, "S: the proved optimum of cover, money and loads within 1/50 of CBC's time to prove it, every seed", 50, "R", vector => [vector.Uncovered, vector.Over, .. vector.Load]);

    private static Target SmallDislikes(PlannerResults results) =>
        OfSmall(results, "S: the proved optimum of dislikes within 1/5 of CBC's time, every seed", 5, "D", vector => [vector.Uncovered, vector.Over, .. vector.Load, .. vector.Mental, vector.Dislikes]);

    private static Target OfSmall(PlannerResults results, string words, double wanted, string lastStage, Func<TierVector, IReadOnlyList<long>> part)
    {
        var reached = new List<string>();
        var isMet = true;
        foreach (var result in results.Samples.Where(result => result.Size == "S"))
        {
            var run = result.Engines.FirstOrDefault(engine => engine.Engine == "CBC");
            if (run?.Evaluate(result.Instance.Problem) is not { } evaluation || Spent(run, lastStage) is not { } seconds) continue;
            var optimum = part(evaluation.Vector);
            var times = result.Traces.Select(trace => trace.First(vector => Compare(part(vector), optimum) <= 0)?.Seconds).ToList();
            var worst = times.Contains(null) ? null : times.Max();
            isMet &= worst is { } slowest && seconds / slowest >= wanted;
            reached.Add($"{result.Name}: {Numbers.Seconds(worst)} at worst, CBC {Numbers.Seconds(seconds)}");
        }
        return new Target(words, reached.Count == 0 ? "CBC proved none in this run" : string.Join("; ", reached), reached.Count == 0 ? null : isMet);
    }

    // Processor time of the engine up to a stage, when every stage up to it was proved.
    private static double? Spent(EngineRun run, string lastStage)
    {
        var last = run.Steps.ToList().FindLastIndex(step => step.Stage.StartsWith(lastStage, StringComparison.Ordinal));
        var steps = run.Steps.Take(last + 1).ToList();
        return last < 0 || steps.Exists(step => !step.IsProved) ? null : steps.Sum(step => step.Seconds);
    }

    private static int Compare(IReadOnlyList<long> one, IReadOnlyList<long> other) =>
        one.Zip(other, (a, b) => a.CompareTo(b)).FirstOrDefault(order => order != 0);

    private static Target SmallGap(PlannerResults results)
    {
        var gaps = results.Samples.Where(result => result.Size == "S").Select(result => (result.Name, result.Gap)).ToList();
        return new Target("gap on S: 0", string.Join("; ", gaps.Select(gap => $"{gap.Name} {Numbers.Plain(gap.Gap)} %")), gaps.Count == 0 ? null : gaps.TrueForAll(gap => gap.Gap <= 0));
    }

    private static Target LargerGap(PlannerResults results)
    {
        var gaps = results.Samples.Where(result => result.Size != "S").Select(result => result.Gap).ToList();
        if (gaps.Count == 0) return new Target("gap on M, L and XL", "none ran", null);
        var (median, most) = (Median.Of(gaps), gaps.Contains(null) ? null : gaps.Max());
        return new Target("gap on M, L and XL: median at most 2 %, none above 4 %", $"median {Numbers.Plain(median)} %, largest {Numbers.Plain(most)} %", median <= 2 && most <= 4);
    }

    private static Target Repair(PlannerResults results)
    {
        var rows = results.Repairs.Where(repair => repair.Proved is not null).ToList();
        var inTime = rows.Count(repair => repair.SeedsWithin(0.1) > repair.Seconds.Count / 2);
        var all = rows.Count(repair => repair.SeedsWithin(double.MaxValue) == repair.Seconds.Count);
        return new Target("repair: the proved cover, money and changes within 100 ms (median of seeds), 9 of 9", $"{inTime} of {rows.Count} within 100 ms; {all} of {rows.Count} by every seed in the end", rows.Count == 0 ? null : inTime == rows.Count);
    }

    private static Target LargeRepair(PlannerResults results)
    {
        var rows = results.Repairs.Where(repair => repair.Proved is null && repair.Instance.StartsWith('L')).ToList();
        var words = rows.Select(repair => (Early: Median.OfAll(repair.Early), repair.Long)).ToList();
        return new Target("repair on L within 300 ms: at most one change more than a run of 5 s", string.Join("; ", words.Select(row => $"{row.Early.Uncovered}, {row.Early.Over}, {row.Early.Changes} beside {row.Long.Uncovered}, {row.Long.Over}, {row.Long.Changes}")),
            rows.Count == 0 ? null : words.TrueForAll(row => (row.Early.Uncovered, row.Early.Over).CompareTo((row.Long.Uncovered, row.Long.Over)) <= 0 && row.Early.Changes <= row.Long.Changes + 1));
    }

    private static Target Growth(PlannerResults results)
    {
        var exponent = GrowthBench.Exponent(results.SampleGrowth.Where(point => point.Seconds is not null).Select(point => ((double)point.Occurrences, point.Seconds!.Value)));
        var generated = GrowthBench.Exponent(results.GeneratedGrowth.Where(point => point.Seconds is not null).Select(point => ((double)point.Occurrences, point.Seconds!.Value)));
        return new Target("time to come within 2 % of the best grows with occurrences to the power 1.1 at most, M to XL", $"samples {Numbers.Plain(exponent, "0.00")}, generated {Numbers.Plain(generated, "0.00")}", exponent is null ? null : exponent <= 1.1);
    }

    private static Target FirstCover(PlannerResults results, string words, string[] sizes, long most)
    {
        var rows = results.Samples.Where(result => sizes.Contains(result.Size)).Select(result => (result.Name, Moves: Median.Of(result.FirstCovered.Select(point => (long?)point?.Moves)))).ToList();
        return new Target(words, string.Join("; ", rows.Select(row => $"{row.Name} {Numbers.Count(row.Moves)}")), rows.Count == 0 ? null : rows.TrueForAll(row => row.Moves <= most));
    }

    private static Target Paranoid(PlannerResults results)
    {
        var rows = results.Paranoid;
        var differences = rows.Count(row => row.Difference is not null);
        var isWhole = rows.All(row => row.Moves >= results.ParanoidMoves) && results.ParanoidMoves >= 1_000_000;
        return new Target("incremental vector = full recomputation on 1,000,000 random moves an instance", $"{differences} differences; at least {Numbers.Count(rows.Count == 0 ? null : rows.Min(row => row.Moves))} moves an instance", rows.Count == 0 ? null : differences > 0 ? false : isWhole ? true : null);
    }

    private static Target Valid(PlannerResults results)
    {
        var broken = results.All.Sum(result => result.Violations) + results.Repairs.Concat(results.GeneratedRepairs).Sum(repair => repair.Violations);
        var isAgreed = results.All.All(result => result.AgreesWithFullEvaluation);
        return new Target("no rule broken, and the full evaluation gives the reported vector", $"{broken} broken; {(isAgreed ? "all agree" : "some differ")}", broken == 0 && isAgreed);
    }

    private static Target Repeatable(PlannerResults results)
    {
        var different = results.All.Where(result => !result.IsRepeatable).Select(result => result.Name).ToList();
        return new Target("same seed and moves, same plan", different.Count == 0 ? "on every instance" : $"not on {string.Join(", ", different)}", different.Count == 0);
    }

    private static Target BesideRotation(PlannerResults results)
    {
        var left = results.All.Where(result => result.Reached.Uncovered > 0).ToList();
        var open = left.Where(result => result.Reached.Uncovered > result.ProvedUncovered).Select(result => $"{result.Name} {result.Reached.Uncovered} (proved {result.ProvedUncovered})").ToList();
        return new Target("nobody unsupervised and nothing undone unless proved unavoidable", open.Count == 0 ? $"{left.Count} instances with what is proved unavoidable, all others 0" : $"not proved: {string.Join("; ", open)}", open.Count == 0);
    }
}
