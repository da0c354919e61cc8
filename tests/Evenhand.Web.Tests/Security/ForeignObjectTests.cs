using System.Net;
using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Invitations;
using Evenhand.App.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Tests.Security;

/// <summary>Ids of one household in the hands of another, in addresses and in forms: not there, and nothing changes.</summary>
[Collection("homes")]
public sealed class ForeignObjectTests(Homes homes)
{
    [Fact]
    public async Task Every_id_of_another_household_is_not_there()
    {
        using var odo = await homes.SignedIn("Odo");
        var ada = homes.CallerNamed("Ada");
        var secret = (await homes.Server.Services.GetRequiredService<InvitationBook>().Make(ada, Role.Carer, null, default))!;
        var invitation = (await homes.Server.Services.GetRequiredService<InvitationBook>().Look(secret, default))!.Row.Id;
        var device = (await homes.Server.Services.GetRequiredService<DeviceList>().Of(homes.LoginOf("Ada"), default)).Select(DeviceList.IdOf).FirstOrDefault() ?? "none";
        var before = (await homes.Store.Households.Read(ada))!.Revision;
        var item = await AnItemOfAda("health");
        (string Path, (string, string)[] Fields)[] tries =
        [
            ("/settings/people?handler=remove", [("id", homes.MemberNamed("Ben").Id.Value)]),
            ("/settings/people?handler=role", [("id", homes.MemberNamed("Ben").Id.Value), ("role", "Village")]),
            ("/settings/people?handler=withdraw", [("id", invitation)]),
            ("/settings/people?handler=invite", [("who", "Adult/b")]),
            ("/settings/households", [("id", homes.Home.Value)]),
            ("/settings/devices", [("id", device)]),
            ("/settings/private", [("subject", "row/health.visits"), ("on", "false")]),
            ("/today/2026-11-24", [("done", item)]),
        ];
        foreach (var (path, fields) in tries)
        {
            using var answer = await odo.Post(path, fields);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        using var page = await odo.Get($"/week/2026-11-23/{Uri.EscapeDataString(item)}");
        page.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await homes.Store.Households.Read(ada))!.Revision.ShouldBe(before);
    }

    [Fact]
    public async Task An_act_of_another_household_cannot_be_taken_back()
    {
        var ada = homes.CallerNamed("Ada");
        // Acts are counted in each household from 1: these are numbers that the other has not come to yet.
        var known = (await homes.Store.Households.Read(new(homes.Other, null, Role.Adult, null, null)))!.Revision;
        var acts = (await homes.Store.LastActs(ada, 50)).Where(act => act.Seq > known).ToList();
        acts.ShouldNotBeEmpty();
        var revision = (await homes.Store.Households.Read(ada))!.Revision;
        using var odo = await homes.SignedIn("Odo");
        foreach (var act in acts)
        {
            using var answer = await odo.Post("/history?handler=undo", ("seq", act.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            ((int)answer.StatusCode).ShouldBeInRange(400, 499);
        }

        (await homes.Store.Households.Read(ada))!.Revision.ShouldBe(revision);
    }

    [Theory]
    [InlineData("Kim")]
    [InlineData("Gil")]
    [InlineData("Nia")]
    [InlineData("Xen")]
    public async Task A_lesser_role_cannot_say_what_became_of_other_peoples_things_or_take_their_acts_back(string name)
    {
        var item = await AnItemOfAda();
        using var visitor = await homes.SignedIn(name);
        var ada = homes.CallerNamed("Ada");
        var revision = (await homes.Store.Households.Read(ada))!.Revision;
        using var done = await visitor.Post("/today/2026-11-24", ("done", item));
        done.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var act in await homes.Store.LastActs(ada, 10))
        {
            using var undone = await visitor.Post("/history?handler=undo", ("seq", act.Seq.ToString(System.Globalization.CultureInfo.InvariantCulture)));
            undone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await homes.Store.Households.Read(ada))!.Revision.ShouldBe(revision);
    }

    private async Task<string> AnItemOfAda(string group = "food")
    {
        using var ada = await homes.SignedIn("Ada");
        var pages = await Task.WhenAll(Enumerable.Range(23, 7).Select(day => ada.Body($"/today/2026-11-{day}")));
        return WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(string.Concat(pages), $"data-key=\"({group}[^\"]+)\"", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value);
    }
}
