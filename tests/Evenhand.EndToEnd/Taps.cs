using Microsoft.Playwright;

namespace Evenhand.EndToEnd;

/// <summary>A finger that counts.</summary>
internal sealed class Taps(IPage page)
{
    public int Count { get; private set; }

    public Task On(string selector) => On(page.Locator(selector).First);

    public async Task On(ILocator target)
    {
        // It is on the page without opening anything; a page that follows a change may be put in place just now.
        await Assertions.Expect(target).ToBeVisibleAsync();
        await target.ClickAsync();
        Count++;
    }

    public int Since()
    {
        var count = Count;
        Count = 0;
        return count;
    }
}
