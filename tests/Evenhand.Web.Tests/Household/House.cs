using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
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

namespace Evenhand.Web.Tests.Household;

/// <summary>A server with one household of a given file, each of its adults signed in on a device of their own, without script.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-house-");
    private readonly Dictionary<string, Visitor> visitors = new(StringComparer.Ordinal);
    private Store store = null!;
    private WebApplication server = null!;

    /// <summary>How often a person chose or pressed something.</summary>
    public int Inputs { get; private set; }

    public Domain.People.Household Family { get; private set; } = null!;

    private Caller Caller { get; set; } = null!;

    public static Task<House> OfExample(string name) => Of(File.ReadAllText(Repository.PathTo("examples", "households", name + ".yaml")));

    public static async Task<House> Of(string yaml)
    {
        var house = new House();
        var clock = new TestClock();
        house.store = await Store.Open(new() { DataDirectory = house.directory.FullName }, clock);
        house.server = WebServer.Build(new() { Urls = "http://127.0.0.1:0", KeepsWeeks = false }, house.store, clock);
        await house.server.StartAsync();
        var file = HouseholdFile.Read(yaml, CatalogueFile.Shipped).Value.ShouldNotBeNull();
        house.Family = file.Household;
        var members = file.Household.Adults.Where(adult => adult.Home == file.Household.Adults[0].Home).Select(adult => new MemberRow { Id = MemberId.New(), LoginId = LoginId.New(), Role = Role.Adult, PersonId = adult.Id, Name = adult.DisplayName }).ToList();
        await house.store.Accounts.Write((edit, _) =>
        {
            foreach (var member in members)
                edit.Add(new LoginRow { Id = member.LoginId!.Value, Name = member.Name, NormalName = LoginName.Normal($"{member.Name} {member.Id}"), Stamp = NewId.Text(), CreatedAt = clock.Now });
            return Task.FromResult(true);
        });
        var made = (await house.store.Households.Create(new() { File = file, Members = members })).ShouldBeOfType<Written.Done>();
        house.Caller = new(new(made.Answer!), members[0].Id, Role.Adult, members[0].PersonId, members[0].LoginId);
        foreach (var member in members)
        {
            var visitor = new Visitor(new(house.server.Urls.First()));
            visitor.Cookies.Add(new(house.server.Urls.First()), new Cookie("evenhand", await house.server.Services.GetRequiredService<DeviceList>().Start(member.LoginId!.Value, "test", null, default), "/"));
            house.visitors[member.PersonId!.Value.Value] = visitor;
        }

        return house;
    }

    /// <summary>The household as it is kept now.</summary>
    public async Task<Domain.People.Household> Now() => (await store.Households.Read(Caller))!.On(new(2026, 11, 24));

    public async Task<IHtmlDocument> Page(string who, string path, string language = "en")
    {
        using var answer = await visitors[who].Get(path, ("Accept-Language", language));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await Document(answer, path);
    }

    /// <summary>Sends a form with what it holds, some of it changed; counts each change and the press, and follows the way back.</summary>
    public async Task<IHtmlDocument> Send(string who, IHtmlDocument page, string form, params (string Name, string Value)[] changes)
    {
        var there = page.QuerySelector<IHtmlFormElement>(form).ShouldNotBeNull(form);
        var held = there.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 } && (input.Type is not ("checkbox" or "radio") || input.IsChecked)).Select(input => (input.Name!, input.Value))
            .Concat(there.Elements.OfType<IHtmlSelectElement>().Where(select => select.Name is { Length: > 0 }).Select(select => (select.Name!, select.Value ?? "")))
            .Concat(there.Elements.OfType<IHtmlTextAreaElement>().Where(area => area.Name is { Length: > 0 }).Select(area => (area.Name!, area.Value)));
        Inputs += changes.Length + 1;
        var fields = held.Where(field => field.Item1 != "form" && changes.All(change => change.Name != field.Item1)).Concat(changes).ToArray();
        using var answer = await visitors[who].Post(there.GetAttribute("action")!, fields);
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
            return await Page(who, answer.Headers.Location!.ToString());
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        return await Document(answer, "/");
    }

    public async Task<HttpStatusCode> Post(string who, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await visitors[who].Post(path, fields);
        return answer.StatusCode;
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

    /// <summary>What is read on a page, its white space as one blank.</summary>
    public static string Words(IParentNode page) => string.Join(' ', page.QuerySelector("main")!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static async Task<IHtmlDocument> Document(HttpResponseMessage answer, string path)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return (IHtmlDocument)await BrowsingContext.New().OpenAsync(response => response.Content(html).Address("http://house" + path).Status(answer.StatusCode));
    }
}
