using System.Net;
using Evenhand.App.Accounts;
using Evenhand.App.Accounts.Devices;
using Evenhand.App.Catalogues;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.HouseholdFiles;
using Evenhand.Domain.People;
using Evenhand.Web.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Tests;

/// <summary>A server with one household of a given file, adults of it signed in on a device of their own, without script.</summary>
internal sealed class SignedInHome : IAsyncDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-home-");
    private readonly List<(Adult Adult, Visitor Visitor)> signedIn = [];
    private WebApplication server = null!;

    public Store Store { get; private set; } = null!;

    public Domain.People.Household Family { get; private set; } = null!;

    /// <summary>The first of those who are signed in.</summary>
    public Caller First { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<(Adult Adult, Visitor Visitor)> SignedIn => signedIn;

    public static string Example(string name) => File.ReadAllText(Repository.PathTo("examples", "households", name + ".yaml"));

    /// <param name="signsIn">Who of the household's adults has a login.</param>
    public static async Task<SignedInHome> Of(string yaml, Func<Domain.People.Household, Adult, bool> signsIn)
    {
        var home = new SignedInHome();
        var clock = new TestClock();
        home.Store = await Store.Open(new() { DataDirectory = home.directory.FullName }, clock);
        home.server = WebServer.Build(new() { Urls = "http://127.0.0.1:0", KeepsWeeks = false }, home.Store, clock);
        await home.server.StartAsync();
        var address = home.Address = new Uri(home.server.Urls.First());
        var file = HouseholdFile.Read(yaml, CatalogueFile.Shipped).Value.ShouldNotBeNull();
        home.Family = file.Household;
        var adults = file.Household.Adults.Where(adult => signsIn(file.Household, adult))
            .Select(adult => (Adult: adult, Member: new MemberRow { Id = MemberId.New(), LoginId = LoginId.New(), Role = Role.Adult, PersonId = adult.Id, Name = adult.DisplayName })).ToList();
        await home.Store.Accounts.Write((edit, _) =>
        {
            foreach (var (_, member) in adults)
                edit.Add(new LoginRow { Id = member.LoginId!.Value, Name = member.Name, NormalName = LoginName.Normal($"{member.Name} {member.Id}"), Stamp = NewId.Text(), CreatedAt = clock.Now });
            return Task.FromResult(true);
        });
        var made = (await home.Store.Households.Create(new() { File = file, Members = [.. adults.Select(one => one.Member)] })).ShouldBeOfType<Written.Done>();
        var first = adults[0].Member;
        home.First = new(new(made.Answer!), first.Id, Role.Adult, first.PersonId, first.LoginId);
        foreach (var (adult, member) in adults)
        {
            var visitor = new Visitor(address);
            visitor.Cookies.Add(address, new Cookie("evenhand", await home.server.Services.GetRequiredService<DeviceList>().Start(member.LoginId!.Value, "test", null, default), "/"));
            home.signedIn.Add((adult, visitor));
        }

        return home;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, visitor) in signedIn)
            visitor.Dispose();
        await server.StopAsync();
        await server.DisposeAsync();
        await Store.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
