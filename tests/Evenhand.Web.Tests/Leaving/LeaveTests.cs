using System.Net;
using System.Text.Json.Nodes;
using Evenhand.App.Accounts;
using Evenhand.App.Catalogues;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.HouseholdFiles;
using Evenhand.Web.Tests.Security;

namespace Evenhand.Web.Tests.Leaving;

/// <summary>Taking one's data along, and the ways out.</summary>
[Collection("homes")]
public sealed class LeaveTests(Homes homes) : IDisposable
{
    private const string Files = "/settings/leave?handler=";

    public void Dispose() => homes.Clock.Now = new TestClock().Now;

    [Fact]
    public async Task An_adult_takes_the_household_along_without_what_the_other_keeps_to_themselves()
    {
        using var ben = await homes.SignedIn("Ben");
        using var answer = await ben.Get(Files + "household");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("household.yaml");
        var text = await answer.Content.ReadAsStringAsync();
        HouseholdFile.Read(text, CatalogueFile.Shipped).Ok.ShouldBeTrue();
        text.ShouldContain(Homes.AdultsWord);
        foreach (var file in new[] { text, await ben.Body(Files + "calendar"), await ben.Body(Files + "history") })
            foreach (var word in new[] { Homes.PrivateRow, Homes.PrivateHours, Homes.PrivateEntry })
                file.ShouldNotContain(word);

        using var ada = await homes.SignedIn("Ada");
        var own = await ada.Body(Files + "household");
        own.ShouldContain(Homes.PrivateRow);
        own.ShouldContain(Homes.PrivateHours);
        (await ada.Body(Files + "calendar")).ShouldContain(Homes.PrivateEntry);
        var history = JsonNode.Parse(await ada.Body(Files + "history"))!;
        history["entries"]!.AsArray().Select(entry => (string?)entry!["hash"]).Last().ShouldBe((string?)history["head"]);
    }

    [Theory]
    [InlineData("Kim")]
    [InlineData("Gil")]
    [InlineData("Nia")]
    [InlineData("Xen")]
    public async Task A_lesser_role_takes_what_is_theirs_and_not_the_household(string name)
    {
        using var visitor = await homes.SignedIn(name);
        using var file = await visitor.Get(Files + "household");
        file.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var mine = await visitor.Body(Files + "calendar");
        mine.ShouldStartWith("BEGIN:VCALENDAR");
        var history = await visitor.Body(Files + "history");
        JsonNode.Parse(history)!["entries"]!.AsArray().ShouldAllBe(entry => (string?)entry!["by"] == homes.MemberNamed(name).Id.Value);
        foreach (var word in new[] { Homes.PrivateRow, Homes.PrivateHours, Homes.PrivateEntry, Homes.AdultsWord })
            (mine + history).ShouldNotContain(word);
    }

    [Fact]
    public async Task Whoever_takes_it_along_or_ends_it_has_just_shown_who_they_are()
    {
        using var ada = await homes.SignedIn("Ada");
        homes.Clock.Now += Lifetimes.Proof;
        using var answer = await ada.Get(Files + "household");
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldStartWith("/signin/again");
    }

    [Fact]
    public async Task A_household_with_two_adults_is_not_ended_by_one()
    {
        using var ada = await homes.SignedIn("Ada");
        using var answer = await ada.Post("/settings/leave?handler=household", ("name", Homes.HouseholdName));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await homes.Store.Households.Read(homes.CallerNamed("Ada"))).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_last_adult_ends_a_household_by_its_name_and_then_the_account_by_its()
    {
        var name = $"Lone {NewId.Short()}";
        var login = await homes.NewLogin(name);
        var member = new MemberRow { Id = MemberId.New(), LoginId = login, Role = Role.Adult, PersonId = new("o"), Name = name };
        var file = HouseholdFile.Read("label: Lone house\nadults: {o: {name: Olli}}\n", CatalogueFile.Shipped).Value!;
        var id = new HouseholdId((await homes.Store.Households.Create(new() { File = file, Members = [member] })).ShouldBeOfType<Written.Done>().Answer!);
        using var visitor = await homes.SignedIn(login);
        using var account = await visitor.Post("/settings/leave?handler=account", ("name", name));
        account.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var wrong = await visitor.Post("/settings/leave?handler=household", ("name", "Lone"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await homes.Store.Households.All()).ShouldContain(one => one.Id == id);

        using var right = await visitor.Post("/settings/leave?handler=household", ("name", "lone house"));
        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await homes.Store.Households.All()).ShouldNotContain(one => one.Id == id);
        (await visitor.IsIn()).ShouldBeTrue();
        (await homes.Store.Households.Read(homes.CallerNamed("Ada"))).ShouldNotBeNull();

        using var gone = await visitor.Post("/settings/leave?handler=account", ("name", name));
        gone.Headers.Location!.ToString().ShouldBe("/signin");
        gone.Headers.GetValues("Clear-Site-Data").ShouldNotBeEmpty();
        (await homes.Store.Accounts.Login(login)).ShouldBeNull();
        (await visitor.IsIn()).ShouldBeFalse();
    }
}
