using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Evenhand.Web.Tests.Household;

namespace Evenhand.Web.Tests.Swaps;

/// <summary>One adult asks another to swap; a yes changes both things, and nothing else does.</summary>
public sealed class SwapTests
{
    private const string Week = "/week/2026-11-23";

    [Fact, Mechanism("M053", Where = "the page of an item: ask for a swap")]
    public async Task A_yes_changes_both_things_for_this_once_and_the_minutes_go_with_them()
    {
        await using var house = await House.OfExample("snow-plough");
        var (item, _, taken) = await Ask(house);

        var today = await house.Page("b", "/today");
        House.Words(today).ShouldContain("asks you to take");
        house.Inputs.ShouldBeLessThanOrEqualTo(3);
        House.Words(await house.Page("a", "/today")).ShouldContain("You asked");
        Doer(await house.Page("b", item)).ShouldBe("Morgan");

        await house.Send("b", today, "form[action^='/swaps/']", ("reply", "yes"));

        Doer(await house.Page("a", item)).ShouldBe("Casey");
        Doer(await house.Page("a", $"{Week}/{taken}")).ShouldBe("Morgan");
        House.Words(await house.Page("b", "/today")).ShouldNotContain("asks you to take");
    }

    [Fact]
    public async Task A_no_leaves_the_week_as_it_is()
    {
        await using var house = await House.OfExample("snow-plough");
        var (item, _, _) = await Ask(house);

        await house.Send("b", await house.Page("b", "/today"), "form[action^='/swaps/']", ("reply", "no"));

        Doer(await house.Page("a", item)).ShouldBe("Morgan");
        House.Words(await house.Page("a", "/today")).ShouldNotContain("You asked");
    }

    [Fact]
    public async Task The_asker_cannot_say_yes_for_the_other_and_a_late_yes_changes_nothing()
    {
        await using var house = await House.OfExample("snow-plough");
        var (item, _, _) = await Ask(house);
        var id = (await house.Page("b", "/today")).QuerySelector<IHtmlInputElement>("form[action^='/swaps/'] input[name=id]")!.Value;

        (await house.Post("a", "/swaps/2026-11-23", ("id", id), ("reply", "yes"))).ShouldBe(HttpStatusCode.NotFound);
        await house.Send("a", await house.Page("a", "/today"), "form[action^='/swaps/']", ("reply", "no"));
        (await house.Post("b", "/swaps/2026-11-23", ("id", id), ("reply", "yes"))).ShouldBe(HttpStatusCode.Conflict);

        Doer(await house.Page("a", item)).ShouldBe("Morgan");
    }

    /// <summary>Morgan asks Casey to take a coming thing, and takes one of Casey's. The answer: its page, its name, and the key of the thing in return.</summary>
    private static async Task<(string Item, string Name, string InReturn)> Ask(House house)
    {
        var board = await house.Page("a", Week);
        foreach (var link in board.QuerySelectorAll<IHtmlAnchorElement>($"a[href^='{Week}/']").Select(link => link.GetAttribute("href")!).Where(link => !link.Contains("/move/", StringComparison.Ordinal) && link.Count(letter => letter == '/') > 3).Distinct())
        {
            var page = await house.Page("a", link);
            if (page.QuerySelector("form:has(input[value=ask-swap]) select[name=other]") is not IHtmlSelectElement { Options.Length: > 1 } select)
                continue;
            var inReturn = select.Options[1].Value;
            await house.Send("a", page, "form:has(input[value=ask-swap])", ("other", inReturn), ("who", "b"));
            return (link, page.QuerySelector("h1")!.TextContent, inReturn);
        }

        throw new InvalidOperationException("No thing of Morgan's can be swapped this week.");
    }

    private static string Doer(IHtmlDocument page) => page.QuerySelector(".facts .person")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[^1];
}
