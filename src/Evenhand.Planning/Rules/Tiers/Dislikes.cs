namespace Evenhand.Planning.Rules.Tiers;

public sealed class Dislikes : ITier
{
    public string Name => "What people do although they dislike it";

    public IReadOnlyList<long> Measure(PlanFacts facts) =>
        [facts.Doing.All.Sum(assignment => assignment.Agents.Sum(agent => (long)facts.Problem.Occurrences[assignment.Occurrence].DislikeOf(agent)))];
}
