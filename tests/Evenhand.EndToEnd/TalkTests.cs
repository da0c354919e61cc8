using Microsoft.Playwright;

namespace Evenhand.EndToEnd;

/// <summary>Two adults on two phones answer the same question apart.</summary>
[Collection("browser")]
public sealed class TalkTests(BrowserFixture browser)
{
    public static TheoryData<string, int, ColorScheme> Pages()
    {
        var data = new TheoryData<string, int, ColorScheme>();
        foreach (var page in new[] { "/more", "/talk", "/talk/checkin", "/talk/expect", "/talk/expect/answer?q=who_cooks", "/talk/agreements", "/talk/agreements/edit", "/talk/decisions", "/talk/assumptions", "/talk/often", "/talk/notes", "/people", "/people/edit?part=hours&who=a&at=0", "/people/edit?part=activity", "/people/edit?part=helper", "/list" })
            foreach (var (width, scheme) in new[] { (390, ColorScheme.Light), (1280, ColorScheme.Dark) })
                data.Add(page, width, scheme);
        return data;
    }

    [Theory, MemberData(nameof(Pages))]
    public Task No_page_of_talk_has_what_axe_finds(string path, int width, ColorScheme scheme) => new PagesTests(browser).No_page_has_what_axe_finds(path, width, scheme);

    [Fact]
    public async Task Two_answer_apart_and_both_answers_open_together()
    {
        var one = await browser.Open("/talk/expect");
        var other = await browser.Open("/settings");
        await other.GetByRole(AriaRole.Button, new() { Name = "Casey" }).ClickAsync();
        await other.GotoAsync("/talk/expect");

        await one.GetByRole(AriaRole.Link, new() { Name = "Answer: Who stands first on the emergency form?" }).ClickAsync();
        await one.GetByLabel("Casey").CheckAsync();
        await one.GetByRole(AriaRole.Button, new() { Name = "Keep my answer" }).ClickAsync();
        await Assertions.Expect(one.Locator("main")).ToContainTextAsync("You said: Casey.");

        // The other sees that there is one and not which.
        await other.ReloadAsync();
        await Assertions.Expect(other.Locator("li", new() { HasText = "Who stands first" })).ToContainTextAsync("an answer is in");
        await other.GetByRole(AriaRole.Link, new() { Name = "Answer: Who stands first on the emergency form?" }).ClickAsync();
        await other.GetByLabel("Morgan").CheckAsync();
        await other.GetByRole(AriaRole.Button, new() { Name = "Keep my answer" }).ClickAsync();

        // Each names the other; the first page follows by itself.
        await Assertions.Expect(other.Locator("[data-outcome=crossed]")).ToContainTextAsync("Who stands first on the emergency form?");
        await Assertions.Expect(one.Locator("[data-outcome=crossed]")).ToContainTextAsync("Morgan", new() { Timeout = 8000 });
    }

    [Fact]
    public async Task The_check_in_leads_the_first_page_on_its_evening()
    {
        var before = browser.Clock.Now;
        try
        {
            browser.Clock.Now = NodaTime.Instant.FromUtc(2026, 11, 29, 18, 0);
            var page = await browser.Open("/today");
            await page.Locator("[data-checkin]").GetByRole(AriaRole.Link).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "I pass" }).ClickAsync();
            await page.GotoAsync("/today");
            await Assertions.Expect(page.Locator("[data-checkin]")).ToHaveCountAsync(0);
        }
        finally
        {
            browser.Clock.Now = before;
        }
    }
}
