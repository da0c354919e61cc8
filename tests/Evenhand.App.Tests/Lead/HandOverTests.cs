using System.Text.Json.Nodes;
using Evenhand.App.Catalogues;
using Evenhand.App.Lead;
using Evenhand.App.Tests.Check;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Tests.Lead;

/// <summary>Responsibilities go over whole, in stages, and never without an owner in between.</summary>
public sealed class HandOverTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly PersonId A = new("a"), B = new("b");

    /// <summary>What the sequel of the household says the other adult owns.</summary>
    private static readonly string[] ToBasement =
    [
        "child.dropoff", "child.pickup", "child.snack", "child.after_school", "clean.tidy", "cloth.wash", "cloth.fold", "health.therapy", "health.sick_day", "health.sick_call",
    ];

    [Fact, Mechanism("M040", Where = "evenhand handover"), Mechanism("M088", Where = "evenhand handover")]
    public void The_day_before_and_the_day_after_have_exactly_one_owner_for_each()
    {
        var handOver = Of(Checked.Household(Checked.Text("sixty-hours")));
        var items = handOver.Plan.Stages.SelectMany(stage => stage.Items).ToList();

        items.Select(item => item.Owned.Row.Id.Value).ShouldBe(ToBasement, ignoreOrder: true);
        items.ShouldAllBe(item => item.DayBefore == B && item.OnDay == A);
        items.ShouldAllBe(item => handOver.Note(item.Owned).Length > 60);
    }

    [Fact, Mechanism("M091", Where = "evenhand handover")]
    public void No_week_hands_over_more_than_was_agreed_and_what_hurts_most_goes_first()
    {
        var household = Checked.Household(Checked.Text("sixty-hours"));
        var handOver = Of(household);

        handOver.Plan.Stages.ShouldAllBe(stage => stage.Items.Count <= 2);
        handOver.Plan.Stages.Zip(handOver.Plan.Stages.Skip(1)).ShouldAllBe(pair => Period.DaysBetween(pair.First.On, pair.Second.On) == 7);
        handOver.Plan.Stages[0].Items[0].Owned.Row.Id.Value.ShouldBe("health.therapy");
        handOver.Plan.Stages.Take(2).SelectMany(stage => stage.Items).Select(item => item.Owned.Row.Id.Value).ShouldContain("child.pickup");
        var ranks = handOver.Plan.Stages.SelectMany(stage => stage.Items).Select(item => item.Rank).ToList();
        ranks.ShouldBe(ranks.Order());

        // The birth is in 14 weeks, in words of the file.
        handOver.Plan.Wish.Due.ShouldBe(Monday.PlusWeeks(14));
        handOver.Plan.IsBeforeDue.ShouldBe(true);
        Of(household with { Rules = household.Rules with { HandOversAWeek = 1 } }).Plan.Stages.ShouldAllBe(stage => stage.Items.Count == 1);
        HouseholdHandOver.Of(household, CatalogueFile.Shipped, B, A, ToBasement, Monday, pace: 0).Plan.Stages.ShouldHaveSingleItem("as one act");
    }

    [Fact]
    public void The_pace_is_read_from_the_households_own_words() =>
        Checked.Household(Checked.Text("basement-practice")).Rules.HandOversAWeek.ShouldBe(2);

    [Fact]
    public void Whoever_may_not_sign_is_named_with_the_children_before_anything_goes_over()
    {
        var household = Checked.Household(Checked.Text("sixty-hours"));
        var back = household with { Ownership = household.Ownership with { Patterns = [new("health.*", A)] } };
        var handOver = HouseholdHandOver.Of(back, CatalogueFile.Shipped, A, B, ["health.therapy"], Monday);
        handOver.Papers.Select(child => child.Id.Value).ShouldBe(["c1", "c2"]);
    }

    [Fact, Mechanism("M024", Where = "evenhand handover: cards to change")]
    public void Cards_and_lists_that_show_the_old_order_are_named()
    {
        var household = Checked.Household(Checked.Text("lead-parent"));
        var told = household with { Contacts = [new() { Name = "Mx Berg", Role = "class teacher", Know = [B] }, new() { Name = "Dr Ito", Role = "doctor", Know = [A, B] }] };
        var handOver = HouseholdHandOver.Of(told, CatalogueFile.Shipped, B, A, ["child.*", "plan.oncall"], Monday);
        handOver.Cards.Select(child => child.Id.Value).ShouldBe(["c1", "c2"]);
        handOver.ToTell.Select(contact => contact.Name).ShouldBe(["Mx Berg"]);
        JsonNode.Parse(HandOverJson.Write(handOver))!["emergency_cards_to_change"]!.AsArray().Count.ShouldBe(2);
    }

    [Fact]
    public void What_is_not_the_givers_or_is_tied_to_a_body_stays()
    {
        var household = Checked.Household(Checked.Text("sixty-hours"));
        var handOver = HouseholdHandOver.Of(household, CatalogueFile.Shipped, B, A, ["car.*", "birth.*", "child.pickup"], Monday);
        handOver.Plan.Stages.SelectMany(stage => stage.Items).Select(item => item.Owned.Row.Id.Group).ShouldNotContain("car");
        handOver.Plan.Staying.ShouldContain(staying => staying.Reason == StayReason.HasIt && staying.Owned.Row.Id.Value.StartsWith("car."));
        handOver.Plan.Staying.ShouldContain(staying => staying.Reason == StayReason.Bound && staying.Owned.Row.Id.Value.StartsWith("birth."));
    }

    private static HouseholdHandOver Of(Household household) => HouseholdHandOver.Of(household, CatalogueFile.Shipped, B, A, ToBasement, Monday);
}

