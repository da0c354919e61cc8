using Microsoft.Playwright;

namespace Evenhand.EndToEnd;

/// <summary>Pictures of a page for the eye, when EVENHAND_SCREENS names a folder for them: phone and desk, light and dark.</summary>
internal static class Screens
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("EVENHAND_SCREENS");

    public static async Task Take(IPage page, string name)
    {
        if (Folder is null)
            return;
        foreach (var (width, scheme) in new[] { (390, ColorScheme.Light), (390, ColorScheme.Dark), (1280, ColorScheme.Light), (1280, ColorScheme.Dark) })
        {
            await page.SetViewportSizeAsync(width, 844);
            // As high as the page, so that the bar lies at its end and not across its middle.
            await page.SetViewportSizeAsync(width, Math.Max(844, await page.EvaluateAsync<int>("document.documentElement.scrollHeight")));
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await page.ScreenshotAsync(new() { Path = Path.Combine(Folder, $"{name}-{width}-{scheme.ToString().ToLowerInvariant()}.png") });
        }

        await page.SetViewportSizeAsync(390, 844);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
