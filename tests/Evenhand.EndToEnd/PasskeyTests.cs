using Evenhand.App.Accounts.Logins;
using Evenhand.App.Data;
using Evenhand.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using NodaTime;

namespace Evenhand.EndToEnd;

/// <summary>Signing up and in with a passkey, by the browser's virtual authenticator.</summary>
public sealed class PasskeyTests : IAsyncLifetime
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-passkeys-");
    private readonly StoppedClock clock = new(SystemClock.Instance.GetCurrentInstant());
    private Store store = null!;
    private WebApplication server = null!;
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    /// <summary>Passkeys belong to a name; browsers take localhost and no address.</summary>
    private string Address => $"http://localhost:{new Uri(server.Urls.First()).Port}";

    public async Task InitializeAsync()
    {
        store = await Store.Open(new() { DataDirectory = directory.FullName }, clock);
        server = WebServer.Build(new() { Urls = "http://127.0.0.1:0", KeepsWeeks = false }, store, clock);
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

    [Fact]
    public async Task A_passkey_makes_the_first_account_and_lets_in_again()
    {
        var page = await Page();
        var secret = await server.Services.GetRequiredService<FirstStart>().Open(default);
        await page.GotoAsync($"/begin/{secret}");
        await page.GetByLabel("Name to sign in with").FillAsync("Robin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Join with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/start");

        var login = (await store.Accounts.LoginNamed("ROBIN"))!;
        login.PasswordHash.ShouldBeNull();
        (await store.Accounts.Passkeys(login.Id)).Count.ShouldBe(1);

        await page.GotoAsync("/settings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/signin");
        await SignIn(page);
        (await store.Accounts.Sessions(login.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_passkey_is_added_beside_a_password_and_then_the_password_can_go()
    {
        var page = await Page();
        var secret = await server.Services.GetRequiredService<FirstStart>().Open(default);
        await page.GotoAsync($"/begin/{secret}");
        await page.GetByLabel("Name to sign in with").FillAsync("Sascha");
        await page.GetByText("With a password instead").ClickAsync();
        await page.GetByLabel("Password").FillAsync("seven quiet garden chairs");
        await page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/start");
        await page.GotoAsync("/settings/ways-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the password; the passkey stays" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Changed.")).ToBeVisibleAsync();
        var login = (await store.Accounts.LoginNamed("SASCHA"))!;
        login.PasswordHash.ShouldBeNull();

        clock.Now += App.Accounts.Lifetimes.Proof;
        await page.GotoAsync("/settings/ways-in");
        await page.WaitForURLAsync("**/signin/again**");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/settings/ways-in");
    }

    /// <summary>By the offer in the name field, or by the button when the browser does not answer it.</summary>
    private static async Task SignIn(IPage page)
    {
        try
        {
            await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/(settings|start|today)$"), new() { Timeout = 3000 });
        }
        catch (TimeoutException)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
            await page.WaitForURLAsync(new System.Text.RegularExpressions.Regex("/(settings|start|today)$"));
        }
    }

    private async Task<IPage> Page()
    {
        var context = await browser.NewContextAsync(new() { BaseURL = Address, ViewportSize = new() { Width = 390, Height = 844 }, Locale = "en" });
        var page = await context.NewPageAsync();
        var devtools = await context.NewCDPSessionAsync(page);
        await devtools.SendAsync("WebAuthn.enable");
        await devtools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return page;
    }
}
