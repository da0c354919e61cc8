using Evenhand.Planning.Problem;

namespace Evenhand.Benchmarks.Engines.Model;

/// <summary>What an option costs in the tiers that are sums over options.</summary>
internal static class OptionPoints
{
    public static Func<Option, long> Dislike(PlanningProblem problem) =>
        option => option.Placements.Sum(place => (long)problem.Occurrences[option.Occurrence].DislikeOf(place.Agent));

    public static Func<Option, long> UnlikeLastWeek(PlanningProblem problem) => option =>
    {
        if (problem.Occurrences[option.Occurrence].Preference is not { } known) return 0;
        var person = option.Placements.Any(place => place.Agent == known.Agent) ? 0 : 4;
        return person + Math.Min(4, (Math.Abs(option.Start - known.Start) + 14) / 15);
    };
}
