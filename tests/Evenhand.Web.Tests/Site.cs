using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Evenhand.App.Data;
using Evenhand.Web;
using Microsoft.AspNetCore.Builder;
using NodaTime;

namespace Evenhand.Web.Tests;

/// <summary>A server of its own on a free port, on a Tuesday afternoon, and a visitor without script.</summary>
public sealed class Site : IAsyncLifetime, IDisposable
{
    private readonly HttpClient visitor = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-site-");
    private Store store = null!;
    private WebApplication server = null!;

    public async Task InitializeAsync()
    {
        var clock = new StoppedClock(Instant.FromUtc(2026, 11, 24, 15, 0));
        store = await Store.Open(new StoreOptions { DataDirectory = directory.FullName }, clock);
        server = WebServer.Build(new() { Demo = true, KeepsWeeks = false, Urls = "http://127.0.0.1:0" }, store, clock);
        await server.StartAsync();
        visitor.BaseAddress = new(server.Urls.First());
    }

    public async Task DisposeAsync()
    {
        await server.DisposeAsync();
        await store.DisposeAsync();
        directory.Delete(recursive: true);
    }

    public void Dispose() => visitor.Dispose();

    /// <summary>A page that is there.</summary>
    public async Task<IHtmlDocument> Get(string path, string language = "en")
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, path);
        ask.Headers.Add("Accept-Language", language);
        using var answer = await visitor.SendAsync(ask);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await Document(answer, path);
    }

    public async Task<HttpStatusCode> Status(string path)
    {
        using var answer = await visitor.GetAsync(path);
        return answer.StatusCode;
    }

    /// <summary>Sends a form as a browser does: its fields, some changed, and one of its buttons; follows the way back.</summary>
    public async Task<IHtmlDocument> Send(IHtmlDocument page, string form, string? button = null, params (string Name, string Value)[] changes)
    {
        var there = page.QuerySelector<IHtmlFormElement>(form).ShouldNotBeNull(form);
        var fields = there.Elements.OfType<IHtmlInputElement>().Where(input => input.Name is { Length: > 0 } && (input.Type is not ("checkbox" or "radio") || input.IsChecked) && input.Type is not "submit")
            .Select(input => (input.Name!, input.Value)).Concat(there.Elements.OfType<IHtmlSelectElement>().Select(select => (select.Name!, select.Value ?? "")))
            .Where(field => changes.All(change => change.Name != field.Item1)).Concat(changes).ToList();
        if (button is not null)
        {
            var pressed = there.QuerySelector<IHtmlButtonElement>(button).ShouldNotBeNull(button);
            fields.Add((pressed.Name!, pressed.Value!));
        }

        var path = there.GetAttribute("action").ShouldNotBeNull();
        using var answer = await visitor.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
        if (answer.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
            return await Get(answer.Headers.Location!.ToString());
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, $"{path}: {string.Join(", ", fields.Select(field => field.Item1))}");
        return await Document(answer, path);
    }

    public async Task<HttpStatusCode> Post(string path, params (string Name, string Value)[] fields)
    {
        using var answer = await visitor.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        return answer.StatusCode;
    }

    private static async Task<IHtmlDocument> Document(HttpResponseMessage answer, string path)
    {
        var context = BrowsingContext.New();
        var html = await answer.Content.ReadAsStringAsync();
        return (IHtmlDocument)await context.OpenAsync(response => response.Content(html).Address("http://house" + path).Status(answer.StatusCode));
    }

    private sealed class StoppedClock(Instant now) : NodaTime.IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}

[CollectionDefinition("site")]
public sealed class SiteCollection : ICollectionFixture<Site>;
