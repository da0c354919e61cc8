using Evenhand.App.Accounts;
using Evenhand.App.Accounts.Devices;
using Evenhand.App.Catalogues;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.HouseholdFiles;
using Evenhand.Web.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Tests.Talk;

/// <summary>A household on a server of its own, in which every adult is signed in.</summary>
public sealed class ExampleHome : IAsyncDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-example-");
    private readonly Dictionary<string, Visitor> visitors = new(StringComparer.Ordinal);
    private Store store = null!;
    private WebApplication server = null!;

    public static string Example(string name) => File.ReadAllText(Repository.PathTo("examples", "households", name + ".yaml"));

    public static async Task<ExampleHome> Of(string text)
    {
        var home = new ExampleHome();
        var clock = new TestClock();
        home.store = await Store.Open(new() { DataDirectory = home.directory.FullName }, clock);
        home.server = WebServer.Build(new() { Urls = "http://127.0.0.1:0", KeepsWeeks = false }, home.store, clock);
        await home.server.StartAsync();
        var file = HouseholdFile.Read(text, CatalogueFile.Shipped).Value!;
        var members = file.Household.Adults.Select(adult => new MemberRow { Id = MemberId.New(), LoginId = LoginId.New(), Role = Role.Adult, PersonId = adult.Id, Name = adult.DisplayName }).ToList();
        await home.store.Accounts.Write((edit, _) =>
        {
            foreach (var member in members)
                edit.Add(new LoginRow { Id = member.LoginId!.Value, Name = member.Name, NormalName = LoginName.Normal(member.Name), Stamp = NewId.Text(), CreatedAt = clock.Now });
            return Task.FromResult(true);
        });
        (await home.store.Households.Create(new() { File = file, Members = members })).ShouldBeOfType<Written.Done>();
        foreach (var member in members)
        {
            var visitor = home.visitors[member.Name] = new Visitor(new(home.server.Urls.First()));
            visitor.Cookies.Add(new Uri(home.server.Urls.First()), new System.Net.Cookie("evenhand", await home.server.Services.GetRequiredService<DeviceList>().Start(member.LoginId!.Value, "test", null, default), "/"));
        }

        return home;
    }

    /// <summary>The adults, in the order of the file.</summary>
    public IReadOnlyList<string> Names => [.. visitors.Keys];

    /// <summary>A signed-in adult, by name.</summary>
    public Visitor this[string name] => visitors[name];

    /// <summary>The words of a page's content, as they are read; the marks of persons stand beside their names.</summary>
    public async Task<string> Words(string name, string path)
    {
        using var context = AngleSharp.BrowsingContext.New();
        var html = await this[name].Body(path);
        var page = await AngleSharp.BrowsingContextExtensions.OpenAsync(context, response => response.Content(html));
        foreach (var mark in page.QuerySelectorAll(".who"))
            mark.Remove();
        return string.Join('\n', page.QuerySelector("main")!.TextContent.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Sends a form, which does what it says.</summary>
    public async Task Send(string name, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await this[name].Post(path, fields);
        ((int)answer.StatusCode).ShouldBeInRange(302, 303, path);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var visitor in visitors.Values)
            visitor.Dispose();
        await server.StopAsync();
        await server.DisposeAsync();
        await store.DisposeAsync();
        directory.Delete(recursive: true);
    }
}
