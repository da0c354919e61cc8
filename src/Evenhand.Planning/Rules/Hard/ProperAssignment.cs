using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Rules.Hard;

/// <summary>H1.</summary>
public sealed class ProperAssignment : IHardRule
{
    public string Code => "H1";
    public string Name => "What is done is due, done once, by the right number of people who can, at a time allowed";

    public IEnumerable<Violation> Check(PlanFacts facts)
    {
        foreach (var unknown in facts.Unknown)
            yield return new Violation(Code, $"the plan names what does not exist (task {unknown.Occurrence}, agents {string.Join(", ", unknown.Agents)}, start {unknown.Start})");
        var seen = new HashSet<int>();
        foreach (var assignment in facts.Assignments)
        {
            var occurrence = facts.Problem.Occurrences[assignment.Occurrence];
            if (!seen.Add(assignment.Occurrence)) yield return Broken(assignment, "is done twice");
            if (occurrence.IsVoid) yield return Broken(assignment, "is cancelled");
            if (!HasProperPeople(occurrence, assignment)) yield return Broken(assignment, $"cannot be done by {string.Join(", ", assignment.Agents)}");
            if (!occurrence.MayStartAt(assignment.Start)) yield return Broken(assignment, $"cannot start at {assignment.Start}");
        }
    }

    private static bool HasProperPeople(Occurrence occurrence, Assignment assignment) =>
        assignment.Agents.Count == occurrence.Persons
        && assignment.Agents.Distinct().Count() == assignment.Agents.Count
        && assignment.Agents.All(occurrence.Eligible.Contains);

    private Violation Broken(Assignment assignment, string words) => new(Code, $"task {assignment.Occurrence} {words}");
}
