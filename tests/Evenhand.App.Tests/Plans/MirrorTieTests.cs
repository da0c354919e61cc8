using NodaTime;

namespace Evenhand.App.Tests.Plans;

/// <summary>Two adults of whom the week says nothing that tells them apart.</summary>
public sealed class MirrorTieTests
{
    private const string Alike = """
        adults:
          a: {}
          b: {}
        children:
          c: {age: 6}
        applies: [always]
        owns: {rotates: [food.dinner]}
        rotations: {food.dinner: {by: fairer}}
        """;

    [Fact, Mechanism("M020", Where = "fairness.career_first in the household file")]
    public void What_falls_to_either_alternates_by_week_unless_a_career_ranks_first()
    {
        var weeks = Enumerable.Range(0, 4).Select(week => More(Alike, week)).ToList();
        weeks.ShouldBe([weeks[0], weeks[1], weeks[0], weeks[1]]);
        weeks[1].ShouldNotBe(weeks[0]);
        foreach (var (first, second) in new[] { ("a", "b"), ("b", "a") })
            for (var week = 0; week < 2; week++)
                More(Alike + "\nfairness: {career_first: " + first + "}", week).ShouldBe(second);
    }

    // Who carries more of what either may do.
    private static string More(string yaml, int week)
    {
        var page = Planned.Page(yaml, from: Planned.From.PlusWeeks(week), moves: 3_000);
        var either = page.Items.Where(item => item.Responsibility.StartsWith("food.", StringComparison.Ordinal)).ToList();
        either.Count.ShouldBeGreaterThanOrEqualTo(7);
        return either.GroupBy(item => item.Who.Single().Value).MaxBy(group => group.Sum(item => Period.Between(item.Start, item.End, PeriodUnits.Minutes).Minutes))!.Key;
    }
}
