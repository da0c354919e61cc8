using Evenhand.App.Data;
using Evenhand.App.Data.Accounts;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;

namespace Evenhand.App.Tests.Data.Accounts;

public class AccountTests
{
    [Theory, EachDatabase]
    public async Task A_login_is_found_by_its_name_and_by_its_sessions(string kind)
    {
        await using var test = await TestStore.On(kind);
        (await test.Store.Accounts.HasNoLogin()).ShouldBeTrue();
        var login = await SignUp(test, "Kim");
        (await test.Store.Accounts.HasNoLogin()).ShouldBeFalse();
        (await test.Store.Accounts.LoginNamed("KIM"))!.Id.ShouldBe(login);
        (await test.Store.Accounts.Session("hash-Kim"))!.LoginId.ShouldBe(login);
        (await test.Store.Accounts.Session("other")).ShouldBeNull();
        await Should.ThrowAsync<KeyTakenException>(() => SignUp(test, "Kim"));
        await test.Store.Accounts.Write(async (edit, stop) =>
        {
            edit.Remove((await edit.Find<LoginRow>(row => row.Id == login, stop))!);
            return true;
        });
        (await test.Store.Accounts.Session("hash-Kim")).ShouldBeNull();
    }

    [Theory, EachDatabase]
    public async Task An_invitation_makes_one_member_whoever_opens_it_first(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        await test.Store.Write(caller, "member.invite", (edit, _) =>
        {
            edit.Add(new InvitationRow { Id = "one", TokenHash = "secret", Role = Role.Adult, MadeBy = caller.Member, ExpiresAt = edit.Now + NodaTime.Duration.FromDays(7) });
            return Task.CompletedTask;
        });
        var found = (await test.Store.Accounts.Invitation("secret"))!;
        found.HouseholdId.ShouldBe(caller.Household);
        var logins = await Task.WhenAll(Enumerable.Range(0, 5).Select(at => SignUp(test, $"Guest{at}")));
        var outcomes = await Task.WhenAll(logins.Select(login => test.Store.Write(caller with { Member = null }, "member.join", async (edit, stop) =>
        {
            var invitation = await edit.Find<InvitationRow>(row => row.Id == "one", stop);
            edit.Expect(invitation, found.Version);
            (invitation!.UsedAt, invitation.UsedBy) = (edit.Now, login);
            edit.Add(new MemberRow { Id = MemberId.New(), LoginId = login, Role = invitation.Role, Name = "Guest", JoinedAt = edit.Now });
        })));
        outcomes.Count(outcome => outcome is Written.Done).ShouldBe(1);
        outcomes.Count(outcome => outcome is Written.Stale).ShouldBe(4);
        var places = await Task.WhenAll(logins.Select(login => test.Store.Accounts.Memberships(login)));
        places.Sum(list => list.Count).ShouldBe(1);
    }

    [Theory, EachDatabase]
    public async Task What_nobody_can_ask_for_any_more_is_removed(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        await SignUp(test, "Kim");
        await test.Mark(caller, "old", key: "old");
        test.Clock.Now += NodaTime.Duration.FromDays(6);
        await test.Mark(caller, "new", key: "new");
        test.Clock.Now += NodaTime.Duration.FromDays(2);
        await test.Store.Tidy();
        (await test.Store.Accounts.Session("hash-Kim")).ShouldBeNull();
        (await test.Store.Accounts.LoginNamed("KIM")).ShouldNotBeNull();
        (await test.Mark(caller, "once more", key: "new")).Repeated.ShouldBeTrue();
        (await test.Mark(caller, "as new", key: "old")).Repeated.ShouldBeFalse();
    }

    [Theory, EachDatabase]
    public async Task An_edit_of_logins_shows_no_households_rows(string kind)
    {
        await using var test = await TestStore.On(kind);
        var caller = await test.Household();
        await test.Mark(caller, "one");
        (await test.Store.Accounts.Write((edit, stop) => edit.List<MarkRow>(_ => true, stop))).ShouldBeEmpty();
        (await test.Store.Accounts.Write((edit, stop) => edit.List<HouseholdRow>(_ => true, stop))).ShouldBeEmpty();
        await Should.ThrowAsync<InvalidOperationException>(() => test.Store.Accounts.Write((edit, _) =>
        {
            edit.Add(new MarkRow { HouseholdId = caller.Household, Id = "planted", At = test.Clock.Now });
            return Task.FromResult(true);
        }));
    }

    private static Task<LoginId> SignUp(TestStore test, string name) => test.Store.Accounts.Write((edit, _) =>
    {
        var id = LoginId.New();
        edit.Add(new LoginRow { Id = id, Name = name, NormalName = name.ToUpperInvariant(), Stamp = "s", CreatedAt = test.Clock.Now });
        edit.Add(new SessionRow { TokenHash = $"hash-{name}", LoginId = id, Device = "phone", CreatedAt = test.Clock.Now, SeenOn = new(2026, 4, 1), ExpiresAt = test.Clock.Now });
        return Task.FromResult(id);
    });
}
