using System.Text.Json;
using System.Text.RegularExpressions;
using Evenhand.App.Catalogues;

namespace Evenhand.EndToEnd;

/// <summary>Whoever reads German gets what ships with the program in German.</summary>
[Collection("browser")]
public sealed partial class LanguageTests(BrowserFixture browser)
{
    private static readonly HashSet<string> English = [.. CatalogueFile.Shipped.Rows.Select(row => row.Name)];
    private static readonly HashSet<string> German = [.. CatalogueFile.Shipped.Rows.Select(row => CatalogueWords.Name(row, "de"))];

    [Theory]
    [InlineData("/today", ".title")]
    [InlineData("/next", ".differences .title")]
    [InlineData("/picture", ".groups li li")]
    [InlineData("/week/2026-11-23", ".block .what")]
    [InlineData("/week/2026-11-23?day=all", ".line a")]
    [InlineData("/week/2026-11-23/food.dishes/0/4", "h1")]
    [InlineData("/wall", ".card .what")]
    public async Task Shipped_responsibilities_are_named_in_the_language_of_the_reader(string path, string names)
    {
        var german = await (await browser.Open(path, language: "de-DE")).Locator(names).AllTextContentsAsync();
        german.Where(English.Contains).ShouldBeEmpty();
        german.Where(name => name.StartsWith("Take to ", StringComparison.Ordinal) || name.StartsWith("Collect from ", StringComparison.Ordinal)).ShouldBeEmpty();
        var english = await (await browser.Open(path)).Locator(names).AllTextContentsAsync();
        german.Count.ShouldBe(english.Count);
        german.Count(German.Contains).ShouldBe(english.Count(English.Contains));
    }

    [Fact]
    public async Task A_day_says_in_German_who_is_busy_with_what_and_which_way_a_ride_goes()
    {
        var page = await browser.Open("/today", language: "de");
        var busy = await page.Locator(".busy span").AllTextContentsAsync();
        busy.ShouldContain(words => words.StartsWith("Arbeit bis ", StringComparison.Ordinal));
        var names = await page.Locator(".title").AllTextContentsAsync();
        names.ShouldContain(name => name.EndsWith(": abholen", StringComparison.Ordinal) || name.EndsWith(": hinbringen", StringComparison.Ordinal));
        (await page.Locator(".spans").First.TextContentAsync())!.ShouldContain("Schule");
    }

    [Fact]
    public async Task What_a_proposal_says_of_itself_is_in_the_language_of_the_reader()
    {
        var english = Texts("en").Where(text => text.Key.StartsWith("fair.", StringComparison.Ordinal) || text.Key.StartsWith("said.", StringComparison.Ordinal) || text.Key.StartsWith("difference.", StringComparison.Ordinal))
            .Select(text => Place().Replace(text.Value, "\n")).SelectMany(text => text.Split('\n')).Select(part => part.Trim(' ', ',', '.', ':', ';')).Where(part => part.Length > 8).ToHashSet();
        // A child with a fever changes this week's plan, so that the proposal differs from it and gives reasons.
        await using var house = await StoryHouse.Open(NodaTime.Instant.FromUtc(2026, 11, 24, 15, 0));
        var page = await house.Phone("/cameup/sick?who=c2&from=2026-11-25T06:10&until=tomorrow", language: "de");
        await page.Locator("form[method=post] button.primary").ClickAsync();
        await page.Locator(".toast").WaitForAsync();
        await page.GotoAsync("/next");
        var words = await page.Locator("main").InnerTextAsync();
        english.Where(part => words.Contains(part, StringComparison.Ordinal)).ShouldBeEmpty();
        words.ShouldContain("gehört");
    }

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_places()
    {
        var english = Texts("en");
        var german = Texts("de");
        german.Keys.ShouldBe(english.Keys, ignoreOrder: true);
        german.Where(text => !Places(text.Value).SetEquals(Places(english[text.Key]))).Select(text => text.Key).ShouldBeEmpty();
    }

    private static Dictionary<string, string> Texts(string language) => Directory.GetFiles(Repository.PathTo("src", "Evenhand.Web", "Texts", language), "*.json")
        .SelectMany(file => JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file))!).ToDictionary();

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
