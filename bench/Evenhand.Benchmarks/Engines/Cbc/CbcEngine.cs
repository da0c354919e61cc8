using System.Globalization;
using Evenhand.Benchmarks.Engines.Linear;
using Evenhand.Benchmarks.Engines.Model;
using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Cbc;

/// <summary>CBC, tier after tier: what is reached is fixed by a row, and the next run begins at the last solution. Its limits are of processor time.</summary>
internal sealed class CbcEngine(string workFolder) : IEngine
{
    public string Name => "CBC";

    public string? Missing => EngineProcess.IsInstalled("cbc") ? null : "cbc is not installed: apt-get install coinor-cbc";

    public EngineRun Run(string instance, PlanningProblem problem, EngineLimits limits, CancellationToken stop)
    {
        var week = new WeekProgram(WeekModelBuilder.Of(problem));
        var folder = Directory.CreateDirectory(Path.Combine(workFolder, $"cbc-{instance}")).FullName;
        var (model, solutionFile, startFile) = (Path.Combine(folder, "week.mps"), Path.Combine(folder, "week.sol"), Path.Combine(folder, "start.sol"));
        File.Delete(startFile);
        var steps = new List<EngineStep>();
        IReadOnlyDictionary<int, double>? last = null;
        var (spent, elapsed, version) = (0.0, 0.0, "unknown");
        foreach (var stage in week.Stages)
        {
            if (last is not null && stage.ValueOf(last) < 0.5)
            {
                steps.Add(new EngineStep(stage.Name, 0, true, 0, null));
                Hold(week, stage, 0);
                continue;
            }
            var seconds = Math.Min(limits.PerStep, limits.InAll - spent);
            if (seconds < 1) break;
            MpsFile.Write(model, week.Program, stage);
            File.Delete(solutionFile);
            List<string> arguments = [model, "-timeMode", "cpu", "-sec", seconds.ToString("0.##", CultureInfo.InvariantCulture), "-ratioGap", "0"];
            if (last is not null) arguments.AddRange(["-mips", startFile]);
            var output = EngineProcess.Run("cbc", [.. arguments, "-solve", "-solution", solutionFile], seconds * 8 + 60, stop);
            File.WriteAllText(Path.Combine(folder, $"{stage.Name}.log"), output.Text);
            spent += output.ProcessorSeconds;
            elapsed += output.Seconds;
            version = CbcLog.Version(output.Text);
            var found = CbcSolution.Read(solutionFile) is { } read && week.IsWhole(read.Values) ? read : null;
            steps.Add(new EngineStep(stage.Name, found is null ? null : stage.ValueOf(week.Completed(found.Values)), found?.IsProved ?? false, output.ProcessorSeconds, CbcLog.FirstSeconds(output.Text)));
            if (found is null && last is null) break;
            if (found is not null)
            {
                last = week.Completed(found.Values);
                CbcSolution.Write(startFile, last);
            }
            Hold(week, stage, stage.ValueOf(last!));
        }
        return new EngineRun(Name, instance, steps, spent, last is null ? null : week.PlanOf(last)) { ElapsedSeconds = elapsed, Version = version, Machine = Machine.Words, Date = Machine.Today, SecondsPerStep = limits.PerStep };
    }

    // Values are whole numbers; a row that is tight to the last digit makes the engine's preprocessing call the program infeasible.
    private static void Hold(WeekProgram week, Stage stage, double value) => week.Program.AtMost(Math.Round(value) - stage.Constant + 0.3, stage.Terms);
}
