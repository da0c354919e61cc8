using System.Globalization;
using Evenhand.Benchmarks.CommandLine;
using Evenhand.Benchmarks.Engines;
using Evenhand.Benchmarks.Engines.Cbc;
using Evenhand.Benchmarks.Engines.MiniZinc;
using Evenhand.Benchmarks.Instances;
using Evenhand.Benchmarks.Instances.Crises;
using Evenhand.Benchmarks.Instances.Generator;
using Evenhand.Benchmarks.Measures;
using Evenhand.Benchmarks.Report;
using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks;

/// <summary>One run of the planner's benchmark, from the instances to the page.</summary>
internal sealed class PlannerBench
{
    private readonly PlannerOptions _options;
    private readonly CancellationToken _stop;
    private readonly InstanceFolder _folder;
    private readonly EngineStore _store;
    private readonly IReadOnlyList<IEngine> _engines;
    private readonly List<string> _missing = [];

    private PlannerBench(PlannerOptions options, CancellationToken stop)
    {
        (_options, _stop) = (options, stop);
        _folder = new InstanceFolder(options.Root);
        _store = new EngineStore(Path.Combine(options.Root, "bench", "results"));
        var work = Path.Combine(Path.GetTempPath(), $"evenhand-bench-{Environment.ProcessId}");
        _engines = [.. new IEngine[] { new MiniZincEngine(work), new CbcEngine(work) }.Where(engine => options.Engines.Contains(engine.Name, StringComparer.OrdinalIgnoreCase))];
    }

    public static int Run(PlannerOptions options, CancellationToken stop)
    {
        if (!Directory.Exists(Path.Combine(options.Root, "bench", "instances")))
        {
            Console.Error.WriteLine($"bench: {options.Root} is not the repository. Run it from there, or name it with --root.");
            return 2;
        }
        var docs = Path.Combine(options.Root, "docs");
        var results = new PlannerBench(options, stop).Measure();
        File.WriteAllText(Path.Combine(docs, "bench-planner.md"), PlannerReport.Of(results));
        Charts.Write(docs, results);
        foreach (var target in Targets.Of(results)) Say($"{target.Verdict}: {target.Words}: {target.Reached}");
        return 0;
    }

    private static void Say(string words) => Console.Error.WriteLine($"bench: {words}");

    private static string Plain(double seconds) => seconds.ToString("0.##", CultureInfo.InvariantCulture);

    private double SecondsFor(string size) => _options.TimeScale * size switch { "S" => 12, "M" => 4, "L" => 6, _ => 30 };

    private PlannerResults Measure()
    {
        foreach (var engine in _engines)
            if (engine.Missing is { } missing) Note($"{missing}; {(_options.ReusesEngines ? "only recorded results of it are shown" : "it is left out")}");
        var names = _options.Instances.Count > 0 ? _options.Instances : _folder.Names;
        var bench = new InstanceBench(_options.Seeds, SecondsFor, _stop);
        WarmUp(names[0]);
        var samples = names.Select(name => Measure(bench, _folder.Read(name), withEngines: true)).ToList();
        var generated = (_options.Generates ? Enum.GetValues<HouseholdKind>() : [])
            .Select(kind => Measure(bench, Generated(kind), withEngines: false)).ToList();
        var repair = new RepairBench(_options.Seeds, 1 * _options.TimeScale, 5 * _options.TimeScale, _stop);
        return new PlannerResults
        {
            Samples = samples,
            Generated = generated,
            Repairs = [.. samples.SelectMany(result => Repairs(repair, result.Instance))],
            GeneratedRepairs = [.. generated.SelectMany(GeneratedRepairs)],
            SampleGrowth = [.. samples.Where(result => result.Size != "S").Select(result => GrowthBench.Of(result.Name, result.Instance.Problem, result.Traces))],
            GeneratedGrowth = [.. GeneratedGrowth()],
            Paranoid = [.. samples.Select(Paranoid)],
            ParanoidMoves = _options.ParanoidMoves,
            Seeds = _options.Seeds,
            TimeScale = _options.TimeScale,
            Missing = _missing,
        };
    }

    // The first run of a process pays for compilation.
    private void WarmUp(string name)
    {
        var problem = _folder.Read(name).Problem;
        SearchTrace.Of(problem, 1, 1.5, stop: _stop);
    }

    private InstanceResult Measure(InstanceBench bench, Instance instance, bool withEngines)
    {
        var runs = withEngines && _options.EngineInstances.Contains(instance.Name) ? _engines.Select(engine => RunOf(engine, instance)).OfType<EngineRun>().ToList() : [];
        Say($"{instance.Name}: {instance.Problem.Occurrences.Count} occurrences, {_options.Seeds} seeds of {Plain(SecondsFor(instance.Size))} s");
        return bench.Run(instance, runs);
    }

    private EngineRun? RunOf(IEngine engine, Instance instance)
    {
        if (_options.ReusesEngines && _store.Read(engine.Name, instance.Name, instance.Problem) is { } recorded) return recorded;
        if (engine.Missing is not null) return null;
        Say($"{engine.Name} on {instance.Name}: up to {Plain(_options.EngineSecondsInAll)} s");
        var run = engine.Run(instance.Name, instance.Problem, new EngineLimits(_options.EngineSeconds, _options.EngineSecondsInAll), _stop);
        _store.Write(run);
        return run;
    }

    private void Note(string words)
    {
        _missing.Add(words);
        Say(words);
    }

    private static Instance Generated(HouseholdKind kind)
    {
        var problem = ProblemGenerator.Of(kind, HouseholdSize.M, null, 1);
        return new Instance(problem.Id, problem, [], null);
    }

    private static IEnumerable<RepairResult> Repairs(RepairBench repair, Instance instance)
    {
        Say($"{instance.Name}: repair");
        return repair.Run(instance);
    }

    private IEnumerable<RepairResult> GeneratedRepairs(InstanceResult result)
    {
        Say($"{result.Name}: repair");
        var repair = new RepairBench(_options.Seeds, 1 * _options.TimeScale, 0, _stop);
        var known = result.Traces[0].Plan;
        return UsualCrises.Of(result.Instance.Problem).Select(crisis => repair.Run(result.Instance, CrisisMaker.Apply(result.Instance.Problem, known, crisis), crisis.Kind, null));
    }

    private IEnumerable<GrowthPoint> GeneratedGrowth()
    {
        if (!_options.Generates) yield break;
        var problems = new[] { HouseholdSize.M, HouseholdSize.L }.SelectMany(size => new[] { 1, 2, 4 }.Select(weeks => ProblemGenerator.Of(HouseholdKind.Custody, size, weeks, 1)));
        foreach (var problem in problems)
        {
            var seconds = _options.TimeScale * Math.Clamp(problem.Occurrences.Count / 40.0, 4, 30);
            Say($"{problem.Id}: growth, {problem.Occurrences.Count} occurrences, {Plain(seconds)} s");
            var traces = Enumerable.Range(1, Math.Min(3, _options.Seeds)).Select(seed => SearchTrace.Of(problem, (ulong)seed, seconds, stop: _stop)).ToList();
            yield return GrowthBench.Of(problem.Id, problem, traces);
        }
    }

    private ParanoidResult Paranoid(InstanceResult result)
    {
        Say($"{result.Name}: everything recomputed after each accepted move");
        return ParanoidBench.Run(result.Name, result.Instance.Problem, _options.ParanoidMoves, _options.ParanoidSeconds, _stop);
    }
}
