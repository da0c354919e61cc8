using System.Net;
using Evenhand.Web.Tests.Talk;

namespace Evenhand.Web.Tests.People;

/// <summary>Emergency cards, from the order to the places that hold a copy of it.</summary>
public sealed class CardPageTests
{
    [Fact, Mechanism("M024", Where = "/cards")]
    public async Task A_new_order_is_something_to_do_for_each_place_until_it_is_ticked()
    {
        await using var home = await ExampleHome.Of(ExampleHome.Example("lead-parent"));
        await home.Send("Andrea", "/cards/c1", ("people", "b"), ("places", "1"), ("phones", "+1 902 555 0101"), ("people", "h"), ("places", "2"), ("phones", ""), ("people", "a"), ("places", "3"), ("phones", ""), ("facts", "Penicillin: allergic\n* Sees Dr. Lane"));
        await home.Send("Andrea", "/cards", ("place", "Northside school"), ("children", "c1"));
        (await home.Words("Vanja", "/cards")).ShouldNotContain("old order");

        await home.Send("Vanja", "/cards/c1", ("people", "b"), ("places", "2"), ("phones", "+1 902 555 0101"), ("people", "h"), ("places", "3"), ("phones", ""), ("people", "a"), ("places", "1"), ("phones", ""), ("facts", "Penicillin: allergic\n* Sees Dr. Lane"));
        (await home.Words("Andrea", "/cards")).ShouldSatisfyAllConditions(words => words.ShouldContain("Andrea owns the cards"), words => words.ShouldContain("shows Andrea, Sandy and Vanja; now Vanja, Andrea and Sandy"));
        (await home.Words("Andrea", "/today")).ShouldContain("old emergency order: Northside school");
        (await home.Words("Vanja", "/today")).ShouldNotContain("old emergency order");

        await home.Send("Andrea", "/cards?handler=told", ("index", "0"), ("place", "Northside school"));
        (await home.Words("Andrea", "/cards")).ShouldNotContain("Is changed there");
        (await home.Words("Andrea", "/today")).ShouldNotContain("old emergency order");
    }

    [Fact]
    public async Task A_printed_card_holds_its_text_and_nothing_that_is_private()
    {
        await using var home = await ExampleHome.Of(ExampleHome.Example("lead-parent"));
        await home.Send("Andrea", "/cards/c1", ("people", "b"), ("places", "1"), ("phones", "+1 902 555 0101"), ("facts", "Penicillin: allergic\n* Sees Dr. Lane"));
        var print = await home["Andrea"].Body("/cards/c1/print");
        print.ShouldContain("class=\"qr\"");
        print.ShouldContain("Penicillin: allergic");
        print.ShouldNotContain("Lane");
        using var none = await home["Andrea"].Get("/cards/nobody/print");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
