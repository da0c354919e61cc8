using Microsoft.Playwright;
using NodaTime;

namespace Evenhand.EndToEnd;

/// <summary>The household's evening: next week stands as a proposal, and nobody has to answer it.</summary>
public sealed class SundayTests
{
    private static readonly Instant SundayNoon = Instant.FromUtc(2026, 11, 29, 12, 0);
    private static readonly Instant SundayEvening = Instant.FromUtc(2026, 11, 29, 20, 5);
    private static readonly Instant MondayMorning = Instant.FromUtc(2026, 11, 30, 6, 0);

    [Fact]
    public async Task A_proposal_is_kept_with_two_taps_and_not_asked_again()
    {
        await using var house = await StoryHouse.Open(SundayNoon);
        var page = await house.Phone("/today");
        (await page.GetByText("Next week is planned.").CountAsync()).ShouldBe(0);
        await house.Until(SundayEvening);
        await page.ReloadAsync();
        var taps = new Taps(page);
        await taps.On(page.GetByRole(AriaRole.Link, new() { Name = "Look at it" }));
        await page.Locator("#differences").WaitForAsync();
        await taps.On(page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }));
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("is kept");
        taps.Count.ShouldBe(2);

        await page.GotoAsync("/today");
        (await page.GetByText("Next week is planned.").CountAsync()).ShouldBe(0);
        await house.Until(MondayMorning);
        await page.GotoAsync("/week");
        (await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).TextContentAsync())!.ShouldContain("30 Nov");
    }

    [Fact]
    public async Task A_proposal_that_nobody_answers_goes_on_and_nothing_piles_up()
    {
        await using var house = await StoryHouse.Open(SundayNoon);
        await house.Until(SundayEvening);
        await house.Until(MondayMorning);
        var page = await house.Phone("/today");

        (await page.Locator("li.item").CountAsync()).ShouldBeGreaterThan(5);
        (await page.Locator(".note").AllTextContentsAsync()).ShouldAllBe(words => words.StartsWith("Nobody is with", StringComparison.Ordinal));
        (await page.Locator("a[href='/next']").CountAsync()).ShouldBe(0);
        var monday = await page.Locator("li.item .title").AllTextContentsAsync();
        for (var day = 1; day <= 3; day++)
        {
            await house.Until(MondayMorning + Duration.FromDays(day));
            await page.GotoAsync("/today");
            (await page.Locator("li.item.done").CountAsync()).ShouldBe(0);
            (await page.Locator("li.item").CountAsync()).ShouldBeLessThan(monday.Count * 2);
        }
    }

    [Fact]
    public async Task A_fever_at_ten_past_six_is_a_repaired_day_before_the_kettle_boils()
    {
        await using var house = await StoryHouse.Open(Instant.FromUtc(2026, 11, 24, 6, 10));
        await house.Until(Instant.FromUtc(2026, 11, 24, 6, 10));
        var page = await house.Phone("/today");
        (await page.Locator(".way").First.TextContentAsync())!.ShouldContain("Nico");
        var taps = new Taps(page);
        await taps.On(page.GetByRole(AriaRole.Link, new() { Name = "Came up" }));
        await taps.On(page.GetByRole(AriaRole.Link, new() { Name = "A child is ill" }));
        await taps.On(page.GetByText("Nico"));
        await taps.On(page.GetByRole(AriaRole.Button, new() { Name = "Show the week with it" }));
        await page.Locator("#then").WaitForAsync();
        (await page.Locator(".differences li").CountAsync()).ShouldBeGreaterThan(0);
        await taps.On(page.GetByRole(AriaRole.Button, new() { Name = "Yes, keep it" }));
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("A child is ill");
        taps.Count.ShouldBe(5);
        (await page.Locator(".way").First.TextContentAsync())!.ShouldNotContain("Nico");

        await page.Locator(".toast button").ClickAsync();
        await Assertions.Expect(page.Locator(".way").First).ToContainTextAsync("Nico");
    }
}
