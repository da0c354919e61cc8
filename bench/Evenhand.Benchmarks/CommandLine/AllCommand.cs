using System.CommandLine;

namespace Evenhand.Benchmarks.CommandLine;

internal static class AllCommand
{
    public static Command Create()
    {
        var options = new PlannerArguments();
        var command = new Command("all", "households, then planner.");
        options.AddTo(command);
        command.SetAction((parsed, stop) =>
        {
            var planner = options.Of(parsed);
            var code = HouseholdsCommand.Run(planner.Root);
            return Task.FromResult(code != 0 ? code : PlannerBench.Run(planner, stop));
        });
        return command;
    }
}
