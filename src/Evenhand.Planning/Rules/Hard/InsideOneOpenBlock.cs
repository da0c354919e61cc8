namespace Evenhand.Planning.Rules.Hard;

/// <summary>
/// H3. Whether an occurrence is embedded follows from where it lies, so what is left to check is that carers,
/// who have neither blocks nor a home, do nothing location-free.
/// </summary>
public sealed class InsideOneOpenBlock : IHardRule
{
    public string Code => "H3";
    public string Name => "What is done on the side lies in one open block, or is done at home";

    public IEnumerable<Violation> Check(PlanFacts facts) =>
        from assignment in facts.Assignments
        where facts.Problem.Occurrences[assignment.Occurrence].Anywhere
        from agent in assignment.Agents
        where !facts.Problem.Agents[agent].IsAdult
        select new Violation(Code, $"task {assignment.Occurrence} needs a home or an open block, agent {agent} has none");
}
