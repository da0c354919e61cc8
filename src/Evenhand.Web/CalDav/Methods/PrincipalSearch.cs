using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>The reports that find principals (RFC 3744, 9.3 to 9.5). Who asks finds themselves and nobody else.</summary>
internal static class PrincipalSearch
{
    private static readonly XName[] Searched = [D + "displayname", C + "calendar-user-address-set", C + "calendar-user-type"];

    /// <summary>principal-search-property-set.</summary>
    public static Task Properties(DavRequest request)
    {
        var root = Multistatus.Root("principal-search-property-set");
        root.Add(Searched.Select(name => new XElement(
            D + "principal-search-property", new XElement(D + "prop", new XElement(name)), new XElement(D + "description", new XAttribute(XNamespace.Xml + "lang", "en"), name.LocalName))));
        return Multistatus.Write(request.Http, StatusCodes.Status200OK, root);
    }

    /// <summary>principal-property-search.</summary>
    public static async Task Run(DavRequest request, XElement body)
    {
        var self = Self(request);
        var matches = body.Elements(D + "property-search").Select(search => Matches(request, self, search)).ToList();
        var found = body.Attribute("test")?.Value == "anyof" ? matches.Contains(true) || matches.Count == 0 : matches.TrueForAll(matches => matches);
        await Answer(request, body, found);
    }

    /// <summary>principal-match.</summary>
    public static Task Match(DavRequest request, XElement body) => Answer(request, body, body.Element(D + "self") is not null);

    private static bool Matches(DavRequest request, DavResource self, XElement search)
    {
        var text = search.Element(D + "match")?.Value.Trim() ?? "";
        return search.Elements(D + "prop").Elements().All(property => request.Properties.Of(self, property.Name)?.Value is { } value && value.Contains(text, StringComparison.OrdinalIgnoreCase));
    }

    private static async Task Answer(DavRequest request, XElement body, bool found)
    {
        using var answer = new Multistatus(request.Http);
        if (found)
            AskedProperties.OfPropFind(request, body).Answer(answer, Self(request));
        await answer.Send(syncToken: null);
    }

    private static DavResource Self(DavRequest request) => new(DavPath.PrincipalHref(request.Caller.Member!.Value), new DavPath.Principal(request.Caller.Member.Value));
}
