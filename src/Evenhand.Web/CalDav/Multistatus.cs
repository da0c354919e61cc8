using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Evenhand.Web.CalDav;

/// <summary>
/// The answer about several resources (RFC 4918, 13). It is written as it is put together: what is long goes out in pieces, so that no
/// answer is held in memory as a whole.
/// </summary>
internal sealed class Multistatus : IDisposable
{
    private const int Piece = 64 * 1024;

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize, CloseOutput = false };

    private readonly HttpContext http;
    private readonly MemoryStream bytes = new(4 * 1024);
    private readonly XmlWriter xml;
    private readonly List<XName> missing = [];
    private bool isOpen;
    private bool isSent;

    public Multistatus(HttpContext http)
    {
        this.http = http;
        xml = XmlWriter.Create(bytes, Settings);
        Begin(xml, "multistatus");
    }

    /// <summary>Begins the answer about a resource; properties follow, then <see cref="End"/>.</summary>
    public void Begin(string href)
    {
        isOpen = false;
        missing.Clear();
        Start("response");
        Text("href", href);
    }

    /// <summary>A property of the resource.</summary>
    public void Found(XElement property)
    {
        OpenFound();
        property.WriteTo(xml);
    }

    /// <summary>A property with plain text.</summary>
    public void Found(XName name, string text)
    {
        OpenFound();
        xml.WriteElementString(PrefixOf(name.Namespace), name.LocalName, name.NamespaceName, text);
    }

    /// <summary>An empty property.</summary>
    public void Found(XName name)
    {
        OpenFound();
        xml.WriteStartElement(PrefixOf(name.Namespace), name.LocalName, name.NamespaceName);
        xml.WriteEndElement();
    }

    /// <summary>A property that the resource does not have.</summary>
    public void Missing(XName name) => missing.Add(name);

    /// <summary>Ends the answer about a resource.</summary>
    /// <param name="minimal">Leaves out what was not found (RFC 8144, 2.1).</param>
    public void End(bool minimal)
    {
        if (!isOpen && (minimal || missing.Count == 0))
            OpenFound();
        if (isOpen)
            ClosePropstat(StatusCodes.Status200OK);
        if (missing.Count > 0 && !minimal)
            Propstat(missing, StatusCodes.Status404NotFound);
        xml.WriteEndElement();
    }

    /// <summary>Names of properties of a resource by status.</summary>
    public void Add(string href, IEnumerable<(IEnumerable<XName> Properties, int Status)> groups)
    {
        Begin(href);
        foreach (var (properties, status) in groups.Where((group, at) => at == 0 || group.Properties.Any()))
            Propstat(properties, status);
        xml.WriteEndElement();
    }

    /// <summary>A resource of which there is only a status to tell.</summary>
    public void Add(string href, int status, XElement? error = null)
    {
        Begin(href);
        Status(status);
        if (error is not null)
        {
            Start("error");
            error.WriteTo(xml);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Sends what is there, when that is enough for a piece.</summary>
    public async ValueTask Flush()
    {
        if (bytes.Length >= Piece)
            await Send();
    }

    /// <summary>Ends the answer and sends it.</summary>
    /// <param name="syncToken">A token to ask with next time (RFC 6578, 6.2).</param>
    public async Task Send(string? syncToken)
    {
        if (syncToken is not null)
            Text("sync-token", syncToken);
        xml.WriteEndElement();
        xml.Flush();
        if (!isSent)
            http.Response.ContentLength = bytes.Length;
        await Send();
    }

    public void Dispose()
    {
        xml.Dispose();
        bytes.Dispose();
    }

    /// <summary>The precondition that failed, and nothing beside it: programs take what they find there for further ones. The reason stands in it.</summary>
    public static Task WriteError(HttpContext http, int status, XElement precondition, string message)
    {
        var root = Root("error");
        root.Add(precondition.IsEmpty && message.Length > 0 ? new XElement(precondition.Name, message) : precondition);
        return Write(http, status, root);
    }

    public static async Task Write(HttpContext http, int status, XElement root)
    {
        using var all = new MemoryStream();
        using (var writer = XmlWriter.Create(all, Settings))
            root.WriteTo(writer);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/xml; charset=utf-8";
        http.Response.ContentLength = all.Length;
        await http.Response.Body.WriteAsync(all.GetBuffer().AsMemory(0, (int)all.Length), http.RequestAborted);
    }

    public static XElement Root(string name) => new(
        DavNames.D + name,
        new XAttribute(XNamespace.Xmlns + "d", DavNames.D),
        new XAttribute(XNamespace.Xmlns + "c", DavNames.C),
        new XAttribute(XNamespace.Xmlns + "cs", DavNames.CalendarServer),
        new XAttribute(XNamespace.Xmlns + "a", DavNames.Apple));

    private static void Begin(XmlWriter xml, string name)
    {
        xml.WriteStartDocument();
        xml.WriteStartElement("d", name, DavNames.D.NamespaceName);
        foreach (var (prefix, space) in new[] { ("c", DavNames.C), ("cs", DavNames.CalendarServer), ("a", DavNames.Apple) })
            xml.WriteAttributeString("xmlns", prefix, null, space.NamespaceName);
    }

    private async Task Send()
    {
        if (!isSent)
        {
            http.Response.StatusCode = StatusCodes.Status207MultiStatus;
            http.Response.ContentType = "application/xml; charset=utf-8";
            isSent = true;
        }

        xml.Flush();
        await http.Response.Body.WriteAsync(bytes.GetBuffer().AsMemory(0, (int)bytes.Length), http.RequestAborted);
        bytes.SetLength(0);
    }

    private void OpenFound()
    {
        if (isOpen)
            return;
        isOpen = true;
        Start("propstat");
        Start("prop");
    }

    private void ClosePropstat(int status)
    {
        xml.WriteEndElement();
        Status(status);
        xml.WriteEndElement();
    }

    private void Propstat(IEnumerable<XName> names, int status)
    {
        Start("propstat");
        Start("prop");
        foreach (var name in names)
        {
            xml.WriteStartElement(PrefixOf(name.Namespace), name.LocalName, name.NamespaceName);
            xml.WriteEndElement();
        }

        ClosePropstat(status);
    }

    private void Status(int status) => Text("status", string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {status} {ReasonPhrases.GetReasonPhrase(status)}"));

    private void Start(string name) => xml.WriteStartElement("d", name, DavNames.D.NamespaceName);

    private void Text(string name, string text) => xml.WriteElementString("d", name, DavNames.D.NamespaceName, text);

    private static string? PrefixOf(XNamespace space) => space == DavNames.D ? "d" : space == DavNames.C ? "c" : space == DavNames.CalendarServer ? "cs" : space == DavNames.Apple ? "a" : null;
}
