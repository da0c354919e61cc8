using Microsoft.Playwright;
using NodaTime;

namespace Evenhand.EndToEnd;

/// <summary>Signing up and in with a passkey, by the browser's virtual authenticator.</summary>
[Collection("browser")]
public sealed class PasskeyTests(BrowserFixture browser) : IAsyncLifetime
{
    private EmptyServer server = null!;

    public async Task InitializeAsync() => server = await EmptyServer.Start(clock: new(SystemClock.Instance.GetCurrentInstant()));

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    public async Task A_passkey_makes_the_first_account_and_lets_in_again()
    {
        var page = await Page();
        await page.GotoAsync(await server.StartPath());
        await page.GetByLabel("Name to sign in with").FillAsync("Robin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Join with a passkey" }).ClickAsync();
        await page.WaitForURLAsync("**/start");

        var login = (await server.Store.Accounts.LoginNamed("ROBIN"))!;
        login.PasswordHash.ShouldBeNull();
        (await server.Store.Accounts.Passkeys(login.Id)).Count.ShouldBe(1);

        await page.GotoAsync("/settings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/signin");
        await Authenticator.SignIn(page);
        (await server.Store.Accounts.Sessions(login.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_passkey_is_added_beside_a_password_and_then_the_password_can_go()
    {
        var page = await Page();
        await page.GotoAsync(await server.StartPath());
        await page.GetByLabel("Name to sign in with").FillAsync("Sascha");
        await page.GetByText("With a password instead").ClickAsync();
        await page.GetByLabel("Password").FillAsync("seven quiet garden chairs");
        await page.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**/start");
        await page.GotoAsync("/settings/ways-in");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the password; the passkey stays" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Remove the password; the passkey stays" })).ToHaveCountAsync(0);
        var login = (await server.Store.Accounts.LoginNamed("SASCHA"))!;
        login.PasswordHash.ShouldBeNull();

        server.Clock.Now += App.Accounts.Lifetimes.Proof;
        await page.GotoAsync("/settings/ways-in");
        await page.WaitForURLAsync("**/signin/again**");
        await Authenticator.SignIn(page);
        await page.WaitForURLAsync("**/settings/ways-in");
    }

    private async Task<IPage> Page()
    {
        var page = await browser.Visitor(server.Address);
        await Authenticator.Add(page);
        return page;
    }
}
