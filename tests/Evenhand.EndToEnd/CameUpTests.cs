using Microsoft.Playwright;
using NodaTime;

namespace Evenhand.EndToEnd;

/// <summary>The school at 13:40, and a storm: from the tap to the answer, on a phone.</summary>
public sealed class CameUpTests
{
    [Fact]
    public async Task On_a_wednesday_at_13_40_the_school_calls_and_the_page_says_who_goes()
    {
        await using var house = await StoryHouse.Open(Instant.FromUtc(2026, 11, 25, 13, 40), "lead-parent");
        var page = await house.Phone("/cameup");
        await page.GetByRole(AriaRole.Link, new() { Name = "A child has to be collected" }).ClickAsync();
        await page.GetByLabel("Jo").CheckAsync();
        await page.Locator("input[value=school-days]").CheckAsync();
        await page.GetByLabel("How many school days").FillAsync("5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the week with it" }).ClickAsync();

        (await page.Locator(".came .first").TextContentAsync())!.ShouldContain("Andrea");
        (await page.Locator(".order").TextContentAsync())!.ShouldSatisfyAllConditions(order => order.ShouldContain("seminar"), order => order.ShouldContain("Comes at 14:30"), order => order.ShouldContain("Cannot be there today"));
        (await page.Locator("section[aria-labelledby=tell]").TextContentAsync())!.ShouldContain("Vanja speaks to the school");
        (await page.Locator(".open-stretch").CountAsync()).ShouldBeGreaterThanOrEqualTo(3);
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, keep it" }).ClickAsync();

        await Assertions.Expect(page.Locator(".way").Filter(new() { HasText = "Andrea" }).First).ToBeVisibleAsync();
        await page.GotoAsync("/week/2026-11-23");
        (await page.ContentAsync()).ShouldContain("Jo is at home");
    }

    [Fact]
    public async Task In_a_storm_one_ask_goes_out_on_a_tap_and_its_yes_is_in_the_plan()
    {
        await using var house = await StoryHouse.Open(Instant.FromUtc(2026, 11, 23, 19, 0));
        var page = await house.Phone("/cameup/storm", script: false);
        foreach (var care in new[] { "before-care", "school", "after-care", "day care one", "day care two" })
            await page.Locator($"input[name=who][value='{care}']").CheckAsync();
        foreach (var at in new[] { 3, 4 })
        {
            await page.Locator("input[name=opens]").Nth(at).FillAsync("09:00");
            await page.Locator("input[name=closes]").Nth(at).FillAsync("15:00");
        }

        await page.Locator("input[name=worker][value=b]").CheckAsync();
        await page.Locator("#work-from").FillAsync("2026-11-24T04:00");
        await page.Locator("#work-to").FillAsync("2026-11-24T16:00");
        await page.Locator("#from").FillAsync("2026-11-24T00:00");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show the week with it" }).ClickAsync();
        (await page.Locator("section[aria-labelledby=open]").TextContentAsync())!.ShouldSatisfyAllConditions(
            open => open.ShouldContain("Ask Jamie 08:05 to 16:15: 98 USD"), open => open.ShouldContain("6 h of 16 hours"), open => open.ShouldContain("Ash 14:00 to 16:15"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Yes, keep it" }).ClickAsync();

        await page.GotoAsync("/asks/2026-11-23");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask Jamie" }).ClickAsync();
        var words = await page.Locator("#words").InputValueAsync();
        words.ShouldNotContain("Frankie");
        var jamie = await house.Phone(new Uri(words[words.IndexOf("http", StringComparison.Ordinal)..].Trim()).PathAndQuery, script: false);
        await jamie.GetByRole(AriaRole.Button, new() { Name = "Yes, I come" }).ClickAsync();
        await Assertions.Expect(jamie.GetByText("You said yes")).ToBeVisibleAsync();
        await page.GotoAsync("/week/2026-11-23");
        (await page.ContentAsync()).ShouldContain("Jamie is here");
    }
}
