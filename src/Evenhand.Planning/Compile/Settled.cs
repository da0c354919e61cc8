using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Compile;

/// <summary>What people have settled about single occurrences, laid over the freedom that a compiled week leaves.</summary>
public static class Settled
{
    /// <param name="settled">By index of the occurrence.</param>
    public static CompiledWeek In(CompiledWeek week, IReadOnlyDictionary<int, SettledOccurrence> settled)
    {
        var occurrences = week.Problem.Occurrences.ToList();
        foreach (var (index, how) in settled)
            occurrences[index] = With(occurrences[index], how);
        return week.With(week.Problem with { Occurrences = occurrences });
    }

    private static Occurrence With(Occurrence occurrence, SettledOccurrence how)
    {
        if (how.LetGo)
            return occurrence with { IsVoid = true };
        var settled = occurrence with
        {
            Eligible = how.OnlyThem ? how.Agents : [.. occurrence.Eligible.Concat(how.Agents).Distinct().Order()],
        };
        return how.OnlyThen is { } start ? settled with { Windows = [new(start, start)] } : settled;
    }
}

/// <param name="Agents">Who does it so far: always allowed.</param>
/// <param name="OnlyThem">Nobody else may.</param>
/// <param name="OnlyThen">At this minute and no other; null leaves the time free.</param>
/// <param name="LetGo">Not done this once.</param>
public sealed record SettledOccurrence(IReadOnlyList<int> Agents, bool OnlyThem = false, int? OnlyThen = null, bool LetGo = false);
