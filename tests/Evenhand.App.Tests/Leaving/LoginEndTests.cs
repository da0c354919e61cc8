using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Members;
using Evenhand.App.Data;
using Evenhand.App.Data.Checks;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Leaving;
using Evenhand.App.Tests.Data;
using Evenhand.Domain.Units;

namespace Evenhand.App.Tests.Leaving;

public class LoginEndTests
{
    [Theory, EachDatabase]
    public async Task A_deleted_login_leaves_its_households_with_an_entry_in_each_and_acts_can_still_be_taken_back(string kind)
    {
        await using var test = await TestStore.On(kind);
        var members = new MemberBook(test.Store, new DeviceList(test.Store, test.Clock));
        var made = await test.Household();
        var (kim, sam) = (await Member(test, made, "Kim", "kim"), await Member(test, made, "Sam", "sam"));
        var look = (await members.SetLook(kim, "Kim of old", 3, "K", default)).ShouldBeOfType<Written.Done>();

        (await new LoginEnd(test.Store, members).Run(kim.Login!.Value, default)).ShouldBeNull();

        (await test.Store.Accounts.Login(kim.Login.Value)).ShouldBeNull();
        (await test.Store.Households.Read(kim)).ShouldBeNull();
        var acts = await test.Store.LastActs(sam, 10);
        acts[0].Kind.ShouldBe("access.leave");
        acts[0].By.ShouldBe(kim.Member);
        var household = (await test.Store.Households.Read(sam))!;
        household.Member(kim.Member!.Value)!.LoginId.ShouldBeNull();

        // The look of a member who has left cannot be put back over the leaving; of one whose login is gone by other means it can.
        (await test.Store.Undo(sam, look.Seq!.Value)).ShouldBeOfType<Written.Conflict>();
        var other = await Member(test, made, "Lee", null);
        var theirs = (await members.SetLook(other, "Lee of old", 2, "L", default)).ShouldBeOfType<Written.Done>();
        await test.Store.Accounts.Write(async (edit, stop) =>
        {
            edit.Remove((await edit.Find<LoginRow>(row => row.Id == other.Login!.Value, stop))!);
            return true;
        });
        (await test.Store.Undo(sam, theirs.Seq!.Value)).ShouldBeOfType<Written.Done>();
        var back = (await test.Store.Households.Read(sam))!.Member(other.Member!.Value)!;
        (back.Name, back.LoginId).ShouldBe(("Lee", null));
        await test.Close();
        (await StoreDoctor.Examine(test.Options)).Where(result => result.Name is "references" or "journal").ShouldAllBe(result => result.Well);
    }

    [Theory, EachDatabase]
    public async Task The_calendars_that_it_kept_for_itself_go_with_it_and_those_of_others_stay(string kind)
    {
        await using var test = await TestStore.On(kind);
        var members = new MemberBook(test.Store, new DeviceList(test.Store, test.Clock));
        var made = await test.Household();
        var (kim, sam) = (await Member(test, made, "Kim", "kim"), await Member(test, made, "Sam", "sam"));
        foreach (var caller in new[] { kim, sam })
        {
            await test.Store.Calendars.Create(caller, new() { Id = NewId.Short(), Name = "own", Components = "VEVENT" }, default);
            var own = (await test.Store.Calendars.Collections(caller, default)).Single();
            await test.Store.Calendars.Put(caller, own.Id, new() { Name = "a.ics", Uid = "a", Component = "VEVENT", Etag = "e", Body = [1], LastDay = 1 }, new(null, MustBeNew: true), default);
        }

        (await new LoginEnd(test.Store, members).Run(kim.Login!.Value, default)).ShouldBeNull();

        (await test.Store.Calendars.Collections(kim, default)).ShouldBeEmpty();
        (await test.Store.Calendars.Object(sam, (await test.Store.Calendars.Collections(sam, default)).Single().Id, "a.ics", default))!.Etag.ShouldBe("e");
    }

    [Theory, EachDatabase]
    public async Task The_login_of_a_last_adult_stays_and_nothing_has_changed(string kind)
    {
        await using var test = await TestStore.On(kind);
        var members = new MemberBook(test.Store, new DeviceList(test.Store, test.Clock));
        var made = await test.Household();
        var kim = await Member(test, made, "Kim", "kim");
        var revision = (await test.Store.Households.Read(kim))!.Revision;
        (await new LoginEnd(test.Store, members).Run(kim.Login!.Value, default)).ShouldBe(made.Household);
        (await test.Store.Accounts.Login(kim.Login.Value)).ShouldNotBeNull();
        (await test.Store.Households.Read(kim))!.Revision.ShouldBe(revision);
    }

    private static async Task<Caller> Member(TestStore test, Caller household, string name, string? person)
    {
        var (id, login) = (MemberId.New(), LoginId.New());
        await test.Store.Accounts.Write((edit, _) =>
        {
            edit.Add(new LoginRow { Id = login, Name = name, NormalName = name.ToUpperInvariant(), Stamp = "s", CreatedAt = test.Clock.GetCurrentInstant() });
            return Task.FromResult(true);
        });
        PersonId? who = person is null ? null : new(person);
        (await test.Store.Write(household with { Member = null }, "access.join", (edit, _) =>
        {
            edit.Add(new MemberRow { Id = id, LoginId = login, Role = Role.Adult, PersonId = who, Name = name, JoinedAt = edit.Now });
            return Task.CompletedTask;
        })).ShouldBeOfType<Written.Done>();
        return new(household.Household, id, Role.Adult, who, login);
    }
}
