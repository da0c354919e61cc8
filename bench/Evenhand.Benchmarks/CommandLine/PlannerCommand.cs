using System.CommandLine;

namespace Evenhand.Benchmarks.CommandLine;

/// <summary><c>planner</c>: measures the planner and writes <c>docs/bench-planner.md</c> and the plots in <c>docs/bench</c>.</summary>
internal static class PlannerCommand
{
    public static Command Create()
    {
        var options = new PlannerArguments();
        var command = new Command("planner", "Measures the planner beside engines and baselines; writes docs/bench-planner.md and docs/bench/*.svg.");
        options.AddTo(command);
        command.SetAction((parsed, stop) => Task.FromResult(PlannerBench.Run(options.Of(parsed), stop)));
        return command;
    }
}
