using Microsoft.Playwright;

namespace Evenhand.EndToEnd;

/// <summary>What people do every day takes few taps; more would make the program somebody's job.</summary>
[Collection("browser")]
public sealed class TapCountTests(BrowserFixture browser)
{
    [Fact]
    public async Task Daily_acts_stay_within_their_taps()
    {
        await using var house = await StoryHouse.Open(NodaTime.Instant.FromUtc(2026, 11, 24, 15, 0));
        var page = await house.Phone("/");
        var taps = new Taps(page);
        (await page.Locator("#mine").IsVisibleAsync()).ShouldBeTrue("who does what today is there at once");
        (await page.Locator(".ways .way").First.IsVisibleAsync()).ShouldBeTrue();

        var row = page.Locator("section[aria-labelledby=mine] li.item:not(.done)").First;
        var key = await row.GetAttributeAsync("data-key");
        await taps.On(row.Locator("button.tick"));
        await Assertions.Expect(page.Locator($"li.item[data-key='{key}']").First).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("done"));
        taps.Since().ShouldBe(1, "done");
        await taps.On(".toast button");
        await Assertions.Expect(page.Locator($"li.item[data-key='{key}']").First).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("done"));
        taps.Since().ShouldBe(1, "undone");

        await taps.On("section[aria-labelledby=mine] button.swap");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Casey");
        taps.Since().ShouldBe(1, "swapped");
        await taps.On(".toast button");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Taken back");
        taps.Since().ShouldBe(1, "swapped back");

        await taps.On("#quick");
        await page.Keyboard.TypeAsync("Swim Thu 17:00 Ali");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#understood").WaitForAsync();
        await taps.On("article button.primary");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Swim");
        taps.Since().ShouldBe(2, "one line of text, kept");
        await taps.On(".toast button");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Taken back");

        await page.GotoAsync("/today");
        taps.Since();
        await taps.On(page.GetByRole(AriaRole.Link, new() { Name = "Came up" }));
        await taps.On(page.GetByRole(AriaRole.Link, new() { Name = "A child is ill" }));
        await page.Locator("#from").WaitForAsync();
        taps.Count.ShouldBe(2, "it came up, and what it is asked");
    }

    [Fact]
    public async Task Every_daily_act_is_done_without_script()
    {
        var page = await browser.Open("/today", script: false);
        async Task TakeBack()
        {
            await page.Locator(".toast button").ClickAsync();
            (await page.Locator(".toast").TextContentAsync())!.ShouldContain("Taken back");
            await page.GotoAsync("/today");
        }

        await page.Locator("section[aria-labelledby=mine] button.tick").First.ClickAsync();
        (await page.Locator(".toast").TextContentAsync())!.ShouldContain("done");
        await TakeBack();
        await page.Locator("section[aria-labelledby=mine] button.swap").First.ClickAsync();
        (await page.Locator(".toast").TextContentAsync())!.ShouldContain("Casey");
        await TakeBack();
        await page.FillAsync("#quick", "Choir Fri 19:00 Casey");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("article button.primary").ClickAsync();
        (await page.Locator(".toast").TextContentAsync())!.ShouldContain("Choir");
        await TakeBack();
        await page.GotoAsync("/week/2026-11-23/move/food.dishes/0/6");
        await page.SelectOptionAsync("#who", "a");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        (await page.Locator(".cost").TextContentAsync())!.ShouldContain("Morgan");
        await page.Locator("[data-keep]").ClickAsync();
        (await page.Locator(".toast").TextContentAsync())!.ShouldContain("Morgan does it");
        await TakeBack();
        await page.GotoAsync("/week/2026-11-23/food.dishes/0/6");
        await page.GetByRole(AriaRole.Button, new() { Name = "Let it go this once" }).ClickAsync();
        (await page.Locator(".toast").TextContentAsync())!.ShouldContain("let go");
        await TakeBack();
    }
}
