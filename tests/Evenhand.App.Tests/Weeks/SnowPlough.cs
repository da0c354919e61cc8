using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Samples;
using Evenhand.App.Tests.Data;
using Evenhand.App.Weeks;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Tests.Weeks;

/// <summary>The household of the demonstration in a store of its own, with both adults, its weeks and a clock that stands.</summary>
internal sealed class SnowPlough : IAsyncDisposable
{
    public const string Zone = "Europe/Berlin";
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-weeks-");

    private SnowPlough(Instant now) => Clock = new() { Now = now };

    public TestClock Clock { get; }

    public WeekBook Book { get; } = new();

    public Store Store { get; private set; } = null!;

    public Caller Morgan { get; private set; } = null!;

    public Caller Casey { get; private set; } = null!;

    public static async Task<SnowPlough> Open(Instant now)
    {
        var home = new SnowPlough(now);
        home.Store = await Store.Open(new StoreOptions { DataDirectory = home.directory.FullName }, home.Clock);
        var members = new[] { ("a", "Morgan"), ("b", "Casey") }.Select(adult => new MemberRow { Id = MemberId.New(), Role = Role.Adult, PersonId = new PersonId(adult.Item1), Name = adult.Item2 }).ToList();
        var made = (Written.Done)await home.Store.Households.Create(new() { File = SampleFamily.Find("snow-plough")!.File(), Members = members, Settings = new() { Zone = Zone } });
        home.Morgan = new(new(made.Answer!), members[0].Id, Role.Adult, members[0].PersonId, null);
        home.Casey = home.Morgan with { Member = members[1].Id, Person = members[1].PersonId };
        return home;
    }

    public async ValueTask DisposeAsync()
    {
        Book.Dispose();
        await Store.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
