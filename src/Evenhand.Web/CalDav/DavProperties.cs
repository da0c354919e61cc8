using System.Xml.Linq;
using Evenhand.App.Data.Ids;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav;

/// <summary>The properties of what the server shows, and which of them are listed without being asked for.</summary>
internal sealed class DavProperties(MemberId member, string loginName)
{
    /// <summary>Most bytes of an object.</summary>
    public const int MostBytes = 1_000_000;

    private static readonly XName[] Everywhere = [D + "resourcetype", D + "current-user-principal", D + "current-user-privilege-set", D + "owner", D + "principal-collection-set", D + "supported-report-set"];
    private static readonly XName[] OfPrincipal = [D + "displayname", D + "principal-URL", C + "calendar-home-set", C + "calendar-user-address-set", C + "calendar-user-type", D + "group-membership", D + "alternate-URI-set"];
    private static readonly XName[] OfCalendar = [D + "displayname", D + "getcontenttype", D + "sync-token", CalendarServer + "getctag", GetEtag, C + "supported-calendar-component-set", C + "supported-calendar-data", C + "supported-collation-set", C + "max-resource-size"];
    private static readonly XName[] OfItem = [GetEtag, D + "getcontenttype", D + "getcontentlength"];

    public static IEnumerable<XName> Names(DavResource resource) => Everywhere
        .Concat(resource switch { { Item: not null } => OfItem, { Collection: { } calendar } => OfCalendar.Concat(calendar.NotedNames), { Path: DavPath.Principal or DavPath.Root } => OfPrincipal, _ => [D + "displayname", C + "calendar-home-set"] })
        .Distinct();

    /// <summary>Null when the resource has no such property.</summary>
    public XElement? Of(DavResource resource, XName name) => name.Namespace == D ? OfDav(resource, name) : OfCalDav(resource, name) ?? (resource.IsCalendar ? OfCollection(resource, name) : null);

    private XElement? OfDav(DavResource resource, XName name) => name.LocalName switch
    {
        "resourcetype" => new(name, Types(resource)),
        "displayname" when resource.IsCalendar => new(name, resource.Collection!.Title),
        "displayname" when resource is { Path: DavPath.Principal or DavPath.Home } => new(name, loginName),
        "current-user-principal" or "principal-URL" or "owner" when name.LocalName != "principal-URL" || resource.Path is DavPath.Principal or DavPath.Root => new(name, Href(DavPath.PrincipalHref(member))),
        "principal-collection-set" => new(name, Href(DavPath.PrincipalsHref)),
        "current-user-privilege-set" => new(name, Privileges(resource).Select(privilege => new XElement(D + "privilege", new XElement(privilege)))),
        "supported-report-set" => new(name, Reports(resource).Select(report => new XElement(D + "supported-report", new XElement(D + "report", new XElement(report))))),
        "group-membership" or "alternate-URI-set" when resource.Path is DavPath.Principal => new(name),
        "getetag" when resource.Item is { } item => new(name, $"\"{item.Etag}\""),
        "getetag" when resource.IsCalendar => new(name, $"\"{resource.Collection!.SyncToken}\""),
        "getcontenttype" when resource.Item is { } item => new(name, "text/calendar; charset=utf-8" + (item.Read is { } read ? $"; component={read.Component.ToLowerInvariant()}" : "")),
        "getcontenttype" when resource.IsCalendar => new(name, "text/calendar; charset=utf-8"),
        "getcontentlength" when resource.Item is { } item => new(name, item.Body.Length),
        "sync-token" when resource.IsCalendar => new(name, resource.Collection!.SyncToken),
        _ => resource.IsCalendar ? resource.Collection!.Noted(name) : null,
    };

    private XElement? OfCalDav(DavResource resource, XName name) => name switch
    {
        _ when name == C + "calendar-home-set" && resource.Path is DavPath.Principal or DavPath.Root or DavPath.Home => new(name, Href(DavPath.HomeHref(member))),
        _ when name == C + "calendar-user-address-set" && resource.Path is DavPath.Principal => new(name, Href($"urn:evenhand:member:{member.Value}"), Href(DavPath.PrincipalHref(member))),
        _ when name == C + "calendar-user-type" && resource.Path is DavPath.Principal => new(name, "INDIVIDUAL"),
        _ => null,
    };

    private static XElement? OfCollection(DavResource resource, XName name)
    {
        var calendar = resource.Collection!;
        return name switch
        {
            _ when name == CalendarServer + "getctag" => new(name, calendar.SyncToken),
            _ when name == C + "supported-calendar-component-set" => new(name, calendar.Components.Select(component => new XElement(C + "comp", new XAttribute("name", component)))),
            _ when name == C + "supported-calendar-data" => new(name, new XElement(CalendarData, new XAttribute("content-type", "text/calendar"), new XAttribute("version", "2.0"))),
            _ when name == C + "supported-collation-set" => new(name, new XElement(C + "supported-collation", "i;ascii-casemap"), new XElement(C + "supported-collation", "i;octet"), new XElement(C + "supported-collation", "i;unicode-casemap")),
            _ when name == C + "max-resource-size" => new(name, MostBytes),
            _ => calendar.Noted(name),
        };
    }

    public static XElement Href(string href) => new(D + "href", href);

    private static IEnumerable<XElement> Types(DavResource resource) => resource switch
    {
        { Item: not null } => [],
        { Collection: not null } => [new(D + "collection"), new(C + "calendar")],
        { Path: DavPath.Principal } => [new(D + "collection"), new(D + "principal")],
        _ => [new(D + "collection")],
    };

    private static IEnumerable<XName> Privileges(DavResource resource)
    {
        IEnumerable<XName> reading = [D + "read", D + "read-current-user-privilege-set", C + "read-free-busy"];
        return resource switch
        {
            { Collection.IsReadOnly: true } => reading,
            { Collection: not null } => reading.Concat([D + "write", D + "write-properties", D + "write-content", D + "bind", D + "unbind"]),
            { Path: DavPath.Home } => reading.Concat([D + "bind", D + "unbind"]),
            _ => reading.Take(2),
        };
    }

    private static IEnumerable<XName> Reports(DavResource resource) => resource.IsCalendar
        ? [C + "calendar-query", C + "calendar-multiget", C + "free-busy-query", D + "sync-collection"]
        : resource.Item is not null ? [C + "calendar-query", C + "calendar-multiget"] : [];
}
