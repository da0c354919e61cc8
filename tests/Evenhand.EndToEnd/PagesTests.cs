using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Evenhand.EndToEnd;

/// <summary>Every page passes axe, light and dark, on the phone and on the desk.</summary>
[Collection("browser")]
public sealed class PagesTests(BrowserFixture browser)
{
    public static TheoryData<string, int, ColorScheme> Pages()
    {
        var data = new TheoryData<string, int, ColorScheme>();
        foreach (var page in new[] { "/today", "/week", "/cameup", "/cameup/sick", "/next", "/start", "/picture", "/settings", "/settings/people", "/settings/household", "/settings/private", "/settings/calendars", "/settings/leave", "/apart/share", "/signin", "/signin/code", "/history", "/week/2026-11-23", "/week/2026-11-23/print", "/week/2026-11-23/renew", "/asks/2026-11-23", "/wall", "/household/dates", "/household", "/household?q=dinner", "/household/item/food.dinner", "/household/item/child.bath", "/household/deal", "/household/expected", "/household/rules", "/balance", "/lead", "/lead/oncall", "/lead/terms", "/lead/handover?from=a&to=b&items=child.dropoff&items=child.bedtime&items=health.book", "/lead/facts", "/nothing-here", "/week?day=all", "/week/2026-11-23/food.dinner/0/3", "/week/2026-11-23/move/food.dinner/0/3?who=a", "/week/2026-11-23/add?text=Swim+Tue+17:00+Ali", "/household/dates/edit?kind=guest", "/household/dates/edit?kind=holiday" })
            foreach (var (width, scheme) in new[] { (390, ColorScheme.Light), (1280, ColorScheme.Dark) })
                data.Add(page, width, scheme);
        return data;
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task No_page_has_what_axe_finds(string path, int width, ColorScheme scheme)
    {
        var page = await browser.Open(path, width, scheme);
        var found = await page.RunAxe();
        found.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Html).Take(3))}").ShouldBeEmpty();
        (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }
}
