using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>expand-property (RFC 3253, 3.8): properties, and in place of each address in them the properties of what it names.</summary>
internal static class ExpandProperty
{
    private const int MostDepth = 4;

    public static async Task Run(DavRequest request, XElement body)
    {
        using var answer = new Multistatus(request.Http);
        var resource = await request.Resource();
        answer.Begin(resource.Href);
        foreach (var name in Names(body))
        {
            if (await Expanded(request, resource, name.Element, name.Name, 0) is { } property)
                answer.Found(property);
            else
                answer.Missing(name.Name);
        }

        answer.End(request.IsMinimal);
        await answer.Send(syncToken: null);
    }

    private static IEnumerable<(XElement Element, XName Name)> Names(XElement parent) => parent.Elements(D + "property").Take(50)
        .Where(element => IsName(element.Attribute("name")?.Value))
        .Select(element => (element, XName.Get(element.Attribute("name")!.Value, element.Attribute("namespace")?.Value ?? "DAV:")));

    private static bool IsName(string? name) => name is { Length: > 0 and < 200 } && name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') && char.IsAsciiLetter(name[0]);

    private static async Task<XElement?> Expanded(DavRequest request, DavResource resource, XElement asked, XName name, int depth)
    {
        if (request.Properties.Of(resource, name) is not { } property)
            return null;
        if (depth >= MostDepth || !asked.Elements(D + "property").Any())
            return property;
        var expanded = new XElement(name);
        foreach (var href in property.Elements(D + "href"))
        {
            if (DavPath.Of(href.Value) is not { } path || path.Owner != request.Caller.Member || await request.Resource(path) is not { } named)
                continue;
            var (found, missing) = (new XElement(D + "prop"), new XElement(D + "prop"));
            foreach (var inner in Names(asked))
            {
                if (await Expanded(request, named, inner.Element, inner.Name, depth + 1) is { } value)
                    found.Add(value);
                else
                    missing.Add(new XElement(inner.Name));
            }

            expanded.Add(new XElement(D + "response", new XElement(D + "href", named.Href), Propstat(found, "200 OK"), missing.HasElements ? Propstat(missing, "404 Not Found") : null));
        }

        return expanded;
    }

    private static XElement Propstat(XElement prop, string status) => new(D + "propstat", prop, new XElement(D + "status", "HTTP/1.1 " + status));
}
