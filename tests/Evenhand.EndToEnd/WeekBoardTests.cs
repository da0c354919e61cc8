using Microsoft.Playwright;

namespace Evenhand.EndToEnd;

/// <summary>The board under the hand: dragged, moved with the keys, opened, read.</summary>
[Collection("browser")]
public sealed class WeekBoardTests(BrowserFixture browser)
{
    private const string Week = "/week/2026-11-23";

    [Fact]
    public async Task A_dragged_block_shows_what_it_costs_and_escape_leaves_it()
    {
        var page = await browser.Open(Week, width: 1280);
        var block = page.Locator("td[data-who=b][data-date='2026-11-26'] a.block", new() { HasText = "Make dinner" });
        var target = page.Locator("td[data-who=a][data-date='2026-11-26']");
        await block.ScrollIntoViewIfNeededAsync();
        var (from, to) = ((await block.BoundingBoxAsync())!, (await target.BoundingBoxAsync())!);

        await page.Mouse.MoveAsync(from.X + 20, from.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(to.X + 30, to.Y + to.Height - 10, new() { Steps = 8 });
        var cost = page.Locator(".panel .cost");
        await cost.WaitForAsync();
        (await cost.InnerTextAsync()).ShouldContain("Morgan");
        await page.Mouse.UpAsync();
        (await page.Locator("dialog[open]").CountAsync()).ShouldBe(0);
        await page.Keyboard.PressAsync("Escape");

        (await page.Locator(".panel").CountAsync()).ShouldBe(0);
        (await block.CountAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task The_keys_move_a_block_and_enter_keeps_it()
    {
        var page = await browser.Open(Week, width: 1280);
        var block = page.Locator("td[data-who=b][data-date='2026-11-26'] a.block", new() { HasText = "Make dinner" });

        await block.FocusAsync();
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.PressAsync("Shift+ArrowDown");
        await page.Keyboard.PressAsync("ArrowUp");
        await page.Locator(".panel .cost").Filter(new() { HasText = "It stays Casey's; Morgan covers." }).WaitForAsync();
        await page.Keyboard.PressAsync("Enter");
        var moved = page.Locator("td[data-who=a][data-date='2026-11-26'] a.block", new() { HasText = "Make dinner" });
        await moved.WaitForAsync();
        (await moved.InnerTextAsync()).ShouldContain("for Casey");

        await page.Locator(".toast button").ClickAsync();
        await block.WaitForAsync();
    }

    [Fact]
    public async Task A_block_opens_as_a_dialog_that_escape_closes_with_the_focus_back()
    {
        var page = await browser.Open(Week, width: 1280);
        var block = page.Locator("td[data-who=b][data-date='2026-11-27'] a.block", new() { HasText = "Make dinner" });

        await block.ClickAsync();
        var dialog = page.Locator("dialog[open]");
        await dialog.WaitForAsync();
        (await dialog.InnerTextAsync()).ShouldContain("Done means");
        page.Url.ShouldEndWith(Week);
        await page.Keyboard.PressAsync("Escape");

        (await block.EvaluateAsync<bool>("block => document.activeElement === block")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_line_in_the_field_is_understood_in_a_dialog_and_kept()
    {
        var page = await browser.Open(Week);

        await page.FillAsync("#quick", "Choir Sat 19:00 Casey");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("dialog[open] .parts").WaitForAsync();
        await page.Locator("dialog[open] button.primary").ClickAsync();
        await page.Locator("a.block.entry").Filter(new() { HasText = "Choir" }).First.WaitForAsync();
        await page.Locator(".toast button").ClickAsync();
        await page.Locator("a.block.entry").Filter(new() { HasText = "Choir" }).First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    [Theory]
    [InlineData(320)]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task Nothing_is_wider_than_the_screen_and_every_target_is_large_enough(int width)
    {
        foreach (var path in new[] { Week, Week + "?day=all", Week + "/food.dinner/0/3", Week + "/move/food.dinner/0/3?who=a", Week + "/add?text=Swim+Tue+17:00+Ali", "/wall", "/household/dates", "/household/dates/edit?kind=guest" })
        {
            var page = await browser.Open(path, width);

            (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, path);
            var small = await page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('main a, main button, main summary, main select, main input:not([type=hidden])')]
                  .filter(target => target.checkVisibility() && !target.closest('p, h2, th'))
                  .filter(target => { const box = target.getBoundingClientRect(); return box.width < 24 || box.height < 24; })
                  .filter(target => !target.closest('label'))
                  .map(target => target.outerHTML.slice(0, 90))
                """);
            small.ShouldBeEmpty(path);
        }
    }
}
