using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Evenhand.Web.CalDav;

/// <summary>The answer about several resources (RFC 4918, 13).</summary>
internal sealed class Multistatus
{
    private readonly List<XElement> responses = [];

    /// <summary>A token to ask with next time (RFC 6578, 6.2).</summary>
    public string? SyncToken { get; set; }

    /// <param name="minimal">Leaves out what was not found (RFC 8144, 2.1).</param>
    public void Add(string href, IReadOnlyList<XElement> found, IReadOnlyList<XName> missing, bool minimal)
    {
        var response = new XElement(DavNames.D + "response", new XElement(DavNames.D + "href", href));
        if (found.Count > 0 || missing.Count == 0 || minimal)
            response.Add(Propstat(found, StatusCodes.Status200OK));
        if (missing.Count > 0 && !minimal)
            response.Add(Propstat([.. missing.Select(name => new XElement(name))], StatusCodes.Status404NotFound));
        responses.Add(response);
    }

    public void Add(string href, IReadOnlyList<XElement> properties, int status) =>
        responses.Add(new(DavNames.D + "response", new XElement(DavNames.D + "href", href), Propstat(properties, status)));

    /// <summary>A resource of which there is only a status to tell.</summary>
    public void Add(string href, int status, XElement? error = null) =>
        responses.Add(new(DavNames.D + "response", new XElement(DavNames.D + "href", href), Status(status), error is null ? null : new XElement(DavNames.D + "error", error)));

    public Task Write(HttpContext http)
    {
        var root = Root("multistatus");
        root.Add(responses);
        if (SyncToken is { } token)
            root.Add(new XElement(DavNames.D + "sync-token", token));
        return Write(http, StatusCodes.Status207MultiStatus, root);
    }

    public static Task WriteError(HttpContext http, int status, XElement precondition)
    {
        var root = Root("error");
        root.Add(precondition);
        return Write(http, status, root);
    }

    public static async Task Write(HttpContext http, int status, XElement root)
    {
        using var bytes = new MemoryStream();
        await using (var writer = XmlWriter.Create(bytes, new() { Async = true, Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
            await root.WriteToAsync(writer, http.RequestAborted);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/xml; charset=utf-8";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), http.RequestAborted);
    }

    public static XElement Root(string name) => new(
        DavNames.D + name,
        new XAttribute(XNamespace.Xmlns + "d", DavNames.D),
        new XAttribute(XNamespace.Xmlns + "c", DavNames.C),
        new XAttribute(XNamespace.Xmlns + "cs", DavNames.CalendarServer),
        new XAttribute(XNamespace.Xmlns + "a", DavNames.Apple));

    private static XElement Propstat(IReadOnlyList<XElement> properties, int status) =>
        new(DavNames.D + "propstat", new XElement(DavNames.D + "prop", properties), Status(status));

    private static XElement Status(int status) => new(DavNames.D + "status", string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} {ReasonPhrases.GetReasonPhrase(status)}"));
}
