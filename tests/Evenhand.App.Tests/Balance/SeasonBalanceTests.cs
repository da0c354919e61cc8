using Evenhand.App.Balance;
using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.App.Tests.Check;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.Tests.Balance;

public sealed class SeasonBalanceTests
{
    private static readonly LocalDate Monday = new(2026, 11, 16);

    [Fact]
    public void A_season_is_the_mean_of_its_weeks_by_who_owned_what_in_each()
    {
        var before = Family("owns: {a: [row.one]}");
        var after = Family("owns: {b: [row.one]}");

        var season = SeasonBalance.Of([before, before, before, after], [], CatalogueFile.Shipped, Now);

        season.Shifts.Select(shift => shift.HandsOn.Value).ShouldBe([3, 1]);
        season.Count.ShouldBe(4);
    }

    [Fact, Mechanism("M007", Where = "the page Balance")]
    public void Ten_helps_move_hands_on_minutes_and_no_ownership()
    {
        var family = Family("owns: {a: [row.one]}");
        var week = KeptWeek.Plan(new PlanRequest(family, CatalogueFile.Shipped, Monday)).Page;
        var owned = week.Items.Where(item => item.Responsibility == "row.one").ToList();
        owned.Count.ShouldBeGreaterThan(0);
        var lived = LivedWeek.Of(week, [.. owned.Select(item => new Mark(item.Key, MarkKind.DoneBy, new("b")))]);

        var season = SeasonBalance.Of([family], [lived], CatalogueFile.Shipped, Now);

        var moved = owned.Sum(item => item.Minutes) / 60m;
        season.Shifts.Select(shift => shift.HandsOn.Value).ShouldBe([4 - moved, moved]);
        season.Shifts.Select(shift => shift.Thinking.Value).ShouldBe([1, 0]);
        new OwnershipCounts(family, new OwnershipView(family, CatalogueFile.Shipped)).OwnedBy(new("a")).ShouldBe(1);
    }

    [Fact, Mechanism("M031", Where = "the page Balance: what breaks into the week")]
    public void With_equal_minutes_the_one_on_call_differs_in_the_right_column()
    {
        var family = Checked.Household("""
            adults: {a: {}, b: {}}
            children: {c: {age: 7, care: [{days: Mon-Fri, from: "08:00", to: "14:00", name: school}]}}
            applies: [kids]
            owns: {a: [plan.oncall]}
            """);
        var view = new OwnershipView(family, CatalogueFile.Shipped);
        var hours = new HomeHours(family, view);

        var both = Interruptions.Of(family, view, null);

        hours.OwnOf(new("a")).HandsOn.ShouldBe(hours.OwnOf(new("b")).HandsOn);
        both.Select(one => one.OnCall).ShouldBe([30, 0]);
    }

    [Fact, Mechanism("M059", Where = "the page Balance: work outside the agreed hours")]
    public void Weekend_work_is_work_and_shows_as_outside_the_agreed_hours()
    {
        var family = Checked.Household("""
            adults:
              a: {blocks: [{days: Mon-Fri, from: "09:00", to: "17:00"}, {days: Sat, from: "10:00", to: "13:00", where: home, outside_agreed_hours: yes}]}
              b: {blocks: [{days: Mon-Fri, from: "09:00", to: "17:00"}]}
            """);

        Interruptions.Of(family, new OwnershipView(family, CatalogueFile.Shipped), null).Select(one => one.OutsideAgreed).ShouldBe([3, 0]);
        SeasonBalance.Of([family], [], CatalogueFile.Shipped, Now).Shifts.Select(shift => shift.Paid!.Value.Value).ShouldBe([43, 40]);
    }

    private static LocalDateTime Now => Monday.PlusWeeks(1).AtMidnight();

    private static Household Family(string owns) => Checked.Household($$$"""
        adults: {a: {}, b: {}}
        applies: []
        responsibilities: [{id: row.one, name: One, minutes: 60, times_a_week: 4, thinking_minutes: 60}]
        {{{owns}}}
        """);
}
