namespace Evenhand.Planning.Rules.Hard;

/// <summary>H2.</summary>
public sealed class RoomToTravel : IHardRule
{
    public string Code => "H2";
    public string Name => "Between two things there is time for the way";

    public IEnumerable<Violation> Check(PlanFacts facts)
    {
        var problem = facts.Problem;
        for (var agent = 0; agent < problem.Agents.Count; agent++)
        {
            var day = facts.Doing.PlacedOf(agent).AsEnumerable();
            if (problem.Agents[agent].IsAdult) day = day.Concat(Doing.BlocksOf(problem.Agents[agent]));
            var items = day.Order(InOrderOfTime.Instance).ToList();
            for (var k = 1; k < items.Count; k++)
            {
                var (before, after) = (items[k - 1], items[k]);
                if (before.IsBlock && after.IsBlock) continue;
                if (after.Start - before.End < problem.Travel[before.To, after.From])
                    yield return new Violation(Code, $"agent {agent} cannot get from {Words(before)} to {Words(after)} in time") { Agent = agent, Between = (before, after) };
            }
        }
    }

    private static string Words(PlacedItem item) =>
        item.IsBlock ? $"the block {item.Start}-{item.End}" : $"task {item.Occurrence} ({item.Start}-{item.End})";

    private sealed class InOrderOfTime : IComparer<PlacedItem>
    {
        public static readonly InOrderOfTime Instance = new();

        public int Compare(PlacedItem? x, PlacedItem? y) => Key(x!).CompareTo(Key(y!));

        private static (int, int, int, int, bool, bool, int) Key(PlacedItem item) =>
            (item.Start, item.End, item.From, item.To, item.Inattentive, !item.IsBlock, item.Occurrence);
    }
}
