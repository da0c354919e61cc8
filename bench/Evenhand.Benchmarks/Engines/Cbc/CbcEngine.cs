using System.Globalization;
using Evenhand.Benchmarks.Engines.Linear;
using Evenhand.Benchmarks.Engines.Model;
using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Cbc;

/// <summary>CBC, tier after tier: what is reached is fixed by a row, and the next run begins at the last solution.</summary>
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
        var (spent, version) = (0.0, "unknown");
        foreach (var stage in week.Stages)
        {
            if (last is not null && stage.ValueOf(last) < 0.5)
            {
                steps.Add(new EngineStep(stage.Name, 0, true, 0, null));
                week.Program.AtMost(-stage.Constant, stage.Terms);
                continue;
            }
            var seconds = Math.Min(limits.PerStep, limits.InAll - spent);
            if (seconds < 1) break;
            MpsFile.Write(model, week.Program, stage);
            File.Delete(solutionFile);
            List<string> arguments = [model, "-timeMode", "elapsed", "-sec", seconds.ToString("0.##", CultureInfo.InvariantCulture), "-ratioGap", "0"];
            if (last is not null) arguments.AddRange(["-mips", startFile]);
            var output = EngineProcess.Run("cbc", [.. arguments, "-solve", "-solution", solutionFile], seconds * 1.5 + 60, stop);
            File.WriteAllText(Path.Combine(folder, $"{stage.Name}.log"), output.Text);
            spent += output.Seconds;
            version = CbcLog.Version(output.Text);
            var found = CbcSolution.Read(solutionFile);
            steps.Add(new EngineStep(stage.Name, found is null ? null : stage.ValueOf(week.Completed(found.Values)), found?.IsProved ?? false, output.Seconds, CbcLog.FirstSeconds(output.Text)));
            if (found is null && last is null) break;
            if (found is not null)
            {
                last = week.Completed(found.Values);
                CbcSolution.Write(startFile, last);
            }
            week.Program.AtMost((long)Math.Round(stage.ValueOf(last!)) - stage.Constant, stage.Terms);
        }
        return new EngineRun(Name, instance, steps, spent, last is null ? null : week.PlanOf(last)) { Version = version, Machine = Machine.Words, Date = Machine.Today, SecondsPerStep = limits.PerStep };
    }
}
