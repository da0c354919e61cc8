using Evenhand.App.Data;
using Evenhand.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using NodaTime;

namespace Evenhand.EndToEnd;

/// <summary>One server and one browser for the stories, on a Tuesday afternoon.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    /// <summary>In milliseconds. Long, as the machine may be busy with other tests; nothing waits for it in vain.</summary>
    private const float Patience = 120_000;

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private WebApplication server = null!;
    private Store store = null!;
    private DirectoryInfo directory = null!;

    public StoppedClock Clock { get; } = new(Instant.FromUtc(2026, 11, 24, 15, 0));

    public string Address => server.Urls.First();

    public async Task InitializeAsync()
    {
        directory = Directory.CreateTempSubdirectory("evenhand-browser-");
        store = await Store.Open(new StoreOptions { DataDirectory = directory.FullName }, Clock);
        server = WebServer.Build(new() { Demo = true, Urls = "http://127.0.0.1:0" }, store, Clock);
        await server.StartAsync();
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience / 2);
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
    }

    /// <param name="who">Name of whoever looks; the first adult when left out.</param>
    public async Task<IPage> Open(string path, int width = 390, ColorScheme scheme = ColorScheme.Light, bool script = true, string language = "en", string? who = null)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 844 }, ColorScheme = scheme, JavaScriptEnabled = script, BaseURL = Address, Locale = language });
        var page = await context.NewPageAsync();
        if (who is not null)
        {
            await page.GotoAsync("/settings");
            await page.Locator("form[action='/demo/as'] button", new() { HasText = who }).ClickAsync();
            await page.WaitForURLAsync("**/today");
        }

        await page.GotoAsync(path);
        return page;
    }

    /// <summary>Somebody's own browser, at any server.</summary>
    public async Task<IPage> Visitor(string address, string language = "en", bool script = true, bool trustsAll = false)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, JavaScriptEnabled = script, BaseURL = address, Locale = language, IgnoreHTTPSErrors = trustsAll });
        context.SetDefaultTimeout(Patience);
        context.SetDefaultNavigationTimeout(Patience);
        return await context.NewPageAsync();
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
}

[CollectionDefinition("browser")]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>;

/// <summary>Stands where it is put.</summary>
public sealed class StoppedClock(Instant now) : NodaTime.IClock
{
    public Instant Now { get; set; } = now;

    public Instant GetCurrentInstant() => Now;
}
