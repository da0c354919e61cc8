using System.Net;
using Evenhand.App.Data;
using Microsoft.AspNetCore.Builder;

namespace Evenhand.Web.Tests.Security;

/// <summary>Cookies and headers over https, over http, and behind a proxy that is known or is not; the demonstration.</summary>
public sealed class TransportTests : IAsyncLifetime
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-web-");
    private Store store = null!;

    public async Task InitializeAsync() => store = await Store.Open(new() { DataDirectory = directory.FullName }, new TestClock());

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        directory.Delete(recursive: true);
    }

    [Fact]
    public async Task Over_https_cookies_are_bound_to_the_host_and_the_connection()
    {
        await using var server = await Serve(new() { KnownProxies = [IPAddress.Loopback] });
        using var answer = await Get(server, "/signin", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "home.example"));
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("__Host-evenhand-visit=");
        foreach (var part in new[] { "secure", "httponly", "samesite=lax", "path=/" })
            cookie.ToLowerInvariant().ShouldContain(part);
        cookie.ToLowerInvariant().ShouldNotContain("domain=");
        answer.Headers.GetValues("Strict-Transport-Security").Single().ShouldContain("max-age=31536000");
    }

    [Fact]
    public async Task Over_http_cookies_are_still_closed_to_scripts_and_other_sites()
    {
        await using var server = await Serve(new());
        using var answer = await Get(server, "/signin");
        var cookie = answer.Headers.GetValues("Set-Cookie").ShouldHaveSingleItem();
        cookie.ShouldStartWith("evenhand-visit=");
        cookie.ToLowerInvariant().ShouldContain("httponly");
        cookie.ToLowerInvariant().ShouldContain("samesite=lax");
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse();
    }

    [Fact]
    public async Task Whoever_is_no_known_proxy_says_nothing_about_scheme_or_host()
    {
        await using var server = await Serve(new());
        using var answer = await Get(server, "/signin", ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "evil.example"));
        answer.Headers.GetValues("Set-Cookie").Single().ShouldStartWith("evenhand-visit=");
        (await answer.Content.ReadAsStringAsync()).ShouldNotContain("evil.example");
    }

    [Fact]
    public async Task Every_answer_carries_the_headers()
    {
        await using var server = await Serve(new());
        foreach (var path in new[] { "/signin", "/nothing", "/today", "/assets/nothing.css" })
        {
            using var answer = await Get(server, path);
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
            answer.Headers.GetValues("Content-Security-Policy").Single().ShouldNotContain("unsafe");
            answer.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
            answer.Headers.GetValues("X-Frame-Options").Single().ShouldBe("DENY");
            answer.Headers.Contains("Access-Control-Allow-Origin").ShouldBeFalse();
        }
    }

    [Fact]
    public async Task The_first_account_is_made_once_by_the_link_that_was_printed()
    {
        await using var server = await Serve(new());
        var first = (Evenhand.App.Accounts.Logins.FirstStart)server.Services.GetService(typeof(Evenhand.App.Accounts.Logins.FirstStart))!;
        var secret = (await first.Open(default))!;
        using var guess = new Visitor(new(server.Urls.First()));
        using var wrong = await guess.Get("/begin/" + new string('a', 43));
        wrong.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var visitor = new Visitor(new(server.Urls.First()));
        using var made = await visitor.Post("/begin/" + secret, ("name", "Robin"), ("password", Homes.Password));
        made.Headers.Location!.ToString().ShouldBe("/start");
        using var start = await visitor.Get("/start");
        start.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var started = await visitor.Post("/start", ("Answers.MyName", "Robin"), ("Answers.MyHours", "Mon-Fri 09:00-17:00"));
        started.Headers.Location!.ToString().ShouldBe("/picture");
        using var picture = await visitor.Get("/picture");
        picture.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var again = await guess.Post("/begin/" + secret, ("name", "Second"), ("password", Homes.Password));
        again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await first.Open(default)).ShouldBeNull();
    }

    [Fact]
    public async Task The_demonstration_lets_in_from_this_machine_and_shows_each_role()
    {
        await using var server = await Serve(new() { Demo = true });
        using var visitor = new Visitor(new(server.Urls.First()));
        var page = await visitor.Body("/settings");
        page.ShouldContain("Look as");
        using var foreign = await Get(server, "/settings", ("Host", "evil.example"));
        foreign.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        using var proxied = await Get(server, "/settings", ("X-Forwarded-For", "203.0.113.5"));
        proxied.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory]
    [InlineData("http://0.0.0.0:0")]
    [InlineData("http://[::]:0")]
    [InlineData("http://*:0")]
    [InlineData("http://127.0.0.1:0;http://0.0.0.0:0")]
    public async Task The_demonstration_lets_nobody_in_where_others_can_reach_it(string urls)
    {
        Evenhand.Web.Security.Demo.DemoVisit.IsLoopbackOnly(urls).ShouldBeFalse();
        await using var server = WebServer.Build(new() { Demo = true, Urls = urls, KeepsWeeks = false }, store, new TestClock());
        await server.StartAsync();
        var port = new Uri(server.Urls.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal)).Port;
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        using var answer = await client.GetAsync($"http://127.0.0.1:{port}/today");
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Without_the_demonstration_nobody_can_look_as_somebody_else()
    {
        await using var server = await Serve(new());
        using var visitor = new Visitor(new(server.Urls.First()));
        using var answer = await visitor.Post("/demo/as", ("who", "anyone"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private async Task<WebApplication> Serve(ServeOptions options)
    {
        var server = WebServer.Build(options with { Urls = "http://127.0.0.1:0", KeepsWeeks = false }, store, new TestClock());
        await server.StartAsync();
        return server;
    }

    private static async Task<HttpResponseMessage> Get(WebApplication server, string path, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new(server.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/html");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await client.SendAsync(request);
    }
}
