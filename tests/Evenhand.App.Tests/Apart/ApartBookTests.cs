using Evenhand.App.Apart;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Tests.Data;

namespace Evenhand.App.Tests.Apart;

public class ApartBookTests
{
    private const string Topic = "share";

    [Theory, EachDatabase]
    [Mechanism("M070", Where = "/apart/share")]
    public async Task Nobody_reads_an_answer_before_everyone_has_answered_and_then_both_are_shown(string kind)
    {
        await using var test = await TestStore.On(kind);
        var (kim, sam) = await Two(test);
        var book = new ApartBook(test.Store);
        (await book.Answer(kim, Topic, "6 4 5", default)).ShouldBeOfType<Written.Done>();
        var seen = (await book.Read(sam, Topic, default))!;
        seen.Shown.ShouldBeEmpty();
        seen.Mine.ShouldBeNull();
        seen.Answered.ShouldBe([kim.Member!.Value]);
        (await test.Store.Households.Answers(sam))!.ShouldAllBe(row => row.Text.Length == 0);
        (await test.Store.JournalJson(sam)).ShouldNotContain("6 4 5");
        (await book.Read(kim, Topic, default))!.Mine.ShouldBe("6 4 5");

        // Until then it can be given anew.
        await book.Answer(kim, Topic, "7 4 5", default);
        (await book.Answer(sam, Topic, "7 8 5", default)).ShouldBeOfType<Written.Done>();
        foreach (var reader in new[] { kim, sam })
        {
            var both = (await book.Read(reader, Topic, default))!;
            both.Shown.Select(answer => (answer.By, answer.Text)).ShouldBe([(kim.Member!.Value, "7 4 5"), (sam.Member!.Value, "7 8 5")], ignoreOrder: true);
            both.Answered.ShouldBeEmpty();
        }

        // Whoever has read the other's answer takes none of them back; a new one opens the next round.
        foreach (var act in await test.Store.LastActs(kim, 3))
            (await test.Store.Undo(kim, act.Seq)).ShouldBeOfType<Written.Refused>();
        await book.Answer(sam, Topic, "1 1 1", default);
        var next = (await book.Read(kim, Topic, default))!;
        next.Shown.Select(answer => answer.Text).ShouldBe(["7 4 5", "7 8 5"], ignoreOrder: true);
        next.Answered.ShouldBe([sam.Member!.Value]);
    }

    [Theory, EachDatabase]
    public async Task At_the_same_moment_they_are_shown_once_and_both(string kind)
    {
        await using var test = await TestStore.On(kind);
        var (kim, sam) = await Two(test);
        var book = new ApartBook(test.Store);
        await Task.WhenAll(book.Answer(kim, Topic, "1 2 3", default), book.Answer(sam, Topic, "4 5 6", default));
        (await book.Read(kim, Topic, default))!.Shown.Count.ShouldBe(2);
    }

    [Theory, EachDatabase]
    public async Task Alone_nothing_is_shown(string kind)
    {
        await using var test = await TestStore.On(kind);
        var made = await test.Household();
        var kim = await Member(test, made, "Kim");
        var book = new ApartBook(test.Store);
        await book.Answer(kim, Topic, "1 2 3", default);
        (await book.Read(kim, Topic, default))!.Shown.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Role.OlderChild)]
    [InlineData(Role.Carer)]
    [InlineData(Role.Village)]
    [InlineData(Role.OtherHome)]
    public async Task Nobody_but_the_adults_answers_or_reads(Role role)
    {
        await using var test = await TestStore.On("sqlite");
        var caller = (await test.Household()) with { Role = role };
        var book = new ApartBook(test.Store);
        await Should.ThrowAsync<App.Accounts.Rights.AccessRefusedException>(() => book.Answer(caller, Topic, "1 2 3", default));
        await Should.ThrowAsync<App.Accounts.Rights.AccessRefusedException>(() => book.Read(caller, Topic, default));
    }

    private static async Task<(Caller Kim, Caller Sam)> Two(TestStore test)
    {
        var made = await test.Household();
        return (await Member(test, made, "Kim"), await Member(test, made, "Sam"));
    }

    private static async Task<Caller> Member(TestStore test, Caller household, string name)
    {
        var (id, login) = (MemberId.New(), LoginId.New());
        await test.Store.Accounts.Write((edit, _) =>
        {
            edit.Add(new LoginRow { Id = login, Name = name, NormalName = name.ToUpperInvariant(), Stamp = "s", CreatedAt = test.Clock.GetCurrentInstant() });
            return Task.FromResult(true);
        });
        (await test.Store.Write(household with { Member = null }, "access.join", (edit, _) =>
        {
            edit.Add(new MemberRow { Id = id, LoginId = login, Role = Role.Adult, Name = name, JoinedAt = edit.Now });
            return Task.CompletedTask;
        })).ShouldBeOfType<Written.Done>();
        return new(household.Household, id, Role.Adult, null, login);
    }
}
