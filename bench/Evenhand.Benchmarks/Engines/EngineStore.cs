using System.Text.Json;
using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines;

/// <summary>Runs of engines as files, so that our own part can be run again beside them: a folder per engine, a file per instance.</summary>
internal sealed class EngineStore(string folder)
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true };

    private sealed record Stored(string Engine, string Instance, string Version, string Machine, string Date, double SecondsPerStep, double Seconds, double ElapsedSeconds, IReadOnlyList<EngineStep> Steps, JsonElement? Plan);

    public void Write(EngineRun run)
    {
        var path = PathOf(run.Engine, run.Instance);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var plan = run.Plan is null ? null : JsonDocument.Parse(PlanFile.Write(run.Plan));
        File.WriteAllText(path, JsonSerializer.Serialize(new Stored(run.Engine, run.Instance, run.Version, run.Machine, run.Date, run.SecondsPerStep, run.Seconds, run.ElapsedSeconds, run.Steps, plan?.RootElement), Form) + "\n");
    }

    /// <summary>Null when nothing is recorded.</summary>
    public EngineRun? Read(string engine, string instance, PlanningProblem problem)
    {
        var path = PathOf(engine, instance);
        if (!File.Exists(path)) return null;
        var stored = JsonSerializer.Deserialize<Stored>(File.ReadAllText(path))!;
        var plan = stored.Plan is { ValueKind: JsonValueKind.Object } json ? PlanFile.Read(json.GetRawText(), problem).Required() : null;
        return new EngineRun(stored.Engine, stored.Instance, stored.Steps, stored.Seconds, plan) { ElapsedSeconds = stored.ElapsedSeconds, Version = stored.Version, Machine = stored.Machine, Date = stored.Date, SecondsPerStep = stored.SecondsPerStep };
    }

    private string PathOf(string engine, string instance) => Path.Combine(folder, engine.ToLowerInvariant(), $"{instance}.json");
}
