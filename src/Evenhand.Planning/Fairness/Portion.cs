using Evenhand.Planning.Problem;
using Evenhand.Planning.Rules;

namespace Evenhand.Planning.Fairness;

/// <summary>An adult's load beside the part of the whole that the share asks for.</summary>
/// <param name="Hundredths">Load in hundredths of a minute.</param>
/// <param name="FairHundredths">The adult's share of the load of all adults.</param>
public sealed record Portion(int Adult, long Hundredths, long FairHundredths)
{
    public bool IsWithinShare => Hundredths <= FairHundredths;

    public static IReadOnlyList<Portion> AllOf(PlanningProblem problem, IReadOnlyList<AdultLoad> loads)
    {
        var all = loads.Sum(load => load.Hundredths);
        var shares = loads.Sum(load => (long)problem.Agents[load.Agent].Share);
        return [.. loads.Select(load => new Portion(load.Agent, load.Hundredths, (all * problem.Agents[load.Agent].Share + shares - 1) / shares))];
    }
}
