using Evenhand.Benchmarks.Engines;
using Evenhand.Benchmarks.Engines.Cbc;
using Evenhand.Benchmarks.Engines.MiniZinc;
using Evenhand.Benchmarks.Engines.Model;
using Evenhand.Benchmarks.Instances;
using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Tests.Engines;

public sealed class EngineFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("evenhand-bench-tests").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Optimal - objective value 2", true, true)]
    [InlineData("Stopped on time - objective value 2", true, false)]
    [InlineData("Stopped on time (no integer solution - continuous used) - objective value 2", false, false)]
    [InlineData("Infeasible - objective value 2", false, false)]
    public void Only_a_solution_of_cbc_counts(string outcome, bool isSolution, bool isProved)
    {
        var path = Path.Combine(_folder, "week.sol");
        File.WriteAllText(path, $"{outcome}\n      0 C0    1    -5\n**    7 C12   0.25   0\n");
        var solution = CbcSolution.Read(path);
        (solution is not null).ShouldBe(isSolution);
        (solution?.IsProved ?? false).ShouldBe(isProved);
        if (isSolution) solution!.Values.ShouldBe(new Dictionary<int, double> { [0] = 1, [12] = 0.25 });
    }

    [Fact]
    public void The_last_solution_of_minizinc_is_read()
    {
        var output = MiniZincOutput.Read("choice [1, 2]\nvisit [3]\ngoal 50\n% time elapsed: 1.50 s\n----------\nchoice [4, 5]\nvisit []\ngoal 20\n% time elapsed: 2.50 s\n----------\n==========\n")!;
        output.Choice.ShouldBe([4, 5]);
        output.Visit.ShouldBeEmpty();
        (output.Goal, output.IsProved).ShouldBe((20, true));
        MiniZincOutput.Read("=====UNKNOWN=====\n").ShouldBeNull();
    }

    [Fact]
    public void The_data_for_minizinc_names_every_parameter_of_its_model()
    {
        var path = Path.Combine(_folder, "week.dzn");
        DataFile.Write(path, WeekModelBuilder.Of(new InstanceFolder(Repository.Root).Read("S1-dual").Problem));
        var given = File.ReadLines(path).Select(line => line[..line.IndexOf(' ', StringComparison.Ordinal)]).Concat(["known", "stage", "reached"]).Order(StringComparer.Ordinal);
        given.ShouldBe(Parameters().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_recorded_run_is_read_as_it_was_written()
    {
        var instance = new InstanceFolder(Repository.Root).Read("S1-dual");
        var store = new EngineStore(_folder);
        var run = new EngineRun("CBC", "S1-dual", [new EngineStep("U", 0, true, 1.5, 1.25)], 1.5, instance.Known) { ElapsedSeconds = 2, Version = "1", Machine = "one", Date = "2026-01-01", SecondsPerStep = 60 };
        store.Write(run);
        var read = store.Read("CBC", "S1-dual", instance.Problem)!;
        read.Steps.ShouldBe(run.Steps);
        PlanFile.Write(read.Plan!).ShouldBe(PlanFile.Write(instance.Known!));
        (read.Seconds, read.ElapsedSeconds, read.Date).ShouldBe((1.5, 2, "2026-01-01"));
        store.Read("Gecode", "S1-dual", instance.Problem).ShouldBeNull();
    }

    private static IEnumerable<string> Parameters() =>
        File.ReadLines(Repository.PathTo("bench", "Evenhand.Benchmarks", "Engines", "MiniZinc", "week.mzn"))
            .Select(line => line.Split('%')[0].Trim())
            .Where(line => line.EndsWith(';') && !line.Contains('=') && !line.Contains(" var ") && (line.StartsWith("int:", StringComparison.Ordinal) || line.StartsWith("array[", StringComparison.Ordinal)))
            .Select(line => line[(line.LastIndexOf(' ') + 1)..^1]);
}
