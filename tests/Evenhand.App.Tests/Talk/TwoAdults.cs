using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Talk;
using Evenhand.App.Tests.Data;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Tests.Talk;

/// <summary>A household in a store with two adults who belong to it.</summary>
internal sealed class TwoAdults : IAsyncDisposable
{
    public static readonly LocalDate Today = new(2026, 4, 7);

    private readonly TestStore test;

    private TwoAdults(TestStore test, Caller kim, Caller sam) => (this.test, Kim, Sam) = (test, kim, sam);

    public Caller Kim { get; }

    public Caller Sam { get; }

    public TalkActs Acts => new(test.Store);

    public Store Store => test.Store;

    public static async Task<TwoAdults> On(string kind, string text = TestStore.TwoAdults)
    {
        var made = await TestStore.On(kind);
        var members = new[] { "kim", "sam" }.Select(id => new MemberRow { Id = MemberId.New(), Role = Role.Adult, PersonId = new PersonId(id), Name = id }).ToList();
        var home = new HouseholdId((await made.Store.Households.Create(new() { File = TestStore.File(text), Members = members })).ShouldBeOfType<Written.Done>().Answer!);
        Caller Of(MemberRow member) => new(home, member.Id, member.Role, member.PersonId, null);
        return new(made, Of(members[0]), Of(members[1]));
    }

    public async Task<HouseholdSnapshot> Snapshot() => (await Store.Households.Read(Kim))!;

    public async Task<TalkReading> Read(Caller caller) => new(await Snapshot(), caller, await Store.Households.SaidApart(caller), Today);

    public async Task<Written.Done> Answer(Caller caller, string question, string text) =>
        (await Acts.Answer(caller, await Snapshot(), question, text, Today, default)).ShouldBeOfType<Written.Done>();

    public async Task<IReadOnlyList<Act>> History(Caller caller) => await Store.LastActs(caller, 50);

    public ValueTask DisposeAsync() => test.DisposeAsync();
}
