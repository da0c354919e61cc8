using Microsoft.Playwright;

namespace Evenhand.EndToEnd;

/// <summary>Two people in one household at the same time.</summary>
[Collection("browser")]
public sealed class TogetherTests(BrowserFixture browser)
{
    private const string Dishes = "/week/2026-11-23/food.dishes/0/4";

    [Fact]
    public async Task Two_people_on_one_item_lose_nothing_and_the_second_chooses()
    {
        var casey = await browser.Open(Dishes, script: false, who: "Casey");
        var morgan = await browser.Open(Dishes, script: false, who: "Morgan");
        await morgan.GetByText("What became of it").ClickAsync();
        await morgan.Locator("#minutes").FillAsync("45");
        await morgan.GetByRole(AriaRole.Button, new() { Name = "Say so" }).ClickAsync();

        await casey.GetByRole(AriaRole.Button, new() { Name = "Let it go this once" }).ClickAsync();

        await Assertions.Expect(casey.GetByRole(AriaRole.Heading, new() { Name = "Somebody else was here first" })).ToBeVisibleAsync();
        var sides = await casey.Locator(".sides dd").AllTextContentsAsync();
        sides.Count.ShouldBe(3);
        sides[2].ShouldContain("let go");
        await casey.GetByRole(AriaRole.Button, new() { Name = "Do mine all the same" }).ClickAsync();
        await Assertions.Expect(casey.Locator(".toast")).ToContainTextAsync("Wash the dishes: let go this once");
        await casey.Locator(".toast button").ClickAsync();
        await Assertions.Expect(casey.Locator(".toast")).ToContainTextAsync("Taken back");
        await casey.GotoAsync(Dishes);
        (await casey.Locator("#minutes").InputValueAsync()).ShouldBe("45");
        await casey.GotoAsync("/history");
        await casey.Locator("li.item", new() { HasText = "took 45 min" }).GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
    }

    [Fact]
    public async Task What_another_changed_comes_first_today_and_is_gone_after_a_look()
    {
        var casey = await browser.Open("/today", who: "Casey");
        var seen = casey.GetByRole(AriaRole.Button, new() { Name = "Seen" });
        if (await seen.CountAsync() > 0)
            await seen.ClickAsync();
        var morgan = await browser.Open("/week/2026-11-23/move/food.dinner/0/5?who=a&date=2026-11-28&time=17:30", who: "Morgan");
        await morgan.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Assertions.Expect(morgan.Locator(".toast")).ToContainTextAsync("Morgan does it, Sat 28 Nov 17:30");

        var news = casey.Locator("section.since");
        await Assertions.Expect(news).ToContainTextAsync("Make dinner");
        await Assertions.Expect(news).ToContainTextAsync("Morgan, was Casey");
        (await casey.Locator("main > *").AllAsync()).Count.ShouldBeGreaterThan(2);
        (await news.EvaluateAsync<bool>("section => section.previousElementSibling.tagName === 'HEADER'")).ShouldBeTrue();
        await casey.GetByRole(AriaRole.Button, new() { Name = "Seen" }).ClickAsync();
        await Assertions.Expect(news).ToHaveCountAsync(0);

        await morgan.Locator(".toast button").ClickAsync();
        await Assertions.Expect(morgan.Locator(".toast")).ToContainTextAsync("Taken back");
    }
}
