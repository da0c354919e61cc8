using Evenhand.Benchmarks.Engines;
using Evenhand.Benchmarks.Measures;

namespace Evenhand.Benchmarks.Report;

/// <summary>The page of the planner's benchmark.</summary>
internal static class PlannerReport
{
    public static string Of(PlannerResults results)
    {
        var page = new Markdown()
            .Heading(1, "The planner measured")
            .Paragraph("Written by `dotnet run -c Release --project bench/Evenhand.Benchmarks -- planner`; `bench/README.md` says how. Vectors read: uncovered points, cents over budget; loads in steps of 15 minutes; mental loads in steps of 10; dislikes, differences to last week, evenings, cents. Smaller is better, the first difference counts. All plans, the engines' and the baselines' too, are scored by the full evaluation, which shares no code with the search.")
            .Paragraph(Setup(results))
            .Heading(2, "Targets")
            .Table(["target", "reached", "met"], Targets.Of(results).Select(target => (IReadOnlyList<string>)[target.Words, target.Reached, target.Verdict]));
        foreach (var missing in results.Missing) page.Paragraph($"Not in this run: {missing}.");
        FinalTiers(page, results);
        Engines(page, results);
        FirstPlans(page, results);
        Gaps(page, results);
        RepairTables.Add(page, results);
        GrowthTables.Add(page, results);
        Trust(page, results);
        return page.ToString();
    }

    private static string Setup(PlannerResults results)
    {
        var engines = results.Samples.SelectMany(result => result.Engines).Select(run => $"{run.Engine} {run.Version} ({run.SecondsPerStep:0} s a tier, run on {run.Date}, {run.Machine})").Distinct().ToList();
        return $"This run: {Machine.Today}, {Machine.Words}, {results.Seeds} seeds, medians of them unless it says otherwise{(results.TimeScale == 1 ? "" : $"; a trial run with {results.TimeScale.ToString(System.Globalization.CultureInfo.InvariantCulture)} of the usual time, not for comparison")}. Engines: {(engines.Count == 0 ? "none" : string.Join("; ", engines))}. All times are processor time, the engines' and ours, so that a shared machine changes little; still compare ratios and counts of moves rather than seconds.";
    }

    private static void FinalTiers(Markdown page, PlannerResults results)
    {
        page.Heading(2, "Final tiers")
            .Paragraph("Rotation: every chore to the adults in turn at its usual time, as chore apps do; carers come for whole windows within the budget. Greedy: the weightiest first, to whoever has least. What breaks a hard rule counts as undone there.");
        var rows = new List<IReadOnlyList<string>>();
        foreach (var result in results.All)
        {
            var size = $"{result.Name} ({result.Occurrences})";
            foreach (var baseline in result.Baselines)
                rows.Add([size, baseline.Name, Numbers.Tiers(baseline.Evaluation.Vector), $"{baseline.Evaluation.Undone.Count} undone, {Numbers.Plain(baseline.Evaluation.UnsupervisedMinutes / 60.0)} h without anyone"]);
            foreach (var engine in result.Engines)
            {
                var evaluation = engine.Evaluate(result.Instance.Problem);
                rows.Add([size, $"{engine.Engine}, {Numbers.Seconds(engine.Seconds)}", evaluation is null ? "no plan" : Numbers.Tiers(evaluation.Vector), ProvedWords(engine) + (evaluation?.IsValid == false ? $"; breaks {evaluation.Violations.Count} rules" : "")]);
            }
            var seconds = result.Traces.Max(trace => trace.Seconds);
            foreach (var early in new[] { 0.25, 1.0, 2.0 }.Where(early => early < seconds * 0.9)) rows.Add([size, $"Evenhand, {Numbers.Seconds(early)}", Numbers.Tiers(result.ReachedAfter(early)), ""]);
            rows.Add([size, $"Evenhand, {Numbers.Seconds(seconds)}", Numbers.Tiers(result.Reached), $"best of seeds {Numbers.Tiers(result.Best)}"]);
        }
        page.Table(["instance (occurrences)", "by", "vector", ""], rows);
    }

    private static string ProvedWords(EngineRun engine)
    {
        var proved = engine.Steps.TakeWhile(step => step.IsProved).Select(step => step.Stage).ToList();
        return proved.Count == 0 ? "nothing proved" : $"proved: {string.Join(' ', proved)}";
    }

    private static void Engines(Markdown page, PlannerResults results)
    {
        var rows = from result in results.Samples
                   from engine in result.Engines
                   let ratio = EngineRatio.Of(result, engine)
                   select (IReadOnlyList<string>)[result.Name, engine.Engine, Numbers.Seconds(engine.Seconds), FirstOf(engine), Numbers.Seconds(ratio.MedianSeconds), Numbers.Count(ratio.MedianMoves), Numbers.Ratio(ratio.Median), Numbers.Ratio(ratio.Worst)];
        page.Heading(2, "Beside engines")
            .Paragraph("When our search had a plan no worse in any tier than the engine's last one. Where an engine has no plan, our first one counts.")
            .Table(["instance", "engine", "engine's time", "its first plan", "ours no worse after", "moves", "ratio, median", "ratio, slowest seed"], rows);
        foreach (var result in results.Samples.Where(result => result.Engines.Count > 0))
            page.Image($"Largest load over time on {result.Name}", Charts.LoadOverTimeFile(result));
    }

    private static string FirstOf(EngineRun engine) => engine.Steps is [{ FirstSeconds: { } first }, ..] ? Numbers.Seconds(first) : "none";

    private static void FirstPlans(Markdown page, PlannerResults results) => page
        .Heading(2, "First plan with cover at its best")
        .Table(["instance", "occurrences", "uncovered points", "proved", "moves", "time", "moves, slowest seed", "moves a second"], results.All.Select(result =>
        {
            var first = result.FirstCovered;
            return (IReadOnlyList<string>)[
                result.Name, $"{result.Occurrences}", $"{result.Best.Uncovered}", result.ProvedUncovered == result.Best.Uncovered ? "yes" : $"at least {result.ProvedUncovered}",
                Numbers.Count(Median.Of(first.Select(point => (long?)point?.Moves))), Numbers.Seconds(Median.Of(first.Select(point => (double?)point?.Seconds))),
                first.Contains(null) ? "never" : Numbers.Count(first.Max(point => point!.Moves)),
                Numbers.Count((long)(result.Traces.Sum(trace => trace.Moves) / result.Traces.Sum(trace => trace.Seconds)))];
        }));

    private static void Gaps(Markdown page, PlannerResults results) => page
        .Heading(2, "How far from the best possible")
        .Paragraph("The largest load is at most this much above that of any plan that covers as much within as much money.")
        .Table(["instance", "largest load", "bound", "gap"], results.All.Select(result =>
            (IReadOnlyList<string>)[result.Name, $"{result.Reached.Load[0]}", $"{result.Bounds.LargestLoad}", $"{Numbers.Plain(result.Gap)} %"]))
        .Image("Gap of the largest load", Charts.GapFile);

    private static void Trust(Markdown page, PlannerResults results) => page
        .Heading(2, "Trust")
        .Table(["instance", "rules broken", "agrees with the full evaluation", "same plan twice"], results.All.Select(result =>
            (IReadOnlyList<string>)[result.Name, $"{result.Violations}", result.AgreesWithFullEvaluation ? "yes" : "no", result.IsRepeatable ? "yes" : "no"]))
        .Table(["instance", "moves with everything recomputed after each accepted one", "first difference"], results.Paranoid.Select(row =>
            (IReadOnlyList<string>)[row.Name, Numbers.Count(row.Moves), row.Difference ?? "none"]));
}
