using Deque.AxeCore.Playwright;
using Evenhand.App.Data;
using Evenhand.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using NodaTime;

namespace Evenhand.EndToEnd;

/// <summary>Two adults on two phones: the first deal, and the balance that opens when both have said how they see it.</summary>
public sealed class FirstDealTests : IAsyncLifetime
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-deal-");
    private Store store = null!;
    private WebApplication server = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public async Task InitializeAsync()
    {
        var clock = new StoppedClock(Instant.FromUtc(2026, 11, 24, 15, 0));
        store = await Store.Open(new() { DataDirectory = directory.FullName }, clock);
        server = WebServer.Build(new() { Demo = true, KeepsWeeks = false, Urls = "http://127.0.0.1:0" }, store, clock);
        await server.StartAsync();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await server.StopAsync();
        await server.DisposeAsync();
        await store.DisposeAsync();
        directory.Delete(recursive: true);
    }

    [Fact, Mechanism("M001", Where = "the page First deal")]
    public async Task Two_adults_deal_what_is_nobodys_with_two_sealed_answers_and_two_yes()
    {
        var (morgan, casey) = (await Phone("Morgan"), await Phone("Casey", ColorScheme.Dark));
        await morgan.GotoAsync("/household/deal");
        await Passes(morgan);
        await morgan.GetByRole(AriaRole.Group, new() { Name = "Change beds and towels" }).GetByLabel("like").CheckAsync();
        await morgan.GetByRole(AriaRole.Button, new() { Name = "Keep my answers" }).ClickAsync();
        await morgan.GetByText("Still to answer: Casey").WaitForAsync();

        await casey.GotoAsync("/household/deal");
        (await casey.GetByText("Morgan likes it").CountAsync()).ShouldBe(0);
        await casey.GetByRole(AriaRole.Group, new() { Name = "Change beds and towels" }).GetByLabel("mind").CheckAsync();
        await casey.GetByRole(AriaRole.Button, new() { Name = "Keep my answers" }).ClickAsync();
        await casey.GetByText("Morgan likes it").WaitForAsync();
        await Passes(casey);
        await casey.GetByRole(AriaRole.Button, new() { Name = "Put it to everyone" }).ClickAsync();
        await casey.GetByRole(AriaRole.Heading, new() { Name = "A proposal", Exact = true }).WaitForAsync();

        await morgan.GotoAsync("/household");
        await morgan.GetByRole(AriaRole.Link, new() { Name = "Casey:" }).ClickAsync();
        await Passes(morgan);
        await morgan.GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true }).ClickAsync(new() { Timeout = 120_000 });
        await morgan.GetByRole(AriaRole.Heading, new() { Name = "Who owns what" }).WaitForAsync(new() { Timeout = 120_000 });
        await morgan.GotoAsync("/household?q=beds");
        (await morgan.Locator("#of-a").CountAsync()).ShouldBe(1);
    }

    [Fact, Mechanism("M070", Where = "the page Balance")]
    public async Task The_balance_opens_when_both_have_said_how_they_see_it()
    {
        var (morgan, casey) = (await Phone("Morgan"), await Phone("Casey", ColorScheme.Dark, 1280));
        foreach (var (page, share) in new[] { (morgan, "55"), (casey, "50") })
        {
            await page.GotoAsync("/balance");
            (await page.Locator("svg.bars").CountAsync()).ShouldBe(0);
            await page.GetByLabel("My part of the work at home").FillAsync(share);
            await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
            await page.WaitForLoadStateAsync();
        }

        foreach (var page in new[] { morgan, casey })
        {
            await page.GotoAsync("/balance");
            (await page.Locator("svg.bars").CountAsync()).ShouldBe(6);
            await Passes(page);
        }
    }

    private static async Task Passes(IPage page)
    {
        (await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html).Take(3))}").ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth")).ShouldBeLessThanOrEqualTo(0);
    }

    private async Task<IPage> Phone(string name, ColorScheme scheme = ColorScheme.Light, int width = 390)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = scheme, BaseURL = server.Urls.First(), Locale = "en" });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/settings");
        await page.GetByRole(AriaRole.Button, new() { Name = name }).First.ClickAsync();
        await page.WaitForURLAsync("**/today**");
        return page;
    }
}
