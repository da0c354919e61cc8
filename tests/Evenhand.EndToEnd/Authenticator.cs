using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Evenhand.EndToEnd;

/// <summary>The browser's virtual authenticator (WebAuthn WebDriver extension), which says yes by itself.</summary>
internal static partial class Authenticator
{
    public static async Task Add(IPage page)
    {
        var devtools = await page.Context.NewCDPSessionAsync(page);
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
    }

    /// <summary>
    /// Signs in on the page that asks for it. The browser may answer the offer in the name field by itself, at once or late; the
    /// button does the same and takes the offer's place. Whichever comes first, one of them leads in.
    /// </summary>
    public static async Task SignIn(IPage page)
    {
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" });
        for (var tries = 0; tries < 3 && !In().IsMatch(page.Url); tries++)
        {
            try
            {
                await button.ClickAsync(new() { Timeout = 5000 });
                await page.WaitForURLAsync(In(), new() { Timeout = 10_000 });
            }
            catch (Exception exception) when (exception is TimeoutException or PlaywrightException && tries < 2)
            {
                // The offer was answered while the button was being pressed, or the machine was busy.
            }
        }

        await page.WaitForURLAsync(In());
    }

    [GeneratedRegex("/(settings|start|today|settings/ways-in)$", RegexOptions.None, 1000)]
    private static partial Regex In();
}
