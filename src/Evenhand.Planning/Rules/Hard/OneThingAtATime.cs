namespace Evenhand.Planning.Rules.Hard;

/// <summary>H4.</summary>
public sealed class OneThingAtATime : IHardRule
{
    public string Code => "H4";
    public string Name => "Nobody does two things at once";

    public IEnumerable<Violation> Check(PlanFacts facts)
    {
        for (var agent = 0; agent < facts.Problem.Agents.Count; agent++)
        {
            var times = facts.Doing.PlacedOf(agent).Select(item => (item.Start, item.End))
                .Concat(facts.Doing.EmbeddedOf(agent).Select(item => (item.Start, item.End))).Order().ToList();
            for (var k = 1; k < times.Count; k++)
                if (times[k].Start < times[k - 1].End)
                    yield return new Violation(Code, $"agent {agent} does two things at {times[k].Start}");
        }
    }
}
