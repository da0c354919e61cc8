namespace Evenhand.Planning.Rules.Tiers;

/// <summary>U: 10 points for every minute a child has nobody, and the priority points of what is left undone.</summary>
public sealed class Uncovered : ITier
{
    public const int PointsPerMinute = 10;

    public string Name => "Children without cover and what is left undone";

    public IReadOnlyList<long> Measure(PlanFacts facts)
    {
        var points = (long)PointsPerMinute * facts.Supervision.UnsupervisedMinutes;
        foreach (var undone in UndoneIn(facts))
            points += (long)facts.Problem.Occurrences[undone].Priority * facts.Problem.Occurrences[undone].Persons;
        return [points];
    }

    internal static IReadOnlyList<int> UndoneIn(PlanFacts facts)
    {
        var notDue = NotDue(facts);
        return [.. Enumerable.Range(0, facts.Problem.Occurrences.Count)
            .Where(i => facts.Doing[i] is null && !facts.Problem.Occurrences[i].IsVoid && !notDue.Contains(i))];
    }

    // Pick-ups of children who all stay at home.
    private static HashSet<int> NotDue(PlanFacts facts)
    {
        var (home, away) = (new HashSet<int>(), new HashSet<int>());
        foreach (var stay in facts.Problem.Children.SelectMany(child => child.Stays))
            (stay.HomeIfUndropped && facts.Doing[stay.Drop] is null ? home : away).Add(stay.Pick);
        home.ExceptWith(away);
        return home;
    }
}
