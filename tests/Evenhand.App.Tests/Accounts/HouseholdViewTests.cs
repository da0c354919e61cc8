using Evenhand.App.Accounts.Views;
using Evenhand.App.Catalogues;
using Evenhand.App.Data;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;

namespace Evenhand.App.Tests.Accounts;

public sealed class HouseholdViewTests
{
    private static readonly Household Family = HouseholdFile.Read(File.ReadAllText(Repository.PathTo("examples", "households", "two-homes.yaml")), CatalogueFile.Shipped).Value!.Household;

    private static readonly Lazy<WeekPage> Week = new(() => WeekReading.Read(PlanWeek.Run(new PlanRequest(Family, CatalogueFile.Shipped, new(2026, 11, 23)), new PlanOptions(Moves: 20_000))));

    [Fact]
    [Mechanism("M122", Where = "every page as the other home")]
    public void The_other_home_sees_the_childrens_matters_only()
    {
        var view = View(Role.OtherHome, "x");
        var week = view.Week(Week.Value);
        week.Items.ShouldNotBeEmpty();
        week.Items.ShouldAllBe(item => item.Children.Count > 0 || item.Who.Contains(new("x")) || item.Owner == new PersonId("x"));
        week.Items.ShouldAllBe(item => item.Reason.Length == 0);
        week.Busy.ShouldAllBe(busy => busy.Who == new PersonId("x"));
        week.Notes.ShouldBeEmpty();
        week.Loads.ShouldBeEmpty();
        week.Gaps.ShouldBeEmpty();
        week.Coverage.Values.SelectMany(spans => spans).ShouldAllBe(span => span.By != null && span.By != "g");
        view.Household.Helpers.ShouldBeEmpty();
        view.Household.Adults.ShouldAllBe(adult => adult.Job.Length == 0 && adult.Blocks.Count == 0);
    }

    [Fact]
    public void What_is_private_to_one_is_busy_for_the_other_and_stays_for_the_one()
    {
        var item = Week.Value.Items.First(item => item.Owner == new PersonId("a") && item.Who.SequenceEqual([new PersonId("a")]) && item.Responsibility is not "ride");
        var privates = new PrivateThings([new(PrivateThings.OfRow(item.Responsibility), new("a"))]);
        var other = HouseholdView.For(Caller(Role.Adult, "x"), Family, privates).Week(Week.Value);
        other.Items.ShouldNotContain(seen => seen.Responsibility == item.Responsibility && !seen.Who.Contains(new("x")));
        other.Busy.ShouldContain(busy => busy.Who == new PersonId("a") && busy.Start == item.Start && busy.Kind == "busy" && busy.What.Length == 0);
        other.Owned.ShouldNotContain(duty => duty.Row.Id.Value == item.Responsibility);
        HouseholdView.For(Caller(Role.Adult, "a"), Family, privates).Week(Week.Value).Items.ShouldContain(item);
    }

    [Fact]
    public void Someone_who_can_be_asked_sees_their_own_and_nothing_else()
    {
        var week = View(Role.Village, "n").Week(Week.Value);
        week.Items.ShouldAllBe(item => item.Who.Contains(new("n")));
        week.Asks.ShouldAllBe(ask => ask.Who == new PersonId("n"));
        week.Coverage.ShouldBeEmpty();
        week.Busy.ShouldBeEmpty();
    }

    [Fact]
    public void A_child_sees_the_family_without_what_the_adults_hours_are_for()
    {
        var week = View(Role.OlderChild, "c2").Week(Week.Value);
        week.Items.Count.ShouldBeGreaterThan(20);
        week.Items.ShouldNotContain(item => item.Responsibility.StartsWith("money.", StringComparison.Ordinal));
        week.Busy.ShouldAllBe(busy => busy.What.Length == 0 && (busy.Kind == "busy" || busy.Kind == "sleep"));
        week.Asks.ShouldBeEmpty();
    }

    [Fact]
    public void A_correction_gives_an_occurrence_to_whoever_does_it_now()
    {
        var item = Week.Value.Items.First(item => item.Responsibility == "food.dinner" && !item.Who.Contains(new("n")));
        var lived = LivedWeek.Of(Week.Value, [new Mark(item.Key, MarkKind.DoneBy, new PersonId("n"))]);
        View(Role.Village, "n").Week(lived).Items.ShouldContain(seen => seen.Key == item.Key);
    }

    private static HouseholdView View(Role role, string person) => HouseholdView.For(Caller(role, person), Family, PrivateThings.None);

    private static Caller Caller(Role role, string person) => new(new("home"), new("member"), role, new(person), null);
}
