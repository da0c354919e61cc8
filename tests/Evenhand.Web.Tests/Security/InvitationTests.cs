using System.Net;
using System.Text.RegularExpressions;
using Evenhand.App.Accounts;
using Evenhand.App.Accounts.Invitations;
using Evenhand.App.Accounts.Members;
using Evenhand.App.Data;
using Evenhand.App.Data.Rows;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Tests.Security;

/// <summary>Joining by a link, and leaving.</summary>
[Collection("homes")]
public sealed class InvitationTests(Homes homes) : IDisposable
{
    private InvitationBook Book => homes.Server.Services.GetRequiredService<InvitationBook>();

    public void Dispose() => homes.Clock.Now = new TestClock().Now;

    [Fact]
    public async Task An_adult_makes_a_link_with_a_picture_and_somebody_joins_by_it_in_one_form()
    {
        using var ada = await homes.SignedIn("Ada");
        using var made = await ada.Post("/settings/people?handler=invite", ("who", "Village/n"));
        var page = await made.Content.ReadAsStringAsync();
        page.ShouldContain("<svg class=\"qr\"");
        var path = Regex.Match(page, "/join/[\\w-]{43}", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
        using var visitor = homes.Anyone();
        var look = await visitor.Body(path);
        look.ShouldContain("Ada invites you");
        look.ShouldContain("You are Nia there.");
        using var joined = await visitor.Post(path, ("name", "Nia of next door"), ("password", Homes.Password));
        joined.Headers.Location!.ToString().ShouldBe("/today");
        (await visitor.IsIn()).ShouldBeTrue();
        using var again = homes.Anyone();
        using var second = await again.Get(path);
        second.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var posted = await again.Post(path, ("name", "Nia the second"), ("password", Homes.Password));
        posted.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_ten_at_the_same_moment_one_joins()
    {
        var secret = (await Book.Make(homes.CallerNamed("Ada"), Role.Carer, null, default))!;
        var look = (await Book.Look(secret, default))!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Book.JoinAnew(look, new($"Racer {number}"), "", default)));
        answers.OfType<JoinAnswer.Done>().Count().ShouldBe(1);
        answers.OfType<JoinAnswer.Over>().Count().ShouldBe(9);
    }

    [Fact]
    public async Task It_ends_after_seven_days_and_when_it_is_withdrawn_and_when_its_maker_is_gone()
    {
        var late = (await Book.Make(homes.CallerNamed("Ada"), Role.Carer, null, default))!;
        homes.Clock.Now += Lifetimes.Invitation;
        (await Book.Look(late, default)).ShouldBeNull();
        homes.Clock.Now = new TestClock().Now;

        var withdrawn = (await Book.Make(homes.CallerNamed("Ada"), Role.Carer, null, default))!;
        var row = (await Book.Look(withdrawn, default))!.Row;
        (await Book.Withdraw(homes.CallerNamed("Ada"), row.Id, default)).ShouldBeTrue();
        (await Book.Look(withdrawn, default)).ShouldBeNull();

        var (guest, caller) = await Guest("Guest Maker", Role.Adult);
        var orphan = (await Book.Make(caller, Role.Adult, null, default))!;
        (await homes.Server.Services.GetRequiredService<MemberBook>().Remove(homes.CallerNamed("Ada"), guest.Id, default)).ShouldBeTrue();
        (await Book.Look(orphan, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_removed_member_is_out_of_this_household_at_the_next_request_and_stays_in_the_other()
    {
        var login = await homes.NewLogin("Two Homes");
        using var visitor = await homes.SignedIn(login);
        foreach (var caller in new[] { homes.CallerNamed("Ada"), Odo() })
        {
            var secret = (await Book.Make(caller, Role.Carer, null, default))!;
            using var joined = await visitor.Post($"/join/{secret}?handler=mine");
            joined.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        using var choose = await visitor.Post("/settings/households", ("id", homes.Home.Value));
        var both = await visitor.Body("/settings/households");
        both.ShouldContain("Elsewhere");
        both.ShouldContain(Homes.HouseholdName);
        var places = await homes.Store.Accounts.Memberships(login);
        places.Count.ShouldBe(2);
        await homes.Server.Services.GetRequiredService<MemberBook>().Remove(homes.CallerNamed("Ada"), places.First(place => place.HouseholdId == homes.Home).Id, default);
        (await visitor.Body("/settings/households")).ShouldNotContain(Homes.HouseholdName);
        using var back = await visitor.Post("/settings/households", ("id", homes.Home.Value));
        back.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.IsIn()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_removed_member_of_one_household_is_signed_out()
    {
        var (guest, _) = await Guest("Short Stay", Role.Carer);
        using var visitor = await homes.SignedIn(guest.LoginId!.Value);
        (await visitor.IsIn()).ShouldBeTrue();
        await homes.Server.Services.GetRequiredService<MemberBook>().Remove(homes.CallerNamed("Ada"), guest.Id, default);
        (await visitor.IsIn()).ShouldBeFalse();
    }

    [Fact]
    public async Task The_last_adult_stays()
    {
        var members = homes.Server.Services.GetRequiredService<MemberBook>();
        var odo = Odo();
        (await members.Remove(odo, odo.Member!.Value, default)).ShouldBeFalse();
        (await members.ChangeRole(odo, odo.Member!.Value, Role.Carer, default)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_older_child_opens_its_page_without_a_password_and_an_adult_opens_its_next_device()
    {
        var secret = (await Book.Make(homes.CallerNamed("Ada"), Role.OlderChild, new("l"), default))!;
        using var phone = homes.Anyone();
        using var joined = await phone.Post($"/join/{secret}", ("name", "Lou"), ("password", ""));
        joined.Headers.Location!.ToString().ShouldBe("/today");
        var again = (await Book.Make(homes.CallerNamed("Ben"), Role.OlderChild, new("l"), default))!;
        using var tablet = homes.Anyone();
        (await tablet.Body($"/join/{again}")).ShouldContain("Open as Lou on this device");
        using var opened = await tablet.Post($"/join/{again}?handler=device");
        opened.Headers.Location!.ToString().ShouldBe("/today");
        (await tablet.IsIn()).ShouldBeTrue();
        (await homes.Store.Accounts.Memberships((await homes.Store.Accounts.LoginNamed("LOU"))!.Id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_adults_of_one_home_hold_no_key_to_the_other_through_a_child()
    {
        var first = (await Book.Make(homes.CallerNamed("Ada"), Role.OlderChild, null, default))!;
        using var phone = homes.Anyone();
        using var joined = await phone.Post($"/join/{first}", ("name", "Both Homes Child"), ("password", ""));
        var login = (await homes.Store.Accounts.LoginNamed("BOTH HOMES CHILD"))!.Id;
        var elsewhere = (await Book.Make(Odo(), Role.OlderChild, new("o"), default))!;
        using var second = await phone.Post($"/join/{elsewhere}?handler=mine");
        second.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var key = (await Book.Make(Odo(), Role.OlderChild, new("o"), default))!;
        (await Book.VouchedLogin((await Book.Look(key, default))!, default)).ShouldBeNull();
        (await Book.SignInAgain((await Book.Look(key, default))!, "", default)).ShouldBeOfType<JoinAnswer.Over>();
        (await homes.Store.Accounts.Memberships(login)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_used_invitation_is_not_opened_again_by_taking_the_act_back()
    {
        var secret = (await Book.Make(homes.CallerNamed("Ada"), Role.Carer, null, default))!;
        (await Book.JoinAnew((await Book.Look(secret, default))!, new("Undo Me"), "", default)).ShouldBeOfType<JoinAnswer.Done>();
        var act = (await homes.Store.LastActs(homes.CallerNamed("Ada"), 5)).First(done => done.Kind == "access.join");
        act.CanBeUndone.ShouldBeFalse();
        (await homes.Store.Undo(homes.CallerNamed("Ada"), act.Seq)).ShouldBeOfType<App.Data.Writing.Written.Refused>();
        (await Book.Look(secret, default)).ShouldBeNull();
    }

    private Caller Odo()
    {
        var place = homes.Store.Accounts.Memberships(homes.LoginOf("Odo")).GetAwaiter().GetResult()[0];
        return new(place.HouseholdId, place.Id, place.Role, place.PersonId, place.LoginId);
    }

    private async Task<(MemberRow Member, Caller Caller)> Guest(string name, Role role)
    {
        var secret = (await Book.Make(homes.CallerNamed("Ada"), role, null, default))!;
        (await Book.JoinAnew((await Book.Look(secret, default))!, new(name), "", default)).ShouldBeOfType<JoinAnswer.Done>();
        var member = (await homes.Store.Accounts.Memberships((await homes.Store.Accounts.LoginNamed(LoginName.Normal(name)))!.Id))[0];
        return (member, new(member.HouseholdId, member.Id, member.Role, member.PersonId, member.LoginId));
    }
}
