using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Evenhand.Web.Tests.Week;

/// <summary>The board and its pages without script: read, move, correct, add, take back.</summary>
[Collection("site")]
public sealed class WeekPageTests(Site site)
{
    private const string Monday = "/week/2026-11-23";
    private const string Dishes = Monday + "/food.dishes/0/2";

    [Fact]
    public async Task The_board_is_a_table_with_a_header_for_each_day_and_each_person()
    {
        var board = (await site.Get(Monday)).QuerySelector("table.board").ShouldNotBeNull();

        board.QuerySelectorAll("thead th[scope=col]").Length.ShouldBe(7);
        board.QuerySelectorAll("tbody th[scope=row]").Select(head => head.TextContent.Trim()).ShouldBe(["Everyone", "F Frankie", "A Ali", "N Nico", "M Morgan", "C Casey"]);
        foreach (var row in board.QuerySelectorAll("tbody tr"))
        {
            row.QuerySelectorAll("td").Length.ShouldBe(7);
            row.QuerySelectorAll("td a.plus").Length.ShouldBe(7);
        }
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    public async Task Every_page_of_the_week_opens_in_each_language_without_inline_style_or_script(string language)
    {
        foreach (var path in new[] { Monday, Monday + "?day=all", Monday + "/print", Dishes, Monday + "/move/food.dishes/0/2", Monday + "/add", Monday + "/add?text=Swim+Tue+17:00+Ali", "/wall", "/household/dates", "/household/dates/edit?kind=guest", "/household/dates/edit?kind=closed" })
        {
            var page = await site.Get(path, language);

            page.DocumentElement.GetAttribute("lang").ShouldBe(language);
            page.QuerySelectorAll("[style], script:not([src])").ShouldBeEmpty(path);
            page.QuerySelectorAll("h1").Length.ShouldBe(1, path);
            page.QuerySelectorAll("form[method=post]").ShouldAllBe(form => form.QuerySelectorAll("input[name=form]").Length == 1);
        }
    }

    [Theory]
    [InlineData("/week/2026-13-01")]
    [InlineData("/week/9999-12-31")]
    [InlineData("/week/2026-11-23/nothing/of/this")]
    [InlineData("/week/2026-11-23/move/nothing")]
    [InlineData("/household/dates/edit?kind=17")]
    [InlineData("/household/dates/edit?key=x")]
    public async Task What_is_not_there_is_not_found(string path) => (await site.Status(path)).ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task A_key_with_its_slashes_encoded_is_the_same_item() =>
        (await site.Get(Monday + "/food.dishes%2F0%2F2")).QuerySelector("h1")!.TextContent.ShouldBe("Wash the dishes");

    [Fact]
    public async Task An_act_is_one_form_and_one_undo()
    {
        var done = await site.Send(await site.Get(Dishes), ".item-page form", "button[value=done]");
        Block(done, Dishes).ClassList.ShouldContain("done");

        var undone = await site.Send(done, ".toast form");

        Block(undone, Dishes).ClassList.ShouldNotContain("done");
    }

    [Fact]
    public async Task A_move_says_what_it_costs_before_it_is_kept()
    {
        var asked = await site.Get(Monday + "/move/food.dishes/0/3?who=a&date=2026-11-26&time=20:00");
        var words = asked.QuerySelector(".cost")!.TextContent;
        words.ShouldContain("Morgan 20 min more");
        words.ShouldContain("Casey 20 min less");
        words.ShouldContain("It stays Casey's; Morgan covers.");
        Block(await site.Get(Monday), Monday + "/food.dishes/0/3").GetAttribute("data-who").ShouldBe("b");

        var kept = await site.Send(asked, ".move form[method=post]");

        var block = Block(kept, Monday + "/food.dishes/0/3");
        block.GetAttribute("data-who").ShouldBe("a");
        block.TextContent.ShouldContain("for Casey");
        Block(await site.Send(kept, ".toast form"), Monday + "/food.dishes/0/3").GetAttribute("data-who").ShouldBe("b");
    }

    [Fact]
    public async Task Whoever_is_at_work_or_has_something_else_is_named_in_the_way()
    {
        var pickup = (await site.Get(Monday)).QuerySelectorAll<IHtmlAnchorElement>("td[data-who=b] a.block.ride").First();

        var asked = await site.Get(pickup.GetAttribute("data-move")! + "?who=a");

        asked.QuerySelector(".clash")!.TextContent.ShouldContain("Morgan is at work");
    }

    [Fact]
    public async Task A_line_is_shown_as_understood_and_stands_on_the_board_and_in_the_day_when_kept()
    {
        var understood = await site.Get(Monday + "/add?text=Choir+Thu+19:00-20:00+Casey+at+church");
        understood.QuerySelectorAll(".parts li").Select(part => part.TextContent.Trim()).ShouldBe(["Choirname", "Thuday", "19:00-20:00time", "Caseyperson", "atjoins", "churchplace"]);

        var kept = await site.Send(understood, "form[method=post]");

        kept.QuerySelectorAll("td[data-who=b][data-date='2026-11-26'] a.block.entry").ShouldHaveSingleItem().TextContent.ShouldContain("Choir");
        (await site.Get("/today/2026-11-26")).Body!.TextContent.ShouldContain("Choir");
        (await site.Send(kept, ".toast form")).QuerySelectorAll("a.block.entry").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_without_a_time_loses_nothing_and_asks_for_it()
    {
        var understood = await site.Get(Monday + "/add?text=Choir+Thu");

        var again = await site.Send(understood, "form[method=post]", null, ("what", "Choir practice"));

        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.QuerySelector<IHtmlInputElement>("#what")!.Value.ShouldBe("Choir practice");
        again.QuerySelector(".wrong")!.TextContent.ShouldBe("At what time?");
    }

    [Fact]
    public async Task What_is_private_is_not_on_the_wall_or_the_fridge()
    {
        var kept = await site.Send(await site.Get(Monday + "/add?text=Quietword+Tue+19:00-20:00+Morgan"), "form[method=post]", null, ("private", "true"));
        kept.Body!.TextContent.ShouldContain("Quietword");

        foreach (var path in new[] { "/wall", Monday + "/print" })
            (await site.Get(path)).Body!.TextContent.ShouldNotContain("Quietword");
        await site.Send(kept, ".toast form");
    }

    [Fact]
    public async Task Two_taps_on_the_wall_say_who_did_it()
    {
        var item = (await site.Get("/wall")).QuerySelectorAll<IHtmlAnchorElement>("a.card").First(card => card.TextContent.Contains("Make dinner"));
        var faces = await site.Get(new Uri(item.Href).PathAndQuery);

        var done = await site.Send(faces, ".face form", "button[value=a]");

        done.QuerySelectorAll("a.card.done").ShouldHaveSingleItem().TextContent.ShouldContain("done by Morgan");
        await site.Send(done, ".toast form");
    }

    [Fact]
    public async Task A_closed_day_is_on_the_board_and_the_plan_goes_with_it_until_it_is_taken_back()
    {
        var form = await site.Get("/household/dates/edit?kind=closed");
        var kept = await site.Send(form, "main form", null, ("from", "2026-12-02"), ("to", "2026-12-02"), ("what", "boiler"), ("care", "day care one"));
        kept.Body!.TextContent.ShouldContain("boiler");

        (await site.Get("/week/2026-11-30")).QuerySelector("tr.family td.d2")!.TextContent.ShouldContain("boiler");

        (await site.Send(kept, ".toast form")).QuerySelector("main")!.TextContent.ShouldNotContain("boiler");
    }

    [Fact]
    public async Task A_date_with_its_end_before_its_start_keeps_what_was_typed()
    {
        var again = await site.Send(await site.Get("/household/dates/edit?kind=away"), "main form", null, ("from", "2026-12-02"), ("to", "2026-12-01"), ("what", "the lake"));

        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        again.QuerySelector<IHtmlInputElement>("#what")!.Value.ShouldBe("the lake");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused() => (await site.Post(Dishes, ("do", "done"))).ShouldBe(HttpStatusCode.BadRequest);

    private static IElement Block(IHtmlDocument page, string path) =>
        page.QuerySelectorAll($"a.block[href='{path}']").ShouldHaveSingleItem($"{page.StatusCode} {page.QuerySelector("main")!.TextContent.Trim()}");
}
