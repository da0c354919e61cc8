using System.CommandLine;

namespace Evenhand.Benchmarks.CommandLine;

/// <summary>The options of <c>planner</c> and <c>all</c>.</summary>
internal sealed class PlannerArguments
{
    private static readonly string[] UsualEngineInstances = ["S1-dual", "M1-dual", "M2-lead", "L1-custody"];

    private readonly Option<string> _root = new("--root") { Description = "The repository.", DefaultValueFactory = _ => Directory.GetCurrentDirectory() };
    private readonly Option<string[]> _instances = new("--instances") { Description = "Sample problems by name; all without it.", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _engineInstances = new("--engine-instances") { Description = "Sample problems that engines run on.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => UsualEngineInstances };
    private readonly Option<string[]> _engines = new("--engines") { Description = "cbc, gecode.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => ["gecode", "cbc"] };
    private readonly Option<bool> _withoutEngines = new("--no-engines") { Description = "Without engines, recorded ones too." };
    private readonly Option<double> _engineSeconds = new("--engine-seconds") { Description = "Seconds for each tier.", DefaultValueFactory = _ => 60 };
    private readonly Option<double> _engineSecondsInAll = new("--engine-seconds-in-all") { Description = "Seconds for each engine and instance.", DefaultValueFactory = _ => 300 };
    private readonly Option<bool> _reuse = new("--reuse-engines") { Description = "Takes engines' results from bench/results where they are recorded; runs the others." };
    private readonly Option<int> _seeds = new("--seeds") { Description = "Runs of our search on each instance.", DefaultValueFactory = _ => 5 };
    private readonly Option<double> _timeScale = new("--time-scale") { Description = "Multiplies every time limit of our search.", DefaultValueFactory = _ => 1 };
    private readonly Option<long> _paranoidMoves = new("--paranoid-moves") { Description = "Moves with everything recomputed.", DefaultValueFactory = _ => 1_000_000 };
    private readonly Option<double> _paranoidSeconds = new("--paranoid-seconds") { Description = "At most so long on each instance.", DefaultValueFactory = _ => 60 };
    private readonly Option<bool> _withoutGenerated = new("--no-generated") { Description = "Without generated instances." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_root, _instances, _engineInstances, _engines, _withoutEngines, _engineSeconds, _engineSecondsInAll, _reuse, _seeds, _timeScale, _paranoidMoves, _paranoidSeconds, _withoutGenerated])
            command.Options.Add(option);
    }

    public PlannerOptions Of(ParseResult parsed) => new()
    {
        Root = parsed.GetValue(_root)!,
        Instances = parsed.GetValue(_instances) ?? [],
        EngineInstances = parsed.GetValue(_engineInstances) ?? [],
        Engines = parsed.GetValue(_withoutEngines) ? [] : parsed.GetValue(_engines) ?? [],
        EngineSeconds = parsed.GetValue(_engineSeconds),
        EngineSecondsInAll = parsed.GetValue(_engineSecondsInAll),
        ReusesEngines = parsed.GetValue(_reuse),
        Seeds = Math.Max(1, parsed.GetValue(_seeds)),
        TimeScale = parsed.GetValue(_timeScale),
        ParanoidMoves = parsed.GetValue(_paranoidMoves),
        ParanoidSeconds = parsed.GetValue(_paranoidSeconds),
        Generates = !parsed.GetValue(_withoutGenerated),
    };
}
