using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Rules.Tiers;

/// <summary>Distance from who did it last week, and when: 4 for another person, up to 4 for another time.</summary>
public sealed class Stability : ITier
{
    private const int OtherPerson = 4;
    private const int MostForTime = 4;
    private const int MinutesPerPoint = 15;

    public string Name => "Distance from last week";

    public IReadOnlyList<long> Measure(PlanFacts facts) =>
        [facts.Doing.All.Sum(assignment => (long)PointsOf(facts.Problem.Occurrences[assignment.Occurrence].Preference, assignment))];

    private static int PointsOf(Preference? last, Assignment assignment)
    {
        if (last is null) return 0;
        var minutes = Math.Abs(assignment.Start - last.Start);
        return (assignment.Agents.Contains(last.Agent) ? 0 : OtherPerson)
            + Math.Min(MostForTime, (minutes + MinutesPerPoint - 1) / MinutesPerPoint);
    }
}
