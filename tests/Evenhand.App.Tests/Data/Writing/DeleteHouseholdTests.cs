using System.Text;
using Evenhand.App.Data;
using Evenhand.App.Data.Checks;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;

namespace Evenhand.App.Tests.Data.Writing;

public class DeleteHouseholdTests
{
    private const string Planted = "canaryplantedword";

    [Theory, EachDatabase]
    public async Task Everything_of_it_is_gone_and_the_others_are_as_they_were(string kind)
    {
        await using var test = await TestStore.On(kind);
        var other = await test.Household();
        await test.Mark(other, "kept");
        var before = await test.Store.JournalJson(other.Household);
        var both = await SignUp(test, "Both");
        var only = await SignUp(test, "Only");
        await Join(test, other, both);
        var caller = await test.Household(TestStore.TwoAdults.Replace("At home", Planted, StringComparison.Ordinal));
        await Join(test, caller, both);
        await Join(test, caller, only);
        await test.Mark(caller, "gone", Planted, key: "request");
        before = await test.Store.JournalJson(other.Household);

        (await test.Store.Households.Delete(caller.Household, by: null)).ShouldBeOfType<Written.Done>();

        (await test.Store.Households.Read(caller)).ShouldBeNull();
        (await test.Store.Households.All()).Select(one => one.Id).ShouldBe([other.Household]);
        (await test.Store.JournalJson(other.Household)).ShouldBe(before);
        (await test.Store.Accounts.Memberships(both)).Select(place => place.HouseholdId).ShouldBe([other.Household]);
        (await test.Store.Accounts.Login(only)).ShouldBeNull();
        await test.Mark(other, "later");
        await test.Close();
        (await StoreDoctor.Examine(test.Options)).Where(result => result.Name is "integrity" or "references" or "journal").ShouldAllBe(result => result.Well);
        if (kind == "sqlite")
            Encoding.UTF8.GetString(await System.IO.File.ReadAllBytesAsync(Path.Combine(test.Directory, "evenhand.db"))).ShouldNotContain(Planted);

        // The journal is closed again to whoever would take an entry out.
        await Should.ThrowAsync<System.Data.Common.DbException>(() => test.Sql("DELETE FROM journal"));
    }

    [Theory, EachDatabase]
    public async Task Only_the_last_adult_ends_a_household(string kind)
    {
        await using var test = await TestStore.On(kind);
        var made = await test.Household();
        var (kim, sam) = (await SignUp(test, "Kim"), await SignUp(test, "Sam"));
        var (first, second) = (await Join(test, made, kim), await Join(test, made, sam));
        (await test.Store.Households.Delete(made.Household, first)).ShouldBeOfType<Written.Refused>().Problems[0].Code.ShouldBe("not-the-last-adult");
        (await test.Store.Households.Read(first)).ShouldNotBeNull();

        var elsewhere = await test.Household();
        (await test.Store.Households.Delete(elsewhere.Household, first)).ShouldBeOfType<Written.Refused>();
        await test.Store.Write(first, "access.leave", async (edit, stop) => (await edit.Find<MemberRow>(row => row.Id == second.Member!.Value, stop))!.LeftAt = edit.Now);
        (await test.Store.Households.Delete(made.Household, second)).ShouldBeOfType<Written.Refused>();
        (await test.Store.Households.Delete(made.Household, first)).ShouldBeOfType<Written.Done>();
        (await test.Store.Accounts.Login(kim)).ShouldNotBeNull();
        (await test.Store.Accounts.Login(sam)).ShouldBeNull();
    }

    private static async Task<LoginId> SignUp(TestStore test, string name)
    {
        var id = LoginId.New();
        await test.Store.Accounts.Write((edit, _) =>
        {
            edit.Add(new LoginRow { Id = id, Name = name, NormalName = name.ToUpperInvariant(), Stamp = "s", CreatedAt = test.Clock.GetCurrentInstant() });
            return Task.FromResult(true);
        });
        return id;
    }

    private static async Task<Caller> Join(TestStore test, Caller household, LoginId login)
    {
        var id = MemberId.New();
        (await test.Store.Write(household with { Member = null }, "access.join", (edit, _) =>
        {
            edit.Add(new MemberRow { Id = id, LoginId = login, Role = Role.Adult, Name = "Guest", JoinedAt = edit.Now });
            return Task.CompletedTask;
        })).ShouldBeOfType<Written.Done>();
        return new(household.Household, id, Role.Adult, null, login);
    }
}
