using System.Globalization;
using Evenhand.Testing;
using Microsoft.Playwright;

namespace Evenhand.EndToEnd;

/// <summary>
/// The pages as a person sees them: nothing is cut off or pushed out of sight at the width of an old phone, a phone and a desk.
/// With EVENHAND_WRITE_DOCS=1 their pictures are written to docs/screens.
/// </summary>
[Collection("browser")]
public sealed class ScreensTests(BrowserFixture browser)
{
    /// <summary>Elements whose words do not fit into them; what scrolls by itself is left out.</summary>
    private const string Cut = """
        () => [...document.querySelectorAll('main *, nav *')].filter(element => {
          const style = getComputedStyle(element);
          return element.textContent.trim() && element.checkVisibility() && style.overflowX === 'hidden' && style.position !== 'absolute'
            && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1;
        }).map(element => element.outerHTML.slice(0, 160))
        """;

    private static readonly (string Name, string Path)[] Shown =
    [
        ("today", "/today"), ("week", "/week"), ("item", "/week/2026-11-23/food.dinner/0/3"), ("move", "/week/2026-11-23/move/food.dinner/0/3?who=a"),
        ("came-up", "/cameup"), ("fever", "/cameup/sick?who=c1&from=2026-11-25T06:10&until=tomorrow"), ("next", "/next"), ("wall", "/wall"), ("dates", "/household/dates"),
        ("history", "/history"), ("start", "/start"), ("picture", "/picture"), ("settings", "/settings"), ("people", "/settings/people"), ("sign-in", "/signin"),
    ];

    public static TheoryData<string, string, int, ColorScheme> Screens()
    {
        var data = new TheoryData<string, string, int, ColorScheme>();
        foreach (var (name, path) in Shown)
            foreach (var (width, scheme) in new[] { (390, ColorScheme.Light), (390, ColorScheme.Dark), (1280, ColorScheme.Light), (1280, ColorScheme.Dark) })
                data.Add(name, path, width, scheme);
        return data;
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Nothing_is_cut_off(string name, string path, int width, ColorScheme scheme)
    {
        var page = await browser.Open(path, width, scheme);
        (await page.EvaluateAsync<string[]>(Cut)).ShouldBeEmpty();
        if (Environment.GetEnvironmentVariable("EVENHAND_WRITE_DOCS") is not "1")
            return;
        // As high as the page, so that the bar lies at its end and not across its middle.
        await page.SetViewportSizeAsync(width, Math.Max(844, await page.EvaluateAsync<int>("document.documentElement.scrollHeight")));
        await page.ScreenshotAsync(new() { Path = Path.Combine(Directory.CreateDirectory(Repository.PathTo("docs", "screens")).FullName, string.Create(CultureInfo.InvariantCulture, $"{name}-{width}-{scheme}.png").ToLowerInvariant()) });
    }

    [Theory]
    [InlineData("/today")]
    [InlineData("/week")]
    [InlineData("/cameup")]
    [InlineData("/settings")]
    public async Task At_320_pixels_a_page_reflows(string path)
    {
        var page = await browser.Open(path, 320);
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(320);
        (await page.EvaluateAsync<string[]>(Cut)).ShouldBeEmpty();
    }
}
