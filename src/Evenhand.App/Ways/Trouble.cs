using Evenhand.App.Plans;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using Evenhand.Planning.Problem;

namespace Evenhand.App.Ways;

/// <summary>One thing that does not fit: a stretch in which children are without anyone, or a responsibility that finds no place.</summary>
/// <param name="Children">Indices of the children, for a stretch.</param>
/// <param name="Occurrences">Indices of the occurrences, for a responsibility.</param>
internal sealed record Trouble(string Words, Interval Time, IReadOnlyList<int> Children, IReadOnlyList<int> Occurrences)
{
    /// <summary>The stretch with the margins of rides that nobody can do: what has to be covered in the plan.</summary>
    public Interval Wide { get; init; } = Time;

    public bool IsRide { get; init; }

    public bool IsGap => Children.Count > 0;
}

/// <summary>What a week lacks when nobody has been asked yet.</summary>
internal static class Troubles
{
    public static IReadOnlyList<Trouble> Of(PlannedWeek planned) => [.. Gaps(planned), .. Undone(planned)];

    /// <summary>What finds no place any more once something else has been made room for.</summary>
    public static Trouble Crowded(CompiledWeek week, IReadOnlyList<int> occurrences) => new("", default, [], occurrences) { IsRide = occurrences.All(index => week.Occurrences[index].IsRide) };

    /// <summary>Stretches of all children together, one for each unbroken visit.</summary>
    private static IEnumerable<Trouble> Gaps(PlannedWeek planned)
    {
        var week = planned.Week;
        var gaps = week.Problem.Children.SelectMany((child, index) => planned.Evaluation.UncoveredOf(index)
            .Where(gap => gap.End - gap.Start > child.Alone).Select(gap => (index, Time: new Interval(gap.Start, gap.End)))).ToList();
        foreach (var visit in IntervalSet.Of(week.Problem.Horizon, gaps.Select(gap => gap.Time)).Parts)
        {
            var children = gaps.Where(gap => gap.Time.Overlaps(visit)).Select(gap => gap.index).Distinct().ToList();
            var names = PersonNames.Of(week.Household, children.Select(child => week.Household.Children[child].Id));
            var exact = WeekPresence.Gaps(week).Where(gap => gap.Time.Overlaps(visit)).Select(gap => gap.Time).ToList();
            var time = exact.Count == 0 ? visit : new Interval(exact.Min(gap => gap.Start), exact.Max(gap => gap.End));
            yield return new($"{When(week, time)}: nobody is with {names}", time, children, []) { Wide = new(Math.Min(time.Start, visit.Start), Math.Max(time.End, visit.End)) };
        }
    }

    private static IEnumerable<Trouble> Undone(PlannedWeek planned)
    {
        var week = planned.Week;
        var undone = planned.Evaluation.Undone.Where(index => week.Occurrences[index].Standing != Standing.Work).ToList();
        bool IsFixed(int index) => week.Occurrences[index].IsRide || week.Occurrences[index].Key.StartsWith("session/", StringComparison.Ordinal);
        foreach (var ride in undone.Where(IsFixed).GroupBy(index => week.Occurrences[index].Name))
            yield return new($"{ride.Key} ({Days(week, ride)}): nobody can", default, [], [.. ride]) { IsRide = true };
        var rest = undone.Where(index => !IsFixed(index)).GroupBy(index => week.Occurrences[index].Name).ToList();
        if (rest.Count > MostApart)
            yield return new($"{rest.Count} things find no place: {string.Join(", ", rest.Select(group => group.Key.ToLowerInvariant()))}", default, [], [.. rest.SelectMany(group => group)]);
        else
            foreach (var group in rest)
                yield return new($"{group.Key} ({Days(week, group)}): no place for it", default, [], [.. group]);
    }

    /// <summary>Undone responsibilities that are named one by one; more are one trouble together.</summary>
    private const int MostApart = 3;

    private static string Days(CompiledWeek week, IEnumerable<int> occurrences) => string.Join(", ", occurrences.Select(index => Weekday.Name(week.Occurrences[index].Day % 7)).Distinct());

    public static string When(CompiledWeek week, Interval time)
    {
        var text = WeekPresence.Describe(week, new PersonId(""), time).TrimEnd();
        return week.Household.Weeks == 1 && text.StartsWith("w1 ", StringComparison.Ordinal) ? text[3..] : text;
    }
}
