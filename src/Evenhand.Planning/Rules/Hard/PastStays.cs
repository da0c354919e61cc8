using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Rules.Hard;

/// <summary>H8, when an incumbent is given.</summary>
public sealed class PastStays : IHardRule
{
    public string Code => "H8";
    public string Name => "What began before now stays as it is, and nothing new begins before now";

    public IEnumerable<Violation> Check(PlanFacts facts) =>
        facts.Incumbent is null ? [] : Occurrences(facts).Concat(Shifts(facts));

    private IEnumerable<Violation> Occurrences(PlanFacts facts)
    {
        foreach (var (occurrence, old, now) in Difference.OfOccurrences(facts))
            if (old?.Start < facts.Now || now?.Start < facts.Now)
                yield return new Violation(Code, $"task {occurrence} lies in the past and differs");
    }

    private IEnumerable<Violation> Shifts(PlanFacts facts)
    {
        foreach (var (old, now) in Difference.OfShifts(facts))
            if (RewritesThePast(old, now, facts.Now))
                yield return new Violation(Code, $"the shift of agent {(old ?? now)!.Agent} in window {(old ?? now)!.Window} lies in the past and differs");
    }

    private static bool RewritesThePast(Shift? old, Shift? next, int now) =>
        (old?.Start < now && (next is null || next.Start != old.Start || next.End < Math.Min(old.End, now)))
        || (next?.Start < now && old?.Start != next.Start);
}
