namespace Evenhand.Planning.Rules.Tiers;

/// <summary>R: load by share, in steps of the quantum, largest first (leximin).</summary>
public sealed class FairLoad : ITier
{
    public string Name => "Load of the adults, most loaded first";

    public IReadOnlyList<long> Measure(PlanFacts facts) => [.. facts.Loads.Select(load => load.Steps).OrderDescending()];
}
