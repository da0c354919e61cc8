using System.CommandLine;
using System.Text;
using System.Text.Json;
using Evenhand.App.Json;
using Evenhand.Cli.Output;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;
using Evenhand.Planning.Search;

namespace Evenhand.Cli.Commands;

/// <summary><c>evenhand solve</c>: the optimiser on a planning problem, without a household.</summary>
internal static class SolveCommand
{
    private const long UsualMoves = 400_000;

    public static Command Create()
    {
        var file = new Argument<string>("PROBLEM.json") { Description = "A planning problem." };
        var limit = new Option<string?>("--limit") { Description = "Most time, for example 10s. The plan then depends on the machine's speed." };
        var moves = new Option<long?>("--moves") { Description = $"Moves of the search; {UsualMoves:N0} when neither this nor a limit is given." };
        var seed = new Option<ulong>("--seed") { Description = "Same seed and moves, same plan.", DefaultValueFactory = _ => 1 };
        var incumbent = new Option<string?>("--incumbent") { Description = "The plan people know; with --now its past is kept and changes are few." };
        var now = new Option<int?>("--now") { Description = "Minute from which it is planned anew." };
        var json = new Option<bool>("--json") { Description = "Accepted for likeness with the other commands; the answer is always JSON." };
        var command = new Command("solve", "The optimiser on a planning problem: reads JSON, writes the plan with its tiers and bounds as JSON.\n\nExamples:\n  evenhand solve problem.json --moves 200000\n  evenhand solve problem.json --incumbent plan.json --now 2040") { file, limit, moves, seed, incumbent, now, json };
        command.SetAction((parsed, stop) => Task.FromResult(Run(parsed.GetValue(file)!, parsed.GetValue(limit), parsed.GetValue(moves), parsed.GetValue(seed), parsed.GetValue(incumbent), parsed.GetValue(now), stop)));
        return command;
    }

    private static int Run(string path, string? limit, long? moves, ulong seed, string? incumbentPath, int? now, CancellationToken stop)
    {
        var mistakes = new List<string>();
        var until = WeekArguments.Limited(limit, mistakes);
        if (moves is < 0)
            mistakes.Add("--moves takes a whole number from 0.");
        if (incumbentPath is null != now is null)
            mistakes.Add("--incumbent and --now go together.");
        var problem = Read(path, ProblemFile.Read, mistakes);
        var incumbent = incumbentPath is null || problem is null ? null : Read(incumbentPath, text => PlanFile.Read(text, problem), mistakes);
        if (mistakes.Count > 0 || problem is null)
        {
            foreach (var mistake in mistakes)
                Console.Error.WriteLine($"evenhand: {mistake}");
            return ExitCode.WrongInput;
        }

        using var progress = new PlanProgress();
        var result = PlanSearch.Solve(problem, new SearchOptions
        {
            Moves = moves ?? (until is null ? UsualMoves : long.MaxValue),
            Seed = seed,
            Incumbent = incumbent,
            Now = now,
            Stop = until,
            Progress = progress.Report,
        }, stop);
        Console.Out.WriteLine(Write(result));
        return ExitCode.Done;
    }

    private static T? Read<T>(string path, Func<string, FileReading<T>> read, List<string> mistakes)
        where T : class
    {
        if (HouseholdInput.Bytes(path) is not { } bytes)
        {
            mistakes.Add($"{path} could not be read.");
            return null;
        }

        var reading = read(Encoding.UTF8.GetString(bytes));
        mistakes.AddRange(reading.Errors.Select(issue => $"{path}: {issue}"));
        return reading.Value;
    }

    private static string Write(SearchResult result)
    {
        return ObjectText.Of(json =>
        {
            using (var plan = JsonDocument.Parse(PlanFile.Write(result.Plan)))
                foreach (var property in plan.RootElement.EnumerateObject())
                    property.WriteTo(json);
            json.WriteStartArray("tiers");
            foreach (var tier in result.Vector.ToList())
                json.WriteNumberValue(tier);
            json.WriteEndArray();
            var bounds = Bounds(result);
            json.WriteStartArray("bound");
            foreach (var bound in bounds)
                Bound(json, bound);
            json.WriteEndArray();
            json.WriteStartArray("proved");
            foreach (var (value, bound) in result.Vector.ToList().Zip(bounds))
                json.WriteBooleanValue(bound == value);
            json.WriteEndArray();
            json.WriteNumber("moves", result.Moves);
        }, indented: false);
    }

    /// <summary>
    /// What each tier cannot fall below as long as the tiers before it are no worse, in the order of the tiers; null where nothing was
    /// computed. A tier is proved when it reaches its bound.
    /// </summary>
    private static List<long?> Bounds(SearchResult result)
    {
        var (vector, known) = (result.Vector, result.Bounds);
        var bounds = new List<long?> { known.Uncovered, known.Over };
        if (vector.Changes is not null)
            bounds.Add(null);
        bounds.AddRange(vector.Load.Select((_, rank) => rank < known.NextLoads.Count ? known.NextLoads[rank] : rank == 0 ? known.LargestLoad : null));
        bounds.AddRange(vector.Mental.Select((_, rank) => rank == 0 ? known.LargestMental : null));
        while (bounds.Count < vector.ToList().Count)
            bounds.Add(null);
        return bounds;
    }

    private static void Bound(Utf8JsonWriter json, long? bound)
    {
        if (bound is { } known)
            json.WriteNumberValue(known);
        else
            json.WriteNullValue();
    }
}
