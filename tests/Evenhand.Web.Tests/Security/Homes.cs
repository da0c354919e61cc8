using Evenhand.App.Accounts;
using Evenhand.App.Accounts.Devices;
using Evenhand.App.Accounts.Passwords;
using Evenhand.App.Accounts.Views;
using Evenhand.App.Catalogues;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Weeks;
using Evenhand.Domain.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Evenhand.Web.Tests.Security;

/// <summary>
/// Two households on one server: one with somebody in every role and words that only some may read, and another with an adult. The
/// words are planted where they would show: names, hours, rows, entries, prices.
/// </summary>
public sealed class Homes : IAsyncLifetime
{
    public const string Password = "four quiet garden chairs";

    /// <summary>Known to everyone who belongs to it.</summary>
    public const string HouseholdName = "Three Gables";

    /// <summary>Read by the adults of the home and nobody else.</summary>
    public const string AdultsWord = "CanaryAdults";

    /// <summary>Read by Ada and nobody else.</summary>
    public const string PrivateRow = "CanaryTherapy";

    public const string PrivateHours = "CanaryNovel";

    public const string PrivateEntry = "CanaryInterview";

    public const string PrivateNote = "CanaryNote";

    /// <summary>Title of an appointment in a calendar that Ada added, which takes her time on Sunday evening.</summary>
    public const string CalendarTitle = "CanaryAppointment";

    /// <summary>An answer that is sealed: Ben has not given his.</summary>
    public const string SealedAnswer = "CanaryAnswer";

    private const string File = $$"""
        label: {{HouseholdName}}
        weeks: 1
        time_zone: Europe/Berlin
        adults:
          a: {name: Ada, home: one, job: {{AdultsWord}} job, blocks: [{days: Mon-Fri, from: "08:00", to: "15:00", where: site, commute: 20}, {days: Mon-Thu, from: "20:30", to: "21:30", where: home, what: {{PrivateHours}}}]}
          b: {name: Ben, home: one, blocks: [{days: Mon-Fri, from: "09:00", to: "17:30", where: site, commute: 30}]}
          x: {name: Xen, home: two, blocks: [{days: Mon-Fri, from: "08:30", to: "16:30", where: site}]}
        children:
          k: {name: Kim, age: 12, care: [{days: Mon-Fri, from: "08:00", to: "15:00", name: school, place: school}]}
          l: {name: Lou, age: 6, needs: present, care: [{days: Mon-Fri, from: "08:00", to: "15:00", name: school, place: school}]}
        helpers:
          g: {name: Gil, ring: family, drives: yes, authorised: [l], covers: [l], blocks: [{days: Mon-Fri, from: "15:00", to: "18:00"}]}
        on_request:
          n: {name: Nia, ring: neighbour, days: Tue, from: "15:00", to: "20:00", cost_hour: 0}
        applies: [always, kids, school]
        responsibilities:
          - {id: health.visits, name: {{PrivateRow}}, times_a_week: 2, minutes: 60}
          - {id: money.papers, name: {{AdultsWord}} papers, times_a_week: 2, minutes: 30}
        owns:
          a: [food.*, health.visits]
          b: [clean.*, money.papers]
        """;

    private const string OtherFile = """
        label: Elsewhere
        time_zone: Europe/Berlin
        adults:
          o: {name: Odo, blocks: [{days: Mon-Fri, from: "08:00", to: "16:00", where: site}]}
        owns:
          o: [food.*]
        """;

    private readonly Dictionary<string, LoginId> logins = new(StringComparer.Ordinal);
    private DirectoryInfo directory = null!;

    public TestClock Clock { get; } = new();

    public Store Store { get; private set; } = null!;

    public WebApplication Server { get; private set; } = null!;

    public HouseholdId Home { get; private set; }

    public HouseholdId Other { get; private set; }

    public IReadOnlyList<MemberRow> Members { get; private set; } = [];

    public Uri Address => new(Server.Urls.First());

    public LocalDate Monday => new(2026, 11, 23);

    public async Task InitializeAsync()
    {
        directory = Directory.CreateTempSubdirectory("evenhand-web-");
        Store = await Store.Open(new() { DataDirectory = directory.FullName }, Clock);
        Server = WebServer.Build(new() { Urls = "http://127.0.0.1:0", KeepsWeeks = false }, Store, Clock);
        await Server.StartAsync();
        Members =
        [
            await Member("Ada", Role.Adult, "a"), await Member("Ben", Role.Adult, "b"), await Member("Xen", Role.OtherHome, "x"),
            await Member("Kim", Role.OlderChild, "k"), await Member("Gil", Role.Carer, "g"), await Member("Nia", Role.Village, "n"),
        ];
        Home = await Make(File, Members);
        Other = await Make(OtherFile, [await Member("Odo", Role.Adult, "o")]);
        await Plant();
    }

    public MemberRow MemberNamed(string name) => Members.First(member => member.Name == name);

    public Caller CallerNamed(string name)
    {
        var member = MemberNamed(name);
        return new(Home, member.Id, member.Role, member.PersonId, member.LoginId);
    }

    /// <summary>A new login with a password, of no household.</summary>
    public async Task<LoginId> NewLogin(string name, string? password = Password)
    {
        var id = LoginId.New();
        var hash = password is null ? null : PasswordHash.Of(password);
        await Store.Accounts.Write((edit, _) =>
        {
            edit.Add(new LoginRow { Id = id, Name = name, NormalName = LoginName.Normal(name), PasswordHash = hash, Stamp = NewId.Text(), CreatedAt = Clock.Now });
            return Task.FromResult(true);
        });
        return id;
    }

    public Visitor Anyone() => new(Address);

    /// <summary>The files in which everything is kept.</summary>
    public IEnumerable<string> Files() => directory.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => file.FullName);

    /// <summary>The bytes of a file that the server has open.</summary>
    public static async Task<byte[]> Bytes(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    /// <summary>A device on which this person is signed in.</summary>
    public Task<Visitor> SignedIn(string name) => SignedIn(logins[name]);

    public async Task<Visitor> SignedIn(LoginId login)
    {
        var visitor = Anyone();
        visitor.Cookies.Add(Address, new System.Net.Cookie("evenhand", await Server.Services.GetRequiredService<DeviceList>().Start(login, "test", null, default), "/"));
        return visitor;
    }

    public LoginId LoginOf(string name) => logins[name];

    public async Task DisposeAsync()
    {
        await Server.StopAsync();
        await Server.DisposeAsync();
        await Store.DisposeAsync();
        directory.Delete(recursive: true);
    }

    private async Task<MemberRow> Member(string name, Role role, string person)
    {
        logins[name] = await NewLogin(name);
        return new() { Id = MemberId.New(), LoginId = logins[name], Role = role, PersonId = new PersonId(person), Name = name };
    }

    private async Task<HouseholdId> Make(string text, IReadOnlyList<MemberRow> members)
    {
        var read = HouseholdFile.Read(text, CatalogueFile.Shipped);
        read.Ok.ShouldBeTrue(string.Join('\n', read.Problems));
        return new((await Store.Households.Create(new() { File = read.Value!, Members = members })).ShouldBeOfType<Written.Done>().Answer!);
    }

    private async Task Plant()
    {
        var members = Server.Services.GetRequiredService<App.Accounts.Members.MemberBook>();
        await members.KeepPrivate(CallerNamed("Ada"), PrivateThings.OfRow("health.visits"), true, default);
        await members.KeepPrivate(CallerNamed("Ada"), PrivateThings.OfHours(new("a")), true, default);
        var ada = CallerNamed("Ada");
        var calendar = System.Text.Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Berlin:20261129T193000\r\nDTEND;TZID=Europe/Berlin:20261129T200000\r\nSUMMARY:{CalendarTitle}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        (await Server.Services.GetRequiredService<App.CalendarsIn.CalendarActs>().AddFile(ada, new(App.CalendarsIn.CalendarKind.Own, "Ada's office", new("a"), "", null, ShowsTitles: false), calendar, default)).ShouldBeOfType<Written.Done>();
        var snapshot = (await Store.Households.Read(ada))!;
        var week = await Server.Services.GetRequiredService<WeekBook>().Read(snapshot, Monday, new(2026, 11, 24), default);
        var talk = Server.Services.GetRequiredService<App.Talk.TalkActs>();
        (await talk.Note(ada, null, PrivateNote, new(2026, 11, 24), default)).ShouldBeOfType<Written.Done>();
        (await talk.Answer(ada, snapshot, "money", SealedAnswer, new(2026, 11, 24), default)).ShouldBeOfType<Written.Done>();
        var entry = new WeekEntry { Id = NewId.Short(), Name = PrivateEntry, Start = new(2026, 11, 24, 16, 0), End = new(2026, 11, 24, 17, 0), Who = [new("a")], PrivateTo = new("a") };
        (await Server.Services.GetRequiredService<WeekActs>().Add(ada, week, entry, default)).ShouldBeOfType<Written.Done>();
    }
}

[CollectionDefinition("homes")]
public sealed class HomesCollection : ICollectionFixture<Homes>;
