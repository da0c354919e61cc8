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
            var items = facts.Doing.PlacedOf(agent)
                .Concat(facts.Doing.EmbeddedOf(agent).Select(item => new PlacedItem(item.Start, item.End, 0, 0, false, item.Occurrence)))
                .OrderBy(item => item.Start).ThenBy(item => item.End).ToList();
            for (var k = 1; k < items.Count; k++)
                if (items[k].Start < items[k - 1].End)
                    yield return new Violation(Code, $"agent {agent} does two things at {items[k].Start}") { Agent = agent, Between = (items[k - 1], items[k]) };
        }
    }
}
