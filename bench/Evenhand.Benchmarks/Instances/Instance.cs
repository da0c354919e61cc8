using Evenhand.Benchmarks.Instances.Crises;
using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Instances;

/// <summary>A problem of the benchmark with what may happen in it.</summary>
/// <param name="Known">The plan people know when a crisis comes; null where the crises have none recorded.</param>
internal sealed record Instance(string Name, PlanningProblem Problem, IReadOnlyList<Crisis> Crises, WeekPlan? Known)
{
    /// <summary>S, M, L or XL: the letters the name begins with.</summary>
    public string Size { get; } = string.Concat(Name.TakeWhile(char.IsAsciiLetterUpper));
}
