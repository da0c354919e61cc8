using Microsoft.Playwright;

namespace Evenhand.EndToEnd;

/// <summary>A Tuesday afternoon in the life of a household.</summary>
[Collection("browser")]
public sealed class TuesdayTests(BrowserFixture browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_tap_says_done_and_one_tap_takes_it_back(bool script)
    {
        var page = await browser.Open("/today", script: script);
        var item = page.Locator("li.item").Nth(2);
        var key = await item.GetAttributeAsync("data-key");
        await item.Locator("button.tick").ClickAsync();
        var same = page.Locator($"li.item[data-key='{key}']");
        await Assertions.Expect(same).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("done"));
        await page.Locator(".toast button").ClickAsync();
        await Assertions.Expect(same).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("done"));
    }

    [Fact]
    public async Task What_one_does_the_other_sees_within_a_second()
    {
        var one = await browser.Open("/today");
        var other = await browser.Open("/today");
        var key = await one.Locator("li.item").Nth(3).GetAttributeAsync("data-key");
        await one.Locator($"li.item[data-key='{key}'] button.tick").ClickAsync();
        await Assertions.Expect(other.Locator($"li.item[data-key='{key}']")).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("done"), new() { Timeout = 3000 });
    }

    [Fact]
    public async Task A_fever_is_three_taps_from_the_repaired_day()
    {
        var page = await browser.Open("/today");
        await page.GetByRole(AriaRole.Link, new() { Name = "Came up" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "A child is ill" }).ClickAsync();
        await page.GetByLabel("Nico").CheckAsync();
        await page.GetByLabel("tomorrow too").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the week with it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, keep it" }).ClickAsync();
        await page.GotoAsync("/today/2026-11-25");
        var takes = await page.Locator(".way").First.TextContentAsync();
        takes!.ShouldNotContain("Nico");
        await page.GotoAsync("/history");
        await page.Locator("li.item", new() { HasText = "A child is ill" }).GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator(".toast")).ToBeVisibleAsync();
        await page.GotoAsync("/today/2026-11-25");
        (await page.Locator(".way").First.TextContentAsync())!.ShouldContain("Nico");
    }
}
