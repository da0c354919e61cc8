using System.Net;
using System.Text.RegularExpressions;

namespace Evenhand.Web.Tests.Security;

/// <summary>A browser without a face: it keeps cookies, follows nothing, and takes the token of a form from a page.</summary>
public sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(Uri address)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies, UseCookies = true };
        client = new(handler) { BaseAddress = address };
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
    }

    public CookieContainer Cookies { get; } = new();

    public Task<HttpResponseMessage> Get(string path, params (string Name, string Value)[] headers) => Send(new(HttpMethod.Get, path), headers);

    public async Task<string> Body(string path)
    {
        using var answer = await Get(path);
        return answer.Content.Headers.ContentType?.MediaType == "text/event-stream" ? "" : await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Posts with a token of this session, as a form of ours does.</summary>
    public async Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] fields) =>
        await PostWithout(path, [.. fields, ("form", await Token())]);

    /// <summary>Posts a form with a file.</summary>
    public async Task<HttpResponseMessage> PostFile(string path, byte[] file, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", "calendar.ics" } };
        foreach (var (name, value) in fields.Append(("form", await Token())))
            form.Add(new StringContent(value), name);
        return await Send(new(HttpMethod.Post, path) { Content = form }, []);
    }

    /// <summary>Posts just these fields.</summary>
    public Task<HttpResponseMessage> PostWithout(string path, (string Name, string Value)[] fields, params (string Name, string Value)[] headers) =>
        Send(new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))) }, headers);

    public async Task<string> Token()
    {
        foreach (var page in new[] { "/settings", "/signin" })
            if (FormField().Match(await Body(page)) is { Success: true } found)
                return found.Groups[1].Value;
        return "";
    }

    /// <summary>The secret of the session, as the browser holds it; null for none.</summary>
    public string? Secret => Cookies.GetAllCookies().FirstOrDefault(cookie => cookie.Name.EndsWith("evenhand", StringComparison.Ordinal))?.Value is { Length: > 0 } value ? value : null;

    public async Task<bool> IsIn()
    {
        using var answer = await Get("/settings");
        return answer.StatusCode == HttpStatusCode.OK;
    }

    public void Dispose() => client.Dispose();

    private Task<HttpResponseMessage> Send(HttpRequestMessage request, (string Name, string Value)[] headers)
    {
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    [GeneratedRegex("name=\"form\"[^>]*value=\"([^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex FormField();
}
