using System.Net;
using Microsoft.Playwright;
using NodaTime;

namespace Evenhand.EndToEnd;

/// <summary>Behind a reverse proxy with https, by the files that <c>docs/https.md</c> names.</summary>
[Collection("browser")]
public sealed class HttpsTests(BrowserFixture browser)
{
    [ProxyFact("caddy")]
    public Task Behind_caddy_a_passkey_lets_in_and_the_cookie_is_secure() => Story("caddy");

    [ProxyFact("nginx")]
    public Task Behind_nginx_a_passkey_lets_in_and_the_cookie_is_secure() => Story("nginx");

    private async Task Story(string program)
    {
        await using var server = await EmptyServer.Start(new() { KnownProxies = [IPAddress.Loopback] }, new(SystemClock.Instance.GetCurrentInstant()));
        await using var proxy = await Proxy.Start(program, server.Port);
        var page = await browser.Visitor(proxy.Address, trustsAll: true);
        await Authenticator.Add(page);
        var answer = (await page.GotoAsync(await server.StartPath()))!;
        (await answer.HeaderValueAsync("strict-transport-security")).ShouldNotBeNull();
        await page.GetByLabel("Name to sign in with").FillAsync("Robin");
        await page.GetByRole(AriaRole.Button, new() { Name = "Join with a passkey" }).ClickAsync();
        await page.WaitForURLAsync($"{proxy.Address}/start");

        var session = (await page.Context.CookiesAsync()).Single(cookie => cookie.Name == "__Host-evenhand");
        session.Secure.ShouldBeTrue();
        session.HttpOnly.ShouldBeTrue();

        await page.GetByRole(AriaRole.Button, new() { Name = "Show our week" }).ClickAsync();
        await page.WaitForURLAsync("**/picture");
        var first = await page.EvaluateAsync<string>("async () => { const answer = await fetch('/live'); const reader = answer.body.getReader(); const { value } = await reader.read(); await reader.cancel(); return new TextDecoder().decode(value); }");
        first.ShouldStartWith("retry:");

        await page.GotoAsync("/settings");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync("**/signin");
        await Authenticator.SignIn(page);
    }
}
