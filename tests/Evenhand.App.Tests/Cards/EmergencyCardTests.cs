using Evenhand.App.Cards;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;

namespace Evenhand.App.Tests.Cards;

public sealed class EmergencyCardTests
{
    private static readonly PersonId Jo = new("c1");

    private static Household Family(string more = "") =>
        HouseholdFile.Read(File.ReadAllText(Repository.PathTo("examples", "households", "lead-parent.yaml")) + more, CatalogueFile.Shipped).Value.ShouldNotBeNull().Household;

    private const string Cards = """

        phones: {b: "+1 902 555 0101", h: "+1 902 555 0102"}
        card_facts:
          c1: [{what: "Penicillin: allergic"}, {what: "Sees Dr. Lane on Tuesdays", private: yes}]
        card_copies:
          - {place: school, order: [b, h, a], since: 2026-09-01}
          - {place: camp, children: [c2], order: [a, b]}
          - {place: clinic, order: [a, b, h]}
        """;

    [Fact]
    [Mechanism("M024", Where = "Emergency cards")]
    public void A_card_has_the_order_with_numbers_and_authority_and_what_to_know()
    {
        var card = EmergencyCard.Of(Family(Cards), Family().Child(Jo)!);
        card.Contacts.Select(contact => (contact.Who.Value, contact.Phone, contact.MayCollect)).ShouldBe([("b", "+1 902 555 0101", true), ("h", "+1 902 555 0102", true), ("a", "", true)]);
        card.Facts.Count.ShouldBe(2);
    }

    [Fact]
    public void The_text_for_a_copy_leaves_out_what_is_private()
    {
        var text = EmergencyCard.Of(Family(Cards), Family().Child(Jo)!).Text(id => id.Value, "may collect");
        text.ShouldContain("Penicillin");
        text.ShouldNotContain("Lane");
        text.ShouldContain("1 b +1 902 555 0101 (may collect)");
    }

    [Fact]
    [Mechanism("M024", Where = "Emergency cards: places that hold a copy")]
    public void Each_place_with_another_order_is_something_to_do_for_whoever_owns_the_cards()
    {
        var old = OldCopies.Of(Family(Cards));
        old.All.Select(copy => copy.Copy.Place).ShouldBe(["camp", "clinic"]);
        old.Owner.ShouldBe(new PersonId("b"));
        OldCopies.Right(Family(Cards), old.All[0].Copy).Select(who => who.Value).ShouldBe(["b", "h", "a"]);
    }

    [Fact]
    public void A_new_order_makes_every_copy_of_the_old_one_something_to_do()
    {
        var family = Family(Cards);
        family = family with { Children = [.. family.Children.Select(child => child with { EmergencyCard = [new("a"), new("b"), new("h")] })] };
        OldCopies.Of(family).All.Select(copy => copy.Copy.Place).ShouldBe(["school", "camp"]);
    }

    [Fact]
    public void Without_copies_there_is_nothing_to_do() => OldCopies.Of(Family()).All.ShouldBeEmpty();
}
