using Evenhand.Benchmarks.Instances.Crises;
using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Instances;

/// <summary>The sample problems of the repository: those of the tests and the rest beside the benchmark.</summary>
internal sealed class InstanceFolder(string root)
{
    private static readonly string[] Sizes = ["S", "M", "L", "XL"];
    private readonly string[] _folders = [Path.Combine(root, "tests", "Corpus", "planning"), Path.Combine(root, "bench", "instances")];

    /// <summary>By size, then by name.</summary>
    public IReadOnlyList<string> Names => [.. _folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.json"))
        .Select(path => Path.GetFileNameWithoutExtension(path))
        .Where(name => !name.Contains('.', StringComparison.Ordinal) && Array.IndexOf(Sizes, SizeOf(name)) >= 0)
        .Distinct().OrderBy(name => Array.IndexOf(Sizes, SizeOf(name))).ThenBy(name => name, StringComparer.Ordinal)];

    public Instance Read(string name)
    {
        var text = File.ReadAllText(Find(name) ?? throw new FileNotFoundException($"There is no instance {name}; there are {string.Join(", ", Names)}."));
        var problem = ProblemFile.Read(text).Required();
        var known = Find($"{name}.incumbent") is { } path ? PlanFile.Read(File.ReadAllText(path), problem).Required() : null;
        return new Instance(name, problem, CrisisFile.Read(text), known);
    }

    private string? Find(string name) => _folders.Select(folder => Path.Combine(folder, $"{name}.json")).FirstOrDefault(File.Exists);

    private static string SizeOf(string name) => string.Concat(name.TakeWhile(char.IsAsciiLetterUpper));
}
