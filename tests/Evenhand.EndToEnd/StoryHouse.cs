using Evenhand.App.Data;
using Evenhand.App.Weeks;
using Evenhand.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;

namespace Evenhand.EndToEnd;

/// <summary>A household of its own for a story that goes on over days: its clock stands where the story puts it.</summary>
internal sealed class StoryHouse : IAsyncDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-story-");
    private readonly StoppedClock clock;
    private Store store = null!;
    private WebApplication server = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    private StoryHouse(Instant now) => clock = new(now);

    /// <param name="family">A sample family; the demonstration's own when left out.</param>
    public static async Task<StoryHouse> Open(Instant now, string? family = null)
    {
        var house = new StoryHouse(now);
        house.store = await Store.Open(new StoreOptions { DataDirectory = house.directory.FullName }, house.clock);
        house.server = WebServer.Build(new() { Demo = true, DemoFamily = family, KeepsWeeks = false, Urls = "http://127.0.0.1:0" }, house.store, house.clock);
        await house.server.StartAsync();
        await BrowserFixture.FirstPlan(house.server);
        house.playwright = await Playwright.CreateAsync();
        house.browser = await house.playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
        return house;
    }

    /// <summary>The clock is put on; what the program does by itself is done by then.</summary>
    public async Task Until(Instant now)
    {
        clock.Now = now;
        await server.Services.GetRequiredService<WeekKeeping>().Run(default);
    }

    public async Task<IPage> Phone(string path, bool script = true, string language = "en")
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, BaseURL = server.Urls.First(), Locale = language, JavaScriptEnabled = script, HasTouch = true, IsMobile = true });
        var page = await context.NewPageAsync();
        await page.GotoAsync(path);
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await server.StopAsync();
        await server.DisposeAsync();
        await store.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
