using System.CommandLine;
using Evenhand.Benchmarks.Engines;
using Evenhand.Benchmarks.Instances;
using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.CommandLine;

/// <summary><c>engine-plan</c>: writes the recorded plan of an engine to the standard output, for any other verifier to check.</summary>
internal static class EnginePlanCommand
{
    public static Command Create()
    {
        var engine = new Argument<string>("ENGINE") { Description = "cbc or gecode." };
        var instance = new Argument<string>("INSTANCE");
        var root = new Option<string>("--root") { DefaultValueFactory = _ => Directory.GetCurrentDirectory() };
        var command = new Command("engine-plan", "Writes the plan that an engine's recorded run ended with, as JSON.") { engine, instance, root };
        command.SetAction(parsed => Run(parsed.GetValue(root)!, parsed.GetValue(engine)!, parsed.GetValue(instance)!));
        return command;
    }

    private static int Run(string root, string engine, string name)
    {
        var problem = new InstanceFolder(root).Read(name).Problem;
        var run = new EngineStore(Path.Combine(root, "bench", "results")).Read(engine, name, problem);
        if (run?.Plan is null)
        {
            Console.Error.WriteLine($"bench: no plan of {engine} is recorded for {name}.");
            return 1;
        }
        Console.Out.WriteLine(PlanFile.Write(run.Plan));
        return 0;
    }
}
