namespace Evenhand.Planning.Rules.Tiers;

public sealed class Changes : ITier
{
    public string Name => "Changes against the plan people know";

    public IReadOnlyList<long> Measure(PlanFacts facts) =>
        facts.Incumbent is null ? [] : [Difference.OfOccurrences(facts).Count() + Difference.OfShifts(facts).Count()];
}
