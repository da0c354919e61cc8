using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Rules;

/// <summary>What is done when by whom, and what therefore stands in everybody's day.</summary>
public sealed class Doing
{
    private readonly Assignment?[] _done;
    private readonly List<PlacedItem>[] _placed;
    private readonly List<EmbeddedItem>[] _embedded;

    internal Doing(PlanningProblem problem, IReadOnlyList<Assignment> assignments)
    {
        _done = new Assignment?[problem.Occurrences.Count];
        _placed = NewLists<PlacedItem>(problem.Agents.Count);
        _embedded = NewLists<EmbeddedItem>(problem.Agents.Count);
        foreach (var assignment in assignments)
        {
            _done[assignment.Occurrence] = assignment;
            foreach (var agent in assignment.Agents) Enter(problem, assignment, agent);
        }
    }

    /// <summary>How the occurrence is done, or null.</summary>
    public Assignment? this[int occurrence] => _done[occurrence];

    public IEnumerable<Assignment> All => _done.Where(assignment => assignment is not null)!;

    /// <summary>Occurrences with a place; blocks are not among them.</summary>
    public IReadOnlyList<PlacedItem> PlacedOf(int agent) => _placed[agent];

    public IReadOnlyList<EmbeddedItem> EmbeddedOf(int agent) => _embedded[agent];

    public static IEnumerable<PlacedItem> BlocksOf(Agent agent) =>
        agent.Blocks.Select(block => new PlacedItem(block.Start, block.End, block.Place, block.Place, block.Inattentive, -1));

    private void Enter(PlanningProblem problem, Assignment assignment, int number)
    {
        var occurrence = problem.Occurrences[assignment.Occurrence];
        var agent = problem.Agents[number];
        var (start, end) = (assignment.Start, assignment.Start + occurrence.Duration);
        if (!occurrence.Anywhere)
            _placed[number].Add(new PlacedItem(start, end, occurrence.From, occurrence.To, occurrence.Inattentive, assignment.Occurrence));
        else if (agent.Blocks.Any(block => block.Open && block.Start <= start && end <= block.End))
            _embedded[number].Add(new EmbeddedItem(start, end, assignment.Occurrence));
        else if (agent.Home >= 0)
            _placed[number].Add(new PlacedItem(start, end, agent.Home, agent.Home, occurrence.Inattentive, assignment.Occurrence));
    }

    private static List<T>[] NewLists<T>(int count) => [.. Enumerable.Range(0, count).Select(_ => new List<T>())];
}
