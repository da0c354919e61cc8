using Evenhand.App.Plans;
using Evenhand.Domain.Units;

namespace Evenhand.App.Tests.Plans;

/// <summary>Owner and doer are two things; work is counted once and where it is done.</summary>
public sealed class OwnerAndDoerTests
{
    private const string Two = """
        adults:
          a: {blocks: [{days: Mon-Fri, from: "09:00", to: "16:00", where: site}]}
          b: {blocks: [{days: Mon-Fri, from: "09:00", to: "16:00", where: site}]}
        owns: {a: [food.dinner], b: [food.dishes]}
        """;

    [Fact, Mechanism("M007", Where = "covers in the household file")]
    public void Ten_helps_in_a_row_move_minutes_and_no_ownership()
    {
        var alone = Planned.Week(Two, weeks: 2);
        var helped = Planned.Week(Two + "\ncovers: [{responsibility: food.dinner, by: b, from: 2026-11-23, until: 2026-12-02, what: exams}]", weeks: 2);

        var dinners = WeekReading.Read(helped).Items.Where(item => item.Responsibility == "food.dinner").ToList();
        dinners.Count(item => item.Who[0] == new PersonId("b")).ShouldBe(10);
        dinners.ShouldAllBe(item => item.Owner == new PersonId("a"));
        helped.Week.Ownership.Applicable.Select(owned => (owned.Row.Id, owned.State, owned.Owner)).ShouldBe(alone.Week.Ownership.Applicable.Select(owned => (owned.Row.Id, owned.State, owned.Owner)));
        var (before, after) = (WeekReading.Read(alone).Loads, WeekReading.Read(helped).Loads);
        (after[new("b")].HandsOn - before[new("b")].HandsOn).ShouldBe(10 * 40 / 60m);
        (before[new("a")].HandsOn - after[new("a")].HandsOn).ShouldBe(10 * 40 / 60m);
        after[new("a")].Thinking.ShouldBe(before[new("a")].Thinking);
    }

    [Fact]
    public void What_the_body_or_the_law_binds_is_nobody_elses_to_cover()
    {
        var away = Two.Replace("where: site}]}\n  b:", "where: site}, {days: Mon-Sun, from: \"16:00\", to: \"22:00\", where: away, kind: own}]}\n  b:", StringComparison.Ordinal);
        away.ShouldNotBe(Two);

        Planned.Page(away).Items.Count(item => item.Responsibility == "food.dinner" && item.Who[0] == new PersonId("b")).ShouldBe(7);
        var bound = Planned.Page(away + "\nbindings: [{responsibility: food.dinner, who: a, kind: legal, reason: a licence, until: 2027-06-01}]");
        bound.Items.ShouldAllBe(item => item.Responsibility != "food.dinner");
        bound.Undone.Count(undone => undone.Responsibility == "food.dinner").ShouldBe(7);
    }

    [Theory, Mechanism("M003", Where = "bindings in the household file; evenhand plan")]
    [InlineData("2026-11-29", 0)]
    [InlineData("2026-11-22", 7)]
    public void A_binding_of_the_body_ends_by_its_date_and_leaves_nothing_bound(string until, int coveredByTheOther)
    {
        var away = Two.Replace("where: site}]}\n  b:", "where: site}, {days: Mon-Sun, from: \"16:00\", to: \"22:00\", where: away, kind: own}]}\n  b:", StringComparison.Ordinal)
            + $"\nbindings: [{{responsibility: food.dinner, who: a, kind: physical, reason: recovery, until: {until}}}]";

        Planned.Page(away, from: new(2026, 11, 23)).Items.Count(item => item.Responsibility == "food.dinner" && item.Who[0] == new PersonId("b")).ShouldBe(coveredByTheOther);
    }

    [Fact]
    public void An_errand_is_called_one_and_its_owner_stays()
    {
        var page = Planned.Page(Two + "\ncovers: [{responsibility: food.dinner, by: b, from: 2026-11-23, until: 2026-11-23, errand: yes}]");

        var monday = page.Items.First(item => item.Responsibility == "food.dinner");
        monday.Who.ShouldBe([new PersonId("b")]);
        monday.Owner.ShouldBe(new PersonId("a"));
        monday.Reason.ShouldContain("errand");
    }

    [Fact, Mechanism("M059", Where = "outside_agreed_hours in the household file")]
    public void Work_outside_the_agreed_hours_is_work()
    {
        var weekend = Two.Replace("where: site}]}", "where: site}, {days: Sat, from: \"10:00\", to: \"13:00\", where: home, outside_agreed_hours: yes}]}", StringComparison.Ordinal);

        Planned.Page(Two).Loads[new("a")].Paid.ShouldBe(35);
        Planned.Page(weekend).Loads[new("a")].Paid.ShouldBe(38);
    }

    [Fact, Mechanism("M058", Where = "half_present in the household file")]
    public void At_an_event_and_working_at_once_is_counted_once()
    {
        var both = Two.Replace("where: site}]}", "where: site}, {days: Wed, from: \"15:00\", to: \"17:00\", where: away, kind: own, what: school play}, {days: Wed, from: \"15:00\", to: \"17:00\", where: away, half_present: yes}]}", StringComparison.Ordinal);

        var page = Planned.Page(both);

        page.Loads[new("a")].Paid.ShouldBe(36);
        page.Busy.Count(busy => busy.Who == new PersonId("a") && busy.Start.DayOfWeek == NodaTime.IsoDayOfWeek.Wednesday && busy.Kind != "sleep").ShouldBe(1);
    }

    [Fact, Mechanism("M064", Where = "evenhand plan: notes; assumptions in the household file")]
    public void A_plan_that_rests_on_hope_says_so_and_when_to_look()
    {
        var page = Planned.Page(Two + "\nassumptions: [{what: fewer late meetings, look_on: 2027-01-15}]");

        page.Notes.Select(note => note.English).ShouldContain(note => note.Contains("fewer late meetings", StringComparison.Ordinal) && note.Contains("2027-01-15", StringComparison.Ordinal));
    }

    [Fact, Mechanism("M133", Where = "fairness in the household file; evenhand plan: fairness")]
    public void The_household_names_its_kind_of_fairness_and_the_plan_reports_it()
    {
        foreach (var kind in new[] { "time", "thinking", "paid-hours", "turns", "liking" })
            Planned.Page(Two + $"\nfairness: {{kind: {kind}}}").Fairness.Kind.ShouldBe(kind);
        var shared = Two + "\nrotations: {food.groceries: {by: fairer}}\n";
        var rotating = shared.Replace("b: [food.dishes]}", "b: [food.dishes], rotates: [food.groceries, clean.bathrooms, clean.floors]}", StringComparison.Ordinal)
            .Replace("rotations: {food.groceries: {by: fairer}}", "rotations: {\"food.*\": {by: fairer}, \"clean.*\": {by: fairer}}", StringComparison.Ordinal);
        var equal = Planned.Page(rotating).Loads;
        var agreed = Planned.Page(rotating + "\nfairness: {kind: time, shares: {a: 130, b: 70}}").Loads;
        (agreed[new("a")].HandsOn - agreed[new("b")].HandsOn).ShouldBeGreaterThan(equal[new("a")].HandsOn - equal[new("b")].HandsOn);
    }
}
