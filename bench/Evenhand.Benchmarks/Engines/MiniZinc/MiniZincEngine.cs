using System.Text.RegularExpressions;
using Evenhand.Benchmarks.Engines.Model;
using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.MiniZinc;

/// <summary>
/// Gecode by MiniZinc, goal after goal, with large neighbourhood search: a tenth of the choices is made anew after every
/// restart, and each step begins at the last plan. Reading and flattening the model counts in the time, not in the limit.
/// </summary>
internal sealed partial class MiniZincEngine(string workFolder) : IEngine
{
    private static readonly string ModelFile = Path.Combine(AppContext.BaseDirectory, "Engines", "MiniZinc", "week.mzn");

    public string Name => "Gecode";

    public string? Missing =>
        !EngineProcess.IsInstalled("minizinc") ? "minizinc is not installed: apt-get install minizinc"
        : !EngineProcess.IsInstalled("fzn-gecode") ? "fzn-gecode is not installed: apt-get install flatzinc" : null;

    public EngineRun Run(string instance, PlanningProblem problem, EngineLimits limits, CancellationToken stop)
    {
        var model = WeekModelBuilder.Of(problem);
        var stages = StageNames(problem);
        var folder = Directory.CreateDirectory(Path.Combine(workFolder, $"gecode-{instance}")).FullName;
        var (data, now) = (Path.Combine(folder, "week.dzn"), Path.Combine(folder, "stage.dzn"));
        DataFile.Write(data, model);
        var steps = new List<EngineStep>();
        var reached = new List<long>();
        MiniZincOutput? last = null;
        var (spent, elapsed) = (0.0, 0.0);
        for (var k = 0; k < stages.Count; k++)
        {
            var seconds = Math.Min(limits.PerStep, limits.InAll - spent);
            if (seconds < 1) break;
            IEnumerable<int> known = last is null ? [] : [.. last.Choice, .. last.Visit];
            File.WriteAllText(now, $"stage = {k + 1};\nknown = [{string.Join(',', known)}];\nreached = [{string.Join(',', reached)}];\n");
            var output = EngineProcess.Run("minizinc",
                ["--solver", "gecode", "-a", "--output-time", "-r", "1", ModelFile, data, now],
                seconds * 8 + 240, stop, process => new SolverClock(process, "fzn-gecode", seconds));
            File.WriteAllText(Path.Combine(folder, $"{stages[k]}.log"), output.Text);
            spent += output.ProcessorSeconds;
            elapsed += output.Seconds;
            var found = MiniZincOutput.Read(output.Text);
            steps.Add(new EngineStep(stages[k], found?.Goal, found?.IsProved ?? false, output.ProcessorSeconds, found?.FirstSeconds));
            if (found is null) break;
            last = found;
            reached.Add(found.Goal);
        }
        return new EngineRun(Name, instance, steps, spent, last is null ? null : PlanOf(model, last)) { ElapsedSeconds = elapsed, Version = Version(stop), Machine = Machine.Words, Date = Machine.Today, SecondsPerStep = limits.PerStep };
    }

    private static List<string> StageNames(PlanningProblem problem)
    {
        var ranks = Enumerable.Range(1, problem.Agents.Count(agent => agent.IsAdult)).ToList();
        return ["U", "O", .. ranks.Select(k => $"R{k}"), .. ranks.Select(k => $"M{k}"), "D", "S", "E", "C"];
    }

    // One past the last option means undone.
    private static WeekPlan PlanOf(WeekModel model, MiniZincOutput found)
    {
        var (occurrences, windows) = (DataFile.OccurrencesOf(model), DataFile.WindowsOf(model));
        return PlanOfChoice.Of(
            model,
            Enumerable.Range(0, occurrences.Count).Where(i => found.Choice[i] - 1 <= occurrences[i][^1]).Select(i => found.Choice[i] - 1),
            Enumerable.Range(0, windows.Count).Where(k => found.Visit[k] - 1 <= windows[k][^1]).Select(k => found.Visit[k] - 1));
    }

    private static string Version(CancellationToken stop)
    {
        var match = VersionLine().Match(EngineProcess.Run("minizinc", ["--solvers"], 30, stop).Text);
        var driver = DriverLine().Match(EngineProcess.Run("minizinc", ["--version"], 30, stop).Text);
        return $"{match.Groups[1].Value}, MiniZinc {driver.Groups[1].Value}";
    }

    [GeneratedRegex(@"Gecode ([0-9.]+)")]
    private static partial Regex VersionLine();

    [GeneratedRegex(@"version ([0-9.]+)")]
    private static partial Regex DriverLine();
}
