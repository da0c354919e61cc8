using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Evenhand.EndToEnd;

/// <summary>Two adults from nothing to their own week, each in a browser of their own.</summary>
[Collection("browser")]
public sealed class FirstStartTests(BrowserFixture browser) : IAsyncLifetime
{
    private const string Password = "seven quiet garden chairs";

    private EmptyServer server = null!;

    public async Task InitializeAsync() => server = await EmptyServer.Start();

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Fact]
    [Mechanism("M070", Where = "first start in two browsers; /apart/share")]
    public async Task From_nothing_to_the_own_plan_in_twelve_inputs_and_the_second_adult_joins_by_link()
    {
        var robin = await Begin();
        var page = robin.Page;
        await Screens.Take(page, "start");
        await robin.Fill("Who are they, and how old?", "Mia 6, Jon 2.5");
        await robin.Fill("When are they in school or care?", "Mia school Mon-Fri 8:00-15:00; Jon day care Mon-Fri 8:00-16:00");
        await robin.Fill("Your working hours", "Mon-Fri 8:00-16:30");
        await robin.Fill("The other adult's name", "Sam");
        await robin.Fill("Their working hours", "Mon-Thu 9:00-18:00");
        await robin.Tap("Show our week");
        await page.WaitForURLAsync("**/picture");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Who has whom when" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#gaps ~ ul li, #gaps ~ p").First).ToBeVisibleAsync();
        robin.Inputs.ShouldBeLessThanOrEqualTo(12);
        (await page.RunAxe()).Violations.Select(violation => violation.Id).ShouldBeEmpty();
        await Screens.Take(page, "picture");

        await robin.Tap("Invite Sam");
        var link = await page.GetByLabel("Link", new() { Exact = true }).InputValueAsync();
        await Screens.Take(page, "invitation");
        var sam = new Hand(await browser.Visitor(server.Address));
        await sam.Page.GotoAsync(link);
        await Assertions.Expect(sam.Page.GetByText("Robin invites you")).ToBeVisibleAsync();
        await Screens.Take(sam.Page, "join");
        await sam.TapText("With a password instead");
        await sam.Fill("Password", Password);
        await sam.Tap("Join");
        await sam.Page.WaitForURLAsync("**/today");
        sam.Inputs.ShouldBeLessThanOrEqualTo(3);

        await Answer(sam, "7", "8", "5");
        await Assertions.Expect(sam.Page.GetByText("It opens when Robin has answered.")).ToBeVisibleAsync();
        await page.GotoAsync("/apart/share");
        await Assertions.Expect(page.GetByText("Sam has answered. It opens together with yours.")).ToBeVisibleAsync();
        (await page.ContentAsync()).ShouldNotContain("would be right</th>");
        await Screens.Take(page, "share-sealed");
        await Answer(robin, "6", "4", "5");
        foreach (var one in new[] { page, sam.Page })
        {
            var table = one.GetByRole(AriaRole.Table);
            await Assertions.Expect(table.GetByRole(AriaRole.Row, new() { Name = "thinking ahead, own guess" })).ToContainTextAsync("4 of 10");
            await Assertions.Expect(table.GetByRole(AriaRole.Row, new() { Name = "thinking ahead, own guess" })).ToContainTextAsync("8 of 10");
        }

        await Screens.Take(page, "share");
        await page.GotoAsync("/settings/calendars");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link: My duties" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The link is shown this once.")).ToBeVisibleAsync();
        await Screens.Take(page, "calendars");
    }

    [Fact]
    public async Task Everything_can_wait_and_what_is_not_clear_is_said_in_the_language_of_the_page()
    {
        var robin = await Begin("de");
        await robin.Page.GetByLabel("Wer sind sie, und wie alt?").FillAsync("Lea 8 Monate und Jon");
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "Unsere Woche zeigen" }).ClickAsync();
        await Assertions.Expect(robin.Page.GetByText("„Jon“ ist kein Name mit einem Alter.")).ToBeVisibleAsync();
        (await robin.Page.GetByLabel("Wer sind sie, und wie alt?").InputValueAsync()).ShouldBe("Lea 8 Monate und Jon");
        await robin.Page.GetByLabel("Wer sind sie, und wie alt?").FillAsync("Lea 8 Monate");
        await robin.Page.GetByRole(AriaRole.Button, new() { Name = "Unsere Woche zeigen" }).ClickAsync();
        await robin.Page.WaitForURLAsync("**/picture");
        await Assertions.Expect(robin.Page.GetByRole(AriaRole.Heading, new() { Name = "Lea" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_works_without_script()
    {
        var robin = await Begin(script: false);
        await robin.Tap("Show our week");
        await robin.Page.WaitForURLAsync("**/picture");
        await Assertions.Expect(robin.Page.GetByRole(AriaRole.Heading, new() { Name = "What nobody owns yet" })).ToBeVisibleAsync();
    }

    private static async Task Answer(Hand hand, string doing, string thinking, string right)
    {
        await hand.Page.GotoAsync("/apart/share");
        await hand.Choose("Of all the hours that home and children take with one's hands, my part is", doing);
        await hand.Choose("Of thinking ahead, planning and remembering, my part is", thinking);
        await hand.Choose("A part that would be right for me", right);
        await hand.Tap("Seal my answer");
        await hand.Page.WaitForLoadStateAsync();
    }

    /// <summary>The first account, by the link that the program prints.</summary>
    private async Task<Hand> Begin(string language = "en", bool script = true)
    {
        var hand = new Hand(await browser.Visitor(server.Address, language, script));
        await hand.Page.GotoAsync(await server.StartPath());
        if (language == "en" && script)
            await Screens.Take(hand.Page, "begin");
        var german = language == "de";
        await hand.Fill(german ? "Name zum Anmelden" : "Name to sign in with", "Robin");
        await hand.TapText(german ? "Stattdessen mit Passwort" : "With a password instead");
        await hand.Fill(german ? "Passwort" : "Password", Password);
        await hand.Tap(german ? "Dazukommen" : "Join");
        await hand.Page.WaitForURLAsync("**/start");
        return hand;
    }
}
