using Evenhand.App.Plans;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Tests.Plans;

/// <summary>A scenario is a repair: what is past stays as it was, whatever week the plan begins in.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string, string, int> Scenarios()
    {
        var cases = new TheoryData<string, string, int>();
        foreach (var path in Repository.ExampleHouseholds())
            foreach (var scenario in Planned.Household(File.ReadAllText(path)).Scenarios)
                for (var later = 0; later < 2; later++)
                    cases.Add(Path.GetFileNameWithoutExtension(path), scenario.Name, later);
        return cases;
    }

    [Theory, MemberData(nameof(Scenarios))]
    public void No_scenario_breaks_a_hard_rule_or_changes_what_is_past(string name, string scenario, int weeksLater)
    {
        var yaml = Planned.Example(name);
        var planned = Planned.Week(yaml, scenario, Planned.Household(yaml).Weeks, Planned.From.PlusWeeks(weeksLater), moves: 5_000);

        planned.Evaluation.Violations.ShouldBeEmpty();
    }

    [Fact]
    public void An_early_friday_leaves_the_nights_before_it_alone()
    {
        const string yaml = """
            adults:
              a: {blocks: [{days: Mon-Fri, from: "09:00", to: "16:00", where: site}]}
              b: {blocks: [{days: Mon-Fri, from: "09:00", to: "16:00", where: site}]}
            children: {c: {age: 4, care: [{days: Mon-Fri, from: "08:30", to: "16:30", name: day care}]}}
            owns: {a: [child.*], b: [food.*, home.*]}
            scenarios: {fri: {replace_care: {c: {days: Fri, care: [{days: Fri, from: "06:00", to: "16:30", name: day care}]}}}}
            """;

        var planned = Planned.Week(yaml, "fri");

        planned.Evaluation.Violations.ShouldBeEmpty();
        var usual = WeekReading.Read(Planned.Week(yaml)).Busy.Where(busy => busy.Kind == "sleep" && busy.End < new LocalDateTime(2026, 11, 26, 12, 0));
        WeekReading.Read(planned).Busy.Where(busy => busy.Kind == "sleep" && busy.End < new LocalDateTime(2026, 11, 26, 12, 0)).ShouldBe(usual);
    }

    [Fact]
    public void When_the_school_calls_someone_of_the_emergency_card_comes_within_the_hour()
    {
        var page = Planned.Page(Planned.Example("lead-parent"), "suspended", weeks: 2);

        var call = page.Items.Single(item => item.Key.StartsWith("call/", StringComparison.Ordinal));
        call.Start.ShouldBeInRange(new LocalDateTime(2026, 11, 25, 13, 55), new LocalDateTime(2026, 11, 25, 14, 40));
        call.Who.ShouldBe([new PersonId("h")]);
        call.Children.ShouldBe([new PersonId("c1")]);
    }
}
