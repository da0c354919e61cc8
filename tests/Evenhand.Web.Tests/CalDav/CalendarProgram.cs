using System.Globalization;
using System.Net;
using System.Text;
using System.Xml.Linq;
using Evenhand.App.Calendars;
using Evenhand.Web.Tests.Security;
using Microsoft.Extensions.DependencyInjection;

namespace Evenhand.Web.Tests.CalDav;

/// <summary>A calendar program that has signed in.</summary>
internal sealed class CalendarProgram : IDisposable
{
    private readonly HttpClient client;

    public CalendarProgram(Uri address, string? name, string password, string member)
    {
        client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
        if (name is not null)
            client.DefaultRequestHeaders.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{name}:{password}")));
        (Name, Password, Member) = (name ?? "", password, member);
    }

    public string Name { get; }

    public string Password { get; }

    public string Member { get; }

    public string Home => $"/dav/calendars/{Member}/";

    public static async Task<CalendarProgram> Of(Homes homes, string name)
    {
        var secret = await homes.Server.Services.GetRequiredService<AppPasswords>().Make(homes.CallerNamed(name), default);
        return new(homes.Address, name, secret!, homes.MemberNamed(name).Id.Value);
    }

    /// <summary>A new calendar of its own for a test; the answer is its address.</summary>
    public async Task<string> NewCalendar(string name)
    {
        var calendar = $"{Home}{name}-{Guid.NewGuid():N}/";
        using var made = await Send("MKCALENDAR", calendar, null);
        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        return calendar;
    }

    public async Task<(HttpStatusCode Status, XElement Root)> Xml(string method, string path, string? body, int depth = 0, params (string Name, string Value)[] headers)
    {
        using var answer = await Send(method, path, body, [("Depth", depth.ToString(CultureInfo.InvariantCulture)), .. headers]);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, text.StartsWith('<') ? XElement.Parse(text, LoadOptions.PreserveWhitespace) : new("none"));
    }

    public Task<HttpResponseMessage> Send(string method, string path, string? body, params (string Name, string Value)[] headers) =>
        Send(method, path, body is null ? null : Encoding.UTF8.GetBytes(body), method == "PUT" ? "text/calendar; charset=utf-8" : "application/xml; charset=utf-8", headers);

    public Task<HttpResponseMessage> Send(string method, string path, byte[]? body, string type, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new(method), path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return client.SendAsync(request);
    }

    /// <summary>The status of a request of which nothing else matters.</summary>
    public async Task<HttpStatusCode> Status(string method, string path, string? body, params (string Name, string Value)[] headers)
    {
        using var answer = await Send(method, path, body, headers);
        return answer.StatusCode;
    }

    public void Dispose() => client.Dispose();
}
