using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Evenhand.App.Calendars;
using Evenhand.App.Data.Calendars;
using Evenhand.App.Data.Ids;
using Evenhand.Web.CalDav.Collections;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav;

/// <summary>The properties of what the server shows, and which of them are listed without being asked for.</summary>
internal sealed class DavProperties(MemberId member, string loginName)
{
    /// <summary>Most bytes of an object.</summary>
    public const int MostBytes = 1_000_000;

    private static readonly XName[] Everywhere = [D + "resourcetype", D + "current-user-principal", D + "current-user-privilege-set", D + "owner", D + "principal-collection-set", D + "supported-report-set"];
    private static readonly XName[] OfPrincipal = [D + "displayname", D + "principal-URL", C + "calendar-home-set", C + "calendar-user-address-set", C + "calendar-user-type", D + "group-membership", D + "group-member-set", D + "alternate-URI-set"];
    private static readonly XName[] OfCalendar = [D + "displayname", D + "getcontenttype", D + "sync-token", CalendarServer + "getctag", GetEtag, C + "supported-calendar-component-set", C + "supported-calendar-data", C + "supported-collation-set", C + "max-resource-size"];
    private static readonly XName[] OfItem = [GetEtag, D + "getcontenttype", D + "getcontentlength"];

    /// <summary>What the server computes, and nobody sets.</summary>
    public static readonly IReadOnlySet<XName> Computed = new HashSet<XName>(
    [
        .. Everywhere, .. OfCalendar.Where(name => name != D + "displayname"), .. OfItem, .. OfPrincipal.Where(name => name != D + "displayname"), D + "quota-used-bytes", D + "quota-available-bytes", D + "supported-privilege-set", D + "acl", D + "acl-restrictions",
        D + "inherited-acl-set", C + "min-date-time", C + "max-date-time", C + "max-instances", C + "max-attendees-per-instance",
    ]);

    public static IEnumerable<XName> Names(DavResource resource) => Everywhere
        .Concat(resource switch
        {
            { Item: { ContentType.Length: > 0 } file } => OfItem.Concat(Dictionary(file.Properties).Keys.Select(XName.Get)),
            { Item: not null } => OfItem,
            { Collection: { IsFolder: true } folder } => [D + "displayname", .. folder.NotedNames],
            { Collection: { } calendar } => OfCalendar.Concat(calendar.NotedNames),
            { Path: DavPath.Principal or DavPath.Root } => OfPrincipal,
            _ => [D + "displayname", C + "calendar-home-set"],
        })
        .Distinct();

    /// <summary>Null when the resource has no such property.</summary>
    public XElement? Of(DavResource resource, XName name) => name.Namespace == D ? OfDav(resource, name) : OfCalDav(resource, name) ?? (resource.IsCalendar ? OfCalendarItself(resource.Collection!, name) : Noted(resource, name));

    public static string ContentTypeOf(CalendarItem item) => item switch
    {
        { ContentType.Length: > 0 } => item.ContentType,
        { Component: "VEVENT" } => "text/calendar; charset=utf-8; component=vevent",
        { Component: "VTODO" } => "text/calendar; charset=utf-8; component=vtodo",
        { Component: "VJOURNAL" } => "text/calendar; charset=utf-8; component=vjournal",
        _ => "text/calendar; charset=utf-8",
    };

    public static XElement Href(string href) => new(D + "href", href);

    public static Dictionary<string, string> Dictionary(string properties) => JsonSerializer.Deserialize<Dictionary<string, string>>(properties) ?? [];

    private XElement? OfDav(DavResource resource, XName name) => name.LocalName switch
    {
        "resourcetype" => new(name, Types(resource)),
        "displayname" when resource.IsCollection => new(name, resource.Collection!.Title),
        "displayname" when resource is { Path: DavPath.Principal or DavPath.Home } => new(name, loginName),
        "current-user-principal" or "owner" => new(name, Href(DavPath.PrincipalHref(member))),
        "principal-URL" when resource.Path is DavPath.Principal or DavPath.Root => new(name, Href(DavPath.PrincipalHref(member))),
        "principal-collection-set" => new(name, Href(DavPath.PrincipalsHref)),
        "current-user-privilege-set" => new(name, Privileges(resource).Select(Privilege)),
        "supported-privilege-set" => new(name, Supported()),
        "supported-report-set" => new(name, Reports(resource).Select(report => new XElement(D + "supported-report", new XElement(D + "report", new XElement(report))))),
        "group-membership" or "alternate-URI-set" or "group-member-set" when resource.Path is DavPath.Principal => new(name),
        "getetag" when resource.Item is { } item => new(name, DavRequest.Quoted(item.Etag)),
        "getetag" when resource.IsCalendar => new(name, DavRequest.Quoted(resource.Collection!.SyncToken)),
        "getcontenttype" when resource.Item is { } item => new(name, ContentTypeOf(item)),
        "getcontenttype" when resource.IsCalendar => new(name, "text/calendar; charset=utf-8"),
        "getcontentlength" when resource.Item is { } item => new(name, item.Body.Length),
        "sync-token" when resource.IsCalendar => new(name, resource.Collection!.SyncToken),
        "quota-used-bytes" when resource.Collection is KeptCollection { } kept => new(name, kept.Bytes),
        "quota-available-bytes" when resource.Collection is KeptCollection { } kept => new(name, Math.Max(0, StoredCalendars.MostBytes - kept.Bytes)),
        _ => Noted(resource, name),
    };

    private XElement? OfCalDav(DavResource resource, XName name) => name switch
    {
        _ when name == C + "calendar-home-set" && resource.Path is DavPath.Principal or DavPath.Root or DavPath.Home => new(name, Href(DavPath.HomeHref(member))),
        _ when name == C + "calendar-user-address-set" && resource.Path is DavPath.Principal => new(name, Href($"urn:evenhand:member:{member.Value}"), Href(DavPath.PrincipalHref(member))),
        _ when name == C + "calendar-user-type" && resource.Path is DavPath.Principal => new(name, "INDIVIDUAL"),
        _ => null,
    };

    private static XElement? OfCalendarItself(DavCollection calendar, XName name) => name switch
    {
        _ when name == CalendarServer + "getctag" => new(name, calendar.SyncToken),
        _ when name == C + "supported-calendar-component-set" => new(name, calendar.Components.Select(component => new XElement(C + "comp", new XAttribute("name", component)))),
        _ when name == C + "supported-calendar-data" => new(name, new XElement(CalendarData, new XAttribute("content-type", "text/calendar"), new XAttribute("version", "2.0"))),
        _ when name == C + "supported-collation-set" => new(name, new XElement(C + "supported-collation", "i;ascii-casemap"), new XElement(C + "supported-collation", "i;octet"), new XElement(C + "supported-collation", "i;unicode-casemap")),
        _ when name == C + "max-resource-size" => new(name, MostBytes.ToString(CultureInfo.InvariantCulture)),
        _ => calendar.Noted(name),
    };

    private static XElement? Noted(DavResource resource, XName name) => resource switch
    {
        { Item: { ContentType.Length: > 0 } file } => Dictionary(file.Properties).TryGetValue(name.ToString(), out var text) ? DavCollection.Parse(text) : null,
        { IsCollection: true } => resource.Collection!.Noted(name),
        _ => null,
    };

    private static IEnumerable<XElement> Types(DavResource resource) => resource switch
    {
        { Item: not null } => [],
        { IsCalendar: true } => [new(D + "collection"), new(C + "calendar")],
        { Path: DavPath.Principal } => [new(D + "collection"), new(D + "principal")],
        _ => [new(D + "collection")],
    };

    private static IEnumerable<XName> Privileges(DavResource resource)
    {
        IEnumerable<XName> reading = [D + "read", D + "read-current-user-privilege-set", C + "read-free-busy"];
        return resource switch
        {
            { Collection: { IsReadOnly: true } } => [.. reading, D + "write-properties"],
            { Collection: { TakesNew: false } } => [.. reading, D + "write-properties", D + "write-content", D + "unbind"],
            { Collection: not null } => [.. reading, D + "write", D + "write-properties", D + "write-content", D + "bind", D + "unbind"],
            { Path: DavPath.Home } => [.. reading, D + "bind", D + "unbind"],
            _ => reading.Take(2),
        };
    }

    private static XElement Privilege(XName name) => new(D + "privilege", new XElement(name));

    /// <summary>The privileges that there are (RFC 3744, 5.3).</summary>
    private static XElement Supported()
    {
        static XElement One(XName name, string about, params XElement[] within) => new(D + "supported-privilege", Privilege(name), new XElement(D + "description", new XAttribute(XNamespace.Xml + "lang", "en"), about), within);
        return One(
            D + "all",
            "Everything",
            One(D + "read", "Read", One(C + "read-free-busy", "Read when the owner is taken")),
            One(D + "read-current-user-privilege-set", "Read one's own privileges"),
            One(D + "write", "Write", One(D + "write-properties", "Write properties"), One(D + "write-content", "Write objects"), One(D + "bind", "Add objects"), One(D + "unbind", "Delete objects")));
    }

    private static IEnumerable<XName> Reports(DavResource resource) => resource switch
    {
        { IsCalendar: true } => [C + "calendar-query", C + "calendar-multiget", C + "free-busy-query", D + "sync-collection"],
        { Item: not null } => [C + "calendar-query", C + "calendar-multiget"],
        { Path: DavPath.Home } => [C + "calendar-query", C + "calendar-multiget"],
        _ => [D + "principal-property-search", D + "principal-search-property-set", D + "principal-match", D + "expand-property"],
    };
}
