namespace Evenhand.Planning.Rules.Tiers;

/// <summary>M: mental load by share, largest first (leximin).</summary>
public sealed class FairMentalLoad : ITier
{
    public string Name => "Mental load of the adults, most loaded first";

    public IReadOnlyList<long> Measure(PlanFacts facts) => [.. facts.Loads.Select(load => load.MentalSteps).OrderDescending()];
}
