namespace Evenhand.EndToEnd;

/// <summary>
/// The pages as a person sees them: nothing is cut off or pushed out of sight at the width of an old phone, a phone and a desk.
/// With EVENHAND_SCREENS=docs/screens (an absolute path) their pictures are written there.
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
        ("home", "/household"), ("balance", "/balance"), ("talk", "/talk"), ("persons", "/people"), ("list", "/list"), ("more", "/more"),
        ("lead", "/lead"), ("on-call", "/lead/oncall"), ("terms", "/lead/terms"), ("school-calls", "/cameup/fetch"), ("cards", "/cards"), ("record", "/record"),
        ("calendars-in", "/settings/calendars/in"), ("away", "/household/away/a"), ("often", "/talk/often"),
    ];

    public static TheoryData<string, string, int> Widths()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var (name, path) in Shown)
            foreach (var width in new[] { 390, 1280 })
                data.Add(name, path, width);
        return data;
    }

    [Theory]
    [MemberData(nameof(Widths))]
    public async Task Nothing_is_cut_off(string name, string path, int width)
    {
        var page = await browser.Open(path, width);
        (await page.EvaluateAsync<string[]>(Cut)).ShouldBeEmpty();
        if (width == 390)
            await Screens.Take(page, name);
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
