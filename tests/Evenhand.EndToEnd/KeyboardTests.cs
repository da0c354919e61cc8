using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Evenhand.EndToEnd;

/// <summary>Everything by the keys alone, and what opens passes axe too.</summary>
[Collection("browser")]
public sealed class KeyboardTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("/today")]
    [InlineData("/week/2026-11-23")]
    [InlineData("/cameup/sick")]
    public async Task The_tab_key_goes_through_the_page_and_the_focus_is_always_seen(string path)
    {
        var page = await browser.Open(path, 1280);
        var seen = new HashSet<string>();
        var before = "";
        for (var step = 0; step < 400; step++)
        {
            await page.Keyboard.PressAsync("Tab");
            var where = await page.EvaluateAsync<string>("""
                () => {
                  const here = document.activeElement;
                  if (!here || here === document.body) return 'end';
                  const box = here.getBoundingClientRect(), style = getComputedStyle(here);
                  const shown = box.width > 0 && box.height > 0 && (style.outlineStyle !== 'none' || style.boxShadow !== 'none' || here.matches('input, select'));
                  const all = [...document.querySelectorAll('a, button, input, select, summary, [tabindex]')];
                  return (shown ? 'seen ' : 'unseen ' + here.outerHTML.slice(0, 120)) + all.indexOf(here);
                }
                """);
            where.ShouldNotStartWith("unseen");
            // A date has several stops in one field.
            if (where == "end" || (!seen.Add(where) && where != before))
                break;
            before = where;
        }

        seen.Count.ShouldBeInRange(8, 399);
    }

    [Fact]
    public async Task A_day_is_lived_by_the_keys_alone()
    {
        var page = await browser.Open("/today");
        await page.Locator("section[aria-labelledby=mine] li.item:not(.done) button.tick").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("done");
        (await page.EvaluateAsync<string>("document.activeElement.className")).ShouldContain("tick");
        await page.Locator(".toast button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Taken back");
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    public async Task What_opens_on_the_board_passes_axe(int width, ColorScheme scheme)
    {
        var page = await browser.Open("/week/2026-11-23?day=3", width, scheme);
        await page.Locator("a.block:visible").First.ClickAsync();
        await Assertions.Expect(page.Locator("dialog[open] h1")).ToBeVisibleAsync();
        await Passes(page);
        await page.Keyboard.PressAsync("Escape");
        await page.FillAsync("#quick", "Swim Thu 17:00 Ali");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("dialog[open] #understood")).ToBeVisibleAsync();
        await Passes(page);
        await page.Keyboard.PressAsync("Escape");
        await page.Locator("a.block:visible").First.FocusAsync();
        await page.Keyboard.PressAsync("m");
        await page.Locator(".panel").WaitForAsync();
        await Passes(page);
    }

    private static async Task Passes(IPage page)
    {
        var found = await page.RunAxe();
        found.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html).Take(3))}").ShouldBeEmpty();
    }
}
