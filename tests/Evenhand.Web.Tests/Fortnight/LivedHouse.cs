using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Evenhand.App.Data;
using Evenhand.App.Weeks;
using Evenhand.Web.Tests.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Evenhand.Web.Tests.Fortnight;

/// <summary>A household that is lived in day by day: its clock stands where the day is, and each adult has a phone.</summary>
internal sealed class LivedHouse : IAsyncDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-fortnight-");
    private readonly HouseClock clock = new();
    private Store store = null!;
    private WebApplication server = null!;

    /// <summary>Of each adult, by name.</summary>
    public IReadOnlyList<(string Name, Visitor Phone)> Adults { get; private set; } = [];

    public static async Task<LivedHouse> Open(string family, Instant now)
    {
        var house = new LivedHouse();
        house.clock.Now = now;
        house.store = await Store.Open(new StoreOptions { DataDirectory = house.directory.FullName }, house.clock);
        house.server = WebServer.Build(new() { Demo = true, DemoFamily = family, KeepsWeeks = false, Urls = "http://127.0.0.1:0" }, house.store, house.clock);
        await house.server.StartAsync();
        using var first = new Visitor(new(house.server.Urls.First()));
        var adults = (await Page(first, "/settings")).QuerySelectorAll<IHtmlButtonElement>("form[action='/demo/as'] button").Where(button => button.TextContent.Contains("adult", StringComparison.Ordinal)).Take(2).ToList();
        var phones = new List<(string, Visitor)>();
        foreach (var adult in adults)
        {
            var phone = new Visitor(new(house.server.Urls.First()));
            using var answer = await phone.Post("/demo/as", ("who", adult.Value));
            phones.Add((adult.ChildNodes[0].TextContent.Trim(), phone));
        }

        house.Adults = phones;
        return house;
    }

    /// <summary>The clock is put on; what the program does by itself is done by then.</summary>
    public async Task Until(Instant now)
    {
        clock.Now = now;
        await server.Services.GetRequiredService<WeekKeeping>().Run(default);
    }

    /// <summary>A page that is there, as the phone shows it.</summary>
    public static async Task<IHtmlDocument> Page(Visitor phone, string path)
    {
        using var answer = await phone.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await Read(answer, path);
    }

    /// <summary>Sends a form as it stands, some fields changed; the page that comes after it.</summary>
    public static async Task<IHtmlDocument> Send(Visitor phone, IHtmlDocument page, string form, params (string Name, string Value)[] changes)
    {
        var there = page.QuerySelector<IHtmlFormElement>(form).ShouldNotBeNull(form);
        var fields = there.QuerySelectorAll<IHtmlInputElement>("input").Where(input => input.Name is { Length: > 0 } and not "form" && (input.Type is not ("checkbox" or "radio") || input.IsChecked))
            .Select(input => (input.Name!, input.Value)).Where(field => changes.All(change => change.Name != field.Item1)).Concat(changes).ToArray();
        using var answer = await phone.Post(there.GetAttribute("action") ?? page.Url.Replace("http://house", "", StringComparison.Ordinal), fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, $"{form}: {await answer.Content.ReadAsStringAsync()}");
        return await Page(phone, answer.Headers.Location!.ToString());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (_, phone) in Adults)
            phone.Dispose();
        await server.StopAsync();
        await server.DisposeAsync();
        await store.DisposeAsync();
        directory.Delete(recursive: true);
    }

    private static async Task<IHtmlDocument> Read(HttpResponseMessage answer, string path)
    {
        var html = await answer.Content.ReadAsStringAsync();
        return (IHtmlDocument)await BrowsingContext.New().OpenAsync(response => response.Content(html).Address("http://house" + path));
    }

    private sealed class HouseClock : NodaTime.IClock
    {
        public Instant Now { get; set; }

        public Instant GetCurrentInstant() => Now;
    }
}
