using System.Net;

namespace Evenhand.Web.Tests.Security;

/// <summary>Planted words, looked for on every page of everyone who may not read them.</summary>
[Collection("homes")]
public sealed class CanaryTests(Homes homes)
{
    private static readonly string[] OfAda = [Homes.PrivateRow, Homes.PrivateHours, Homes.PrivateEntry, Homes.PrivateNote, Homes.SealedAnswer, Homes.CalendarTitle];

    [Fact]
    public async Task The_words_are_where_they_would_show()
    {
        using var ada = await homes.SignedIn("Ada");
        var seen = string.Concat(await Pages(ada));
        foreach (var word in OfAda.Append(Homes.AdultsWord))
            seen.ShouldContain(word);
    }

    [Fact]
    public async Task What_one_adult_keeps_to_themselves_is_on_no_page_of_the_other()
    {
        using var ben = await homes.SignedIn("Ben");
        var pages = await Pages(ben);
        foreach (var word in OfAda)
            pages.Where(page => page.Contains(word, StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(word);
        string.Concat(pages).ShouldContain(Homes.AdultsWord);
    }

    [Fact]
    public async Task The_other_sees_that_the_time_is_taken()
    {
        using var ben = await homes.SignedIn("Ben");
        (await ben.Body("/today/2026-11-24")).ShouldContain("busy");
    }

    [Theory]
    [InlineData("Kim")]
    [InlineData("Gil")]
    [InlineData("Nia")]
    [InlineData("Odo")]
    [InlineData("Xen")]
    [Mechanism("M122", Where = "Today, Week and every other page as the other home")]
    public async Task Nobody_else_finds_any_of_them_anywhere(string name)
    {
        using var visitor = await homes.SignedIn(name);
        foreach (var page in await Pages(visitor))
            foreach (var word in OfAda.Append(Homes.AdultsWord).Concat(name == "Odo" ? [Homes.HouseholdName] : []))
                page.ShouldNotContain(word);
    }

    [Fact]
    public async Task An_act_on_something_private_stays_without_its_name_in_the_history()
    {
        using var ada = await homes.SignedIn("Ada");
        var today = await ada.Body("/today/2026-11-24");
        var key = Keys(await ada.Body("/today/2026-11-23")).Concat(Keys(today)).Concat(await AllKeys(ada)).First(item => item.Contains("health.visits", StringComparison.Ordinal));
        foreach (var day in Enumerable.Range(23, 7))
        {
            using var done = await ada.Post($"/today/2026-11-{day}", ("done", key));
            if (done.StatusCode is not HttpStatusCode.NotFound)
                break;
        }

        (await ada.Body("/history")).ShouldContain(Homes.PrivateRow);
        using var ben = await homes.SignedIn("Ben");
        (await ben.Body("/history")).ShouldNotContain(Homes.PrivateRow);
    }

    /// <summary>Every page of the app, every day of the week and every item that the visitor can see.</summary>
    private async Task<IReadOnlyList<string>> Pages(Visitor visitor)
    {
        var pages = new List<string>();
        foreach (var route in (await AppRoute.Of(homes.Server.Services)).Where(route => route.Methods.Contains("GET")))
        {
            pages.Add(await visitor.Body(route.Fill(parameter => parameter is "date" or "monday" ? "2026-11-23" : "nothing")));
            if (route.Pattern.Contains("date", StringComparison.Ordinal))
                foreach (var day in Enumerable.Range(24, 6))
                    pages.Add(await visitor.Body(route.Fill(parameter => parameter is "date" or "monday" ? $"2026-11-{day}" : "nothing")));
        }

        foreach (var key in (await AllKeys(visitor)).Where(key => !key.StartsWith("food", StringComparison.Ordinal)))
            pages.Add(await visitor.Body($"/week/2026-11-23/{Uri.EscapeDataString(key)}"));
        foreach (var link in pages.SelectMany(page => System.Text.RegularExpressions.Regex.Matches(page, "/settings/calendars/in/[a-z2-7]+(?=\")", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value)).Distinct().ToList())
            pages.Add(await visitor.Body(link));
        return pages;
    }

    private static async Task<IReadOnlyList<string>> AllKeys(Visitor visitor)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var day in Enumerable.Range(23, 7))
            keys.UnionWith(Keys(await visitor.Body($"/today/2026-11-{day}")));
        return [.. keys.Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Keys(string page) =>
        System.Text.RegularExpressions.Regex.Matches(page, "data-key=\"([^\"]+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value));
}
