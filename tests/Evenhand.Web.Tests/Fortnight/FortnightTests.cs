using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NodaTime;
using Xunit.Abstractions;
using static Evenhand.Web.Tests.Fortnight.LivedHouse;

namespace Evenhand.Web.Tests.Fortnight;

/// <summary>Two weeks of a household, morning and evening, on the phones of both adults: what comes up is said once, and nothing piles up.</summary>
public sealed class FortnightTests(ITestOutputHelper diary)
{
    private static readonly LocalDate Monday = new(2026, 11, 23);

    [Theory]
    [InlineData("snow-plough")]
    [InlineData("second-shift")]
    public async Task A_fortnight_stays_quiet_and_nothing_is_asked_twice(string family)
    {
        await using var house = await LivedHouse.Open(family, At(0, 5));
        var ((one, first), (other, second)) = (house.Adults[0], house.Adults[1]);
        var lengths = new List<int>();
        for (var day = 0; day < 14; day++)
        {
            await house.Until(At(day, 6, 30));
            foreach (var (name, phone) in house.Adults)
                lengths.Add(Look(await Page(phone, "/today"), $"{Monday.PlusDays(day):ddd} morning, {name}"));
            await Morning(day, first, second, one, other);
            await house.Until(At(day, 20, 30));
            await Evening(day, first, second, one, other);
            foreach (var (name, phone) in house.Adults)
                Look(await Page(phone, "/today"), $"{Monday.PlusDays(day):ddd} evening, {name}");
        }

        await house.Until(At(14, 6, 30));
        var after = await Page(first, "/today");
        Look(after, "the Monday after");
        after.QuerySelectorAll("li.item.done").ShouldBeEmpty();
        lengths[^1].ShouldBeLessThan(lengths.Max() * 2, "nothing is carried on from day to day");
        (await Page(first, "/week/2026-11-23")).QuerySelectorAll("a.block").ShouldNotBeEmpty("the weeks that were are still there");
    }

    private async Task Morning(int day, Security.Visitor first, Security.Visitor second, string one, string other)
    {
        switch (day)
        {
            case 1:
                var child = (await Page(first, "/cameup/sick")).QuerySelectorAll<IHtmlInputElement>("input[name=who]").Last().Value;
                var repaired = await Page(first, $"/cameup/sick?who={child}&until=tomorrow");
                await Send(first, repaired, "#then-box form");
                var told = (await Page(second, "/today")).QuerySelector("section.since").ShouldNotBeNull("the other is told first of all");
                told.TextContent.ShouldContain("A child is ill");
                var seen = await Page(second, "/today");
                await Send(second, seen, "form[data-seen]", ("upTo", seen.QuerySelector<IHtmlButtonElement>("form[data-seen] button")!.Value));
                (await Page(second, "/today")).QuerySelector("section.since").ShouldBeNull();
                (await Page(first, "/today")).QuerySelector("section.since").ShouldBeNull("nobody is told of what they did themselves");
                break;
            case 3:
                var line = await Page(second, $"/week/2026-11-23/add?text=Dentist+Fri+15:00+{Uri.EscapeDataString(other)}");
                (await Send(second, line, "article form", ("what", "Dentist"))).QuerySelector(".toast")!.TextContent.ShouldContain("Dentist");
                (await Page(first, "/today/2026-11-27")).Body!.TextContent.ShouldContain("Dentist");
                break;
            case 8:
                await CloseCare(second, Monday.PlusDays(10));
                foreach (var phone in new[] { first, second })
                    (await Page(phone, "/today")).QuerySelector("a[href$='/renew']").ShouldNotBeNull("a kept week says that it was planned before");
                var renewed = await Page(first, "/week/2026-11-30/renew");
                diary.WriteLine($"  planned anew: {renewed.QuerySelectorAll(".differences li").Length} differences");
                await Send(first, renewed, "section form", ("do", "keep"));
                (await Page(second, "/today")).QuerySelector("a[href$='/renew']").ShouldBeNull();
                break;
            case 9:
                var today = await Page(first, "/today");
                if (today.QuerySelectorAll<IHtmlButtonElement>("section[aria-labelledby=mine] button.swap").LastOrDefault() is { } swap)
                {
                    var swapped = await Send(first, today, "form.day", ("swap", swap.Value));
                    swapped.QuerySelector(".toast")!.TextContent.ShouldContain(other);
                    (await Page(second, "/today")).QuerySelector("section.since")!.TextContent.ShouldContain($"{other}, was {one}");
                }

                break;
        }
    }

    private async Task Evening(int day, Security.Visitor first, Security.Visitor second, string one, string other)
    {
        if (day is 0 or 4 && (await Page(first, "/today")) is var today && today.QuerySelector<IHtmlButtonElement>("section[aria-labelledby=mine] li.item:not(.done) button.tick") is { } tick)
            (await Send(first, today, "form.day", ("done", tick.Value))).QuerySelector(".toast")!.TextContent.ShouldContain("done");
        if (day == 6)
        {
            (await Page(second, "/today")).QuerySelector("a[href='/next']").ShouldNotBeNull("on the household's evening next week stands as a proposal");
            var next = await Page(first, "/next");
            diary.WriteLine($"  next week: {next.QuerySelectorAll(".differences li").Length} differences");
            await Send(first, next, "form.sheet");
            (await Page(second, "/today")).QuerySelector("a[href='/next']").ShouldBeNull("what one keeps is not asked of the other");
            (await Page(second, "/today")).QuerySelector("section.since")!.TextContent.ShouldContain("is kept");
        }

        if (day == 13)
            (await Page(first, "/today")).QuerySelector("a[href='/next']").ShouldNotBeNull();
    }

    /// <summary>A day's page has the day, at most a line that the week was planned before, and no list of what was not done.</summary>
    private int Look(IHtmlDocument page, string when)
    {
        var items = page.QuerySelectorAll("li.item").Length;
        var notes = page.QuerySelectorAll(".note").Select(note => note.TextContent.Trim()).ToList();
        diary.WriteLine($"{when}: {items} items, {page.QuerySelectorAll("section.since li").Length} news, {notes.Count} notes {string.Join(" | ", notes.Select(note => note.Split('\n')[0]))}");
        notes.ShouldAllBe(note => note.StartsWith("Nobody is with", StringComparison.Ordinal) || note.StartsWith("The week was planned before", StringComparison.Ordinal), when);
        page.Body!.TextContent.ShouldNotContain("overdue", Case.Insensitive);
        page.QuerySelectorAll(".toast").ShouldBeEmpty();
        return items;
    }

    private static async Task CloseCare(Security.Visitor phone, LocalDate date)
    {
        var form = await Page(phone, "/household/dates/edit?kind=closed");
        await Send(phone, form, "form.sheet", ("what", "Inset day"), ("from", $"{date:uuuu-MM-dd}"), ("to", $"{date:uuuu-MM-dd}"));
    }

    private static Instant At(int day, int hour, int minute = 0) => Monday.PlusDays(day).At(new(hour, minute)).InUtc().ToInstant();
}
