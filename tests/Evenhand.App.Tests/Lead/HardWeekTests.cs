using Evenhand.App.Catalogues;
using Evenhand.App.Plans;
using Evenhand.App.Tests.Check;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.Tests.Lead;

/// <summary>Hard weeks take things away and end by themselves.</summary>
public sealed class HardWeekTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly PersonId A = new("a"), B = new("b");

    [Fact, Mechanism("M127", Where = "the page Lead: too much")]
    public void After_too_much_the_next_plan_has_fewer_items_for_that_person_and_no_more_for_anyone()
    {
        var household = OnCallTests.Example("snow-plough");
        var said = household with { Lead = household.Lead with { TooMuch = [new(A, Monday, Monday.PlusDays(13))] } };

        Counts(said, Monday)[A].ShouldBeLessThan(Counts(household, Monday)[A]);
        Counts(said, Monday)[B].ShouldBe(Counts(household, Monday)[B]);
        Counts(said, Monday.PlusWeeks(2)).ShouldBe(Counts(household, Monday.PlusWeeks(2)), "it ends by itself");
    }

    [Fact, Mechanism("M124", Where = "surges of the household file; the page Lead")]
    public void A_surge_changes_twelve_weeks_of_plans_and_stops_on_its_end()
    {
        var household = OnCallTests.Example("snow-plough");
        var surge = new Surge { What = "after the hospital", From = Monday, Until = Monday.PlusWeeks(12).PlusDays(-1), Who = B, Minutes = 60, Lowers = ["clean.*", "home.*"] };
        var during = household with { Lead = household.Lead with { Surges = [surge] } };

        for (var week = 0; week < 14; week++)
        {
            var duties = Duties(during, Monday.PlusWeeks(week));
            duties.Count(id => id == Surge.Support.Value).ShouldBe(week < 12 ? 5 : 0, $"week {week}");
            duties.Any(id => id.StartsWith("clean.", StringComparison.Ordinal)).ShouldBe(week >= 12, $"week {week}");
        }

        surge.Reviews().Select(date => Period.DaysBetween(Monday, date)).ShouldBe([14, 28, 42, 56, 70, 83]);
    }

    [Fact, Mechanism("M034", Where = "woken of the household file; the page Lead")]
    public void A_broken_night_lowers_what_the_next_day_asks_and_comfort_never_counts()
    {
        var household = OnCallTests.Example("snow-plough");
        var woken = household with { Lead = household.Lead with { Woken = new Dictionary<PersonId, LocalDate> { [A] = Monday } } };
        int On(Household of, int day) => Compiled(of, Monday).Occurrences.Count(info => info.Owner == A && info.Day == day && info.Responsibility?.State == OwnershipState.Owned);

        On(woken, 0).ShouldBeLessThan(On(household, 0));
        On(woken, 1).ShouldBe(On(household, 1));
        CatalogueFile.Shipped.Find(new("child.comfort")).ShouldNotBeNull().CountsInLoad.ShouldBeFalse();
    }

    [Fact, Mechanism("M130", Where = "on_call: morning_after")]
    public void After_a_broken_night_the_other_adult_has_the_morning_if_both_agreed_so()
    {
        var household = OnCallTests.Example("snow-plough");
        Household Woken(bool agreed) => household with { Lead = household.Lead with { Woken = new Dictionary<PersonId, LocalDate> { [A] = Monday }, OnCall = household.Lead.OnCall with { MorningAfter = agreed } } };
        IEnumerable<PersonId> Breakfast(Household of, int day)
        {
            var week = Compiled(of, Monday);
            return week.Occurrences.Index().Where(pair => pair.Item.Responsibility?.Row.Id.Value == "child.breakfast" && pair.Item.Day == day).SelectMany(pair => week.Problem.Occurrences[pair.Index].Eligible.Select(agent => week.Agents[agent].Id));
        }

        Breakfast(Woken(true), 0).ShouldBe([B]);
        Breakfast(Woken(true), 1).ShouldBe([A]);
        Breakfast(Woken(false), 0).ShouldBe([A]);
    }

    [Fact, Mechanism("M129", Where = "known_dates of the household file; the page Lead")]
    public void Weeks_around_a_due_date_show_less_and_ask_less()
    {
        var household = Checked.Household("""
            starts: 2026-11-23
            adults:
              a: {blocks: [{days: Mon-Fri, from: "09:00", to: "17:00", where: site}]}
              b: {physical: {reason: pregnancy, until: recovery}, blocks: [{days: Mon-Thu, from: "09:00", to: "15:00", where: site}]}
            children: {c: {age: 4}, n: {age: 0, due_in_weeks: 3}}
            owns: {b: [food.*, clean.*, home.*]}
            """);
        Enumerable.Range(0, 10).Select(week => KnownDate.PercentIn(household, B, Monday.PlusWeeks(week))).ShouldBe([100, 100, 100, 0, 0, 0, 0, 0, 0, 100]);
        Counts(household, Monday.PlusWeeks(4))[B].ShouldBeLessThan(Counts(household, Monday.PlusWeeks(1))[B]);
    }

    [Fact, Mechanism("M128", Where = "the page Lead: early")]
    public void Before_the_switch_the_one_with_everything_is_flagged_on_at_least_two_grounds()
    {
        var household = Checked.Household(Checked.Text("sixty-hours"));
        var grounds = Strain.Of(household, new HomeHours(household, new OwnershipView(household, CatalogueFile.Shipped)));
        grounds.ShouldAllBe(ground => ground.Adult.Id == B);
        grounds.Select(ground => ground.Kind).Distinct().Count().ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact, Mechanism("M032", Where = "the planner: protected hours of the lead")]
    public void Nothing_optional_is_placed_into_the_leads_protected_hours()
    {
        const string text = """
            starts: 2026-11-23
            adults: {a: {blocks: [{days: Mon-Fri, from: "08:00", to: "18:00", where: site}]}, b: {}}
            children: {c: {age: 8, alone_max: 60, care: [{days: Mon-Fri, from: "08:00", to: "15:00", name: school}]}}
            owns: {b: [child.*, food.*, clean.*, home.*, cloth.*]}
            lead_terms: {who: b, review: 2027-05-01, protected_hours: "Mon-Fri 09:00-13:00", said_yes: [YES]}
            """;
        int Protected(string yes) => Compiled(Checked.Household(text.Replace("YES", yes, StringComparison.Ordinal)), Monday).Occurrences.Count(info => info.Standing == Standing.Protected && info.Owner == B && info.Key.StartsWith("protected/", StringComparison.Ordinal));
        Protected("a, b").ShouldBe(5);
        Protected("b").ShouldBe(0, "terms that wait for a yes protect nothing");
        var week = PlanWeek.Run(new PlanRequest(Checked.Household(text.Replace("YES", "a, b", StringComparison.Ordinal)), CatalogueFile.Shipped, Monday), new PlanOptions(Moves: 20_000));
        var page = WeekReading.Read(week);
        page.Items.Where(item => item.Who.Contains(B) && item.Standing != Standing.Protected && item.Responsibility is not ("child.dropoff" or "child.pickup" or "ride"))
            .ShouldAllBe(item => item.Start.DayOfWeek >= IsoDayOfWeek.Saturday || item.End.TimeOfDay <= new LocalTime(9, 0) || item.Start.TimeOfDay >= new LocalTime(13, 0));
        page.Items.Count(item => item.Who.Contains(B)).ShouldBeGreaterThan(20);
    }

    private static CompiledWeek Compiled(Household household, LocalDate monday) => WeekCompiler.Compile(new PlanRequest(household, CatalogueFile.Shipped, monday));

    private static List<string> Duties(Household household, LocalDate monday) => [.. Compiled(household, monday).Occurrences.Select(info => info.Responsibility?.Row.Id.Value).OfType<string>()];

    private static Dictionary<PersonId, int> Counts(Household household, LocalDate monday) => Compiled(household, monday) is var week
        ? household.Adults.ToDictionary(adult => adult.Id, adult => week.Problem.Occurrences.Count(occurrence => occurrence.Eligible.Any(agent => week.Agents[agent].Id == adult.Id)))
        : [];
}
