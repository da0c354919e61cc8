using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Tests.Plans;

/// <summary>What the planner may decide and what it leaves alone, shown on small households.</summary>
public sealed class FreedomTests
{
    private const string TwoAtWork = """
        adults:
          a: {blocks: [{days: Mon-Fri, from: "08:00", to: "16:00", where: site, commute: 15, firm: yes}]}
          b: {blocks: [{days: Mon-Fri, from: "09:00", to: "17:00", where: site, commute: 15}]}
        children:
          c: {age: 6, care: [{days: Mon-Fri, from: "08:00", to: "16:30", name: school}]}
        applies: [always, kids, school, car]
        owns: {a: [food.dinner, child.pickup], b: [child.dropoff, child.bedtime], rotates: [food.dishes]}
        """;

    [Fact, Mechanism("M029", Where = "firm in the household file")]
    public void A_firm_commitment_stands_in_the_plan_as_it_is_written()
    {
        var page = Planned.Page(TwoAtWork);

        var work = page.Busy.Where(busy => busy.Who == new PersonId("a") && busy.Kind == "work").ToList();
        work.Count.ShouldBe(5);
        work.ShouldAllBe(busy => busy.Start.TimeOfDay == new LocalTime(7, 45) && busy.End.TimeOfDay == new LocalTime(16, 15));
        page.Items.Where(item => item.Who.Contains(new PersonId("a"))).ShouldAllBe(item => !work.Any(busy => busy.Start < item.End && item.Start < busy.End));
    }

    [Fact, Mechanism("M017", Where = "rotates and rotations in the household file")]
    public void What_is_shared_has_one_doer_at_every_occurrence_for_ninety_days()
    {
        var days = new HashSet<LocalDate>();
        for (var month = 0; month < 4; month++)
        {
            var page = Planned.Page(TwoAtWork, weeks: 4, from: Planned.From.PlusWeeks(4 * month), moves: 3_000);
            var dishes = page.Items.Where(item => item.Responsibility == "food.dishes").ToList();
            dishes.ShouldAllBe(item => item.Who.Count == 1);
            dishes.Zip(dishes.Skip(1)).Count(pair => pair.First.Who[0] == pair.Second.Who[0]).ShouldBeLessThan(3, "they take turns");
            days.UnionWith(dishes.Select(item => item.Start.Date));
        }

        days.Count.ShouldBeGreaterThanOrEqualTo(90);
    }

    [Fact]
    public void A_rule_by_day_names_the_doer()
    {
        var page = Planned.Page(TwoAtWork + "\nrotations: {food.dishes: {by: day, Mon: a, Tue: a, Wed: b, Thu: b, Fri: b, Sat: a, Sun: b}}");

        var doers = page.Items.Where(item => item.Responsibility == "food.dishes").OrderBy(item => item.Start).Select(item => item.Who[0].Value);
        string.Concat(doers).ShouldBe("aabbbab");
    }

    [Fact, Mechanism("M055", Where = "cars, drives and authorised in the household file")]
    public void There_is_no_lift_without_a_driver_a_car_and_a_seat_for_that_child()
    {
        Planned.Page(TwoAtWork).Items.Count(item => item.Responsibility is "child.dropoff" or "child.pickup").ShouldBe(10);
        foreach (var without in new[] { "cars: 0", "cars: {seats: [5], no_seat_for: [c]}" })
            Planned.Page(TwoAtWork + "\n" + without).Items.ShouldAllBe(item => item.Responsibility != "child.dropoff" && item.Responsibility != "child.pickup", without);
        var nobodyDrives = Planned.Page(TwoAtWork.Replace("{blocks", "{drives: no, blocks", StringComparison.Ordinal));
        nobodyDrives.Items.ShouldAllBe(item => item.Responsibility != "child.dropoff" && item.Responsibility != "child.pickup");
        nobodyDrives.Undone.Count(undone => undone.Responsibility is "child.dropoff" or "child.pickup").ShouldBe(10);
    }

    [Fact, Mechanism("M115", Where = "authorised under on_request")]
    public void Who_may_not_collect_is_never_proposed_for_a_pick_up()
    {
        const string late = "\non_request: {n: {ring: neighbour, drives: yes, authorised: [AUTH], days: Mon-Fri, from: \"16:00\", to: \"19:00\"}}";
        var away = TwoAtWork.Replace("to: \"16:00\"", "to: \"18:00\"", StringComparison.Ordinal).Replace("to: \"17:00\"", "to: \"18:00\"", StringComparison.Ordinal);

        Planned.Page(away + late.Replace("AUTH", "c", StringComparison.Ordinal)).Items.Where(item => item.Responsibility == "child.pickup").ShouldAllBe(item => item.Who[0] == new PersonId("n"));
        Planned.Page(away + late.Replace("AUTH", "", StringComparison.Ordinal)).Items.ShouldNotContain(item => item.Responsibility == "child.pickup");
    }

    [Fact, Mechanism("M108", Where = "rules: paid_care and constraints")]
    public void Under_a_rule_against_paid_care_no_ask_costs_money()
    {
        const string sitter = "\non_request: {s: {ring: paid, days: Mon-Fri, from: \"14:00\", to: \"20:00\", cost_hour: 15}}";
        var away = TwoAtWork.Replace("to: \"17:00\"", "to: \"19:00\"", StringComparison.Ordinal).Replace("to: \"16:00\"", "to: \"18:00\"", StringComparison.Ordinal);

        Planned.Page(away + sitter).Asks.ShouldContain(ask => ask.Price > 0);
        var ruled = Planned.Page(away + sitter + "\nconstraints: [no paid care here]");
        ruled.Asks.ShouldBeEmpty();
        ruled.Gaps.Count.ShouldBe(5);
    }

    [Fact]
    public void An_ask_is_no_cover_until_the_answer_is_yes()
    {
        var page = Planned.Page(Planned.Example("snow-plough"), "storm");

        page.Asks.ShouldNotBeEmpty();
        page.Asks.ShouldAllBe(ask => ask.State == "not asked");
        page.Gaps.ShouldNotBeEmpty();
        page.OpenGaps.ShouldBeEmpty();
        page.Fits.ShouldBeFalse();
    }

    [Fact]
    public void Closed_days_and_absences_change_the_week_of_their_dates_only()
    {
        const string closed = "\nclosed: [{on: 2026-11-25, what: teachers' day}]";
        var page = Planned.Page(TwoAtWork + closed);

        page.Gaps.ShouldBe(["w1 Wed 08:45-16:15 c"]);
        Planned.Page(TwoAtWork + closed, from: Planned.From.PlusWeeks(1)).Gaps.ShouldBeEmpty();
        Planned.Page(TwoAtWork).Gaps.ShouldBeEmpty();
        var away = Planned.Page(TwoAtWork + "\naway: [{from: 2026-11-28, to: 2026-11-29, what: at the lake}]");
        away.Items.ShouldAllBe(item => item.Start.DayOfWeek != IsoDayOfWeek.Saturday && item.Start.DayOfWeek != IsoDayOfWeek.Sunday);
    }

    [Fact, Mechanism("M053", Where = "covers in the household file")]
    public void A_cover_ends_by_itself_and_never_moves_ownership()
    {
        const string swap = "\ncovers: [{responsibility: food.dinner, by: b, from: 2026-11-23, until: 2026-11-25}]";
        var dinners = Planned.Page(TwoAtWork + swap).Items.Where(item => item.Responsibility == "food.dinner").OrderBy(item => item.Start).ToList();

        string.Concat(dinners.Select(item => item.Who[0].Value)).ShouldBe("bbbaaaa");
        dinners.ShouldAllBe(item => item.Owner == new PersonId("a"));
        dinners.Take(3).ShouldAllBe(item => item.Cover);
    }

    [Fact, Mechanism("M065", Where = "minimum_day and minimum_day_on")]
    public void On_a_minimum_day_only_the_few_things_that_matter_are_placed()
    {
        var page = Planned.Page(TwoAtWork + "\nminimum_day: [food.dinner]\nminimum_day_on: [2026-11-24]");

        var tuesday = page.Items.Where(item => item.Start.Date == new LocalDate(2026, 11, 24)).Select(item => item.Responsibility).Distinct();
        tuesday.ShouldBeSubsetOf(["food.dinner", "child.dropoff", "child.pickup", "protected"]);
        page.Undone.ShouldBeEmpty();
    }

    [Fact, Mechanism("M104", Where = "evenhand plan, evenhand check")]
    public void A_household_of_one_adult_and_no_child_has_a_whole_week()
    {
        var page = Planned.Page("adults: {a: {blocks: [{days: Mon-Fri, from: \"09:00\", to: \"17:00\", where: home}]}}\nowns: {a: [food.*, clean.*]}");

        page.Items.ShouldNotBeEmpty();
        page.Coverage.ShouldBeEmpty();
        page.Undone.ShouldBeEmpty();
    }

    [Theory, Mechanism("M022", Where = "evenhand plan; the page Today")]
    [InlineData("snow-plough"), InlineData("second-shift"), InlineData("lead-parent")]
    public void Every_school_morning_and_every_bedtime_has_one_named_adult(string name)
    {
        var page = Planned.Page(Planned.Example(name));

        foreach (var (responsibility, days) in new[] { ("child.out_the_door", 5), ("child.bedtime", 7) })
        {
            var placed = page.Items.Where(item => item.Responsibility == responsibility).ToList();
            placed.Select(item => item.Start.Date).Distinct().Count().ShouldBe(days, responsibility);
            placed.ShouldAllBe(item => item.Who.Count == 1);
        }
    }
}
