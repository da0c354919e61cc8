using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Rules;

/// <summary>In what a plan differs from the incumbent.</summary>
internal static class Difference
{
    /// <summary>Occurrences with other people or another start, done or undone; cancelled ones do not count.</summary>
    public static IEnumerable<(int Occurrence, Assignment? Old, Assignment? New)> OfOccurrences(PlanFacts facts)
    {
        var old = new Dictionary<int, Assignment>();
        foreach (var assignment in facts.Incumbent!.Assignments) old[assignment.Occurrence] = assignment;
        for (var i = 0; i < facts.Problem.Occurrences.Count; i++)
        {
            if (facts.Problem.Occurrences[i].IsVoid) continue;
            var (before, after) = (old.GetValueOrDefault(i), facts.Doing[i]);
            if (before is null ? after is not null : !before.SameAs(after)) yield return (i, before, after);
        }
    }

    /// <summary>Windows whose shift differs.</summary>
    public static IEnumerable<(Shift? Old, Shift? New)> OfShifts(PlanFacts facts)
    {
        var (old, now) = (ByWindow(facts.Incumbent!.Shifts), ByWindow(facts.Shifts));
        foreach (var window in old.Keys.Union(now.Keys))
        {
            var (before, after) = (old.GetValueOrDefault(window), now.GetValueOrDefault(window));
            if (before is null || after is null || before.Start != after.Start || before.End != after.End) yield return (before, after);
        }
    }

    private static Dictionary<(int Agent, int Window), Shift> ByWindow(IEnumerable<Shift> shifts)
    {
        var table = new Dictionary<(int Agent, int Window), Shift>();
        foreach (var shift in shifts) table[(shift.Agent, shift.Window)] = shift;
        return table;
    }
}
