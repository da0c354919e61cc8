namespace Evenhand.Planning.Rules.Hard;

/// <summary>H6.</summary>
public sealed class LagsKept : IHardRule
{
    public string Code => "H6";
    public string Name => "What follows something is done after it, neither too soon nor too late";

    public IEnumerable<Violation> Check(PlanFacts facts)
    {
        foreach (var lag in facts.Problem.Lags)
        {
            var (first, then) = (facts.Doing[lag.First], facts.Doing[lag.Then]);
            if (then is null) continue;
            if (first is null)
            {
                yield return new Violation(Code, $"task {lag.Then} is done without task {lag.First}");
                continue;
            }
            var minutes = then.Start - first.Start - facts.Problem.Occurrences[lag.First].Duration;
            if (minutes < lag.Minimum || minutes > lag.Maximum)
                yield return new Violation(Code, $"task {lag.Then} starts {minutes} minutes after task {lag.First}, {lag.Minimum} to {lag.Maximum} are allowed");
        }
    }
}
