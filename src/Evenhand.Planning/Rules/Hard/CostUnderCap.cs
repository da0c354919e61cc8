namespace Evenhand.Planning.Rules.Hard;

/// <summary>H7.</summary>
public sealed class CostUnderCap : IHardRule
{
    public string Code => "H7";
    public string Name => "Paid care costs no more than the cap of the week";

    public IEnumerable<Violation> Check(PlanFacts facts)
    {
        for (var week = 0; week < facts.Problem.Weeks; week++)
            if (facts.CostByWeek[week] > facts.Problem.Cap[week])
                yield return new Violation(Code, $"week {week} costs {facts.CostByWeek[week]} cents, at most {facts.Problem.Cap[week]} are allowed");
    }
}
