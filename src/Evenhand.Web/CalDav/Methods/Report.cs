using System.Xml.Linq;
using Evenhand.Web.CalDav.Collections;
using Evenhand.Web.CalDav.Query;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>REPORT: calendar-query, calendar-multiget, free-busy-query (RFC 4791, 7.8 to 7.10) and sync-collection (RFC 6578).</summary>
internal static class Report
{
    private const int MostHrefs = 10_000;

    public static async Task Run(DavRequest request)
    {
        if (await DavBody.Xml(request.Http) is not { } body)
            throw new DavException(StatusCodes.Status400BadRequest, message: "A REPORT says which report it is.");
        var work = body.Name switch
        {
            var name when name == C + "calendar-query" => Query(request, body),
            var name when name == C + "calendar-multiget" => Multiget(request, body),
            var name when name == D + "sync-collection" => Sync(request, body),
            var name when name == C + "free-busy-query" => FreeBusy.Run(request, body),
            var name when name == D + "principal-search-property-set" => Multistatus.Write(request.Http, StatusCodes.Status200OK, Multistatus.Root("principal-search-property-set")),
            var name when name == D + "principal-property-search" || name == D + "principal-match" => new Multistatus().Write(request.Http),
            _ => throw new DavException(StatusCodes.Status403Forbidden, new(D + "supported-report"), "This report is not known here."),
        };
        await work;
    }

    private static async Task Query(DavRequest request, XElement body)
    {
        var filter = ComponentFilter.OfQuery(body.Element(C + "filter"));
        var answer = new Multistatus();
        var asked = new Asked(request, body);
        foreach (var collection in await Collections(request))
        {
            var (first, last) = filter.Days();
            var items = request.Path is DavPath.Item only ? await collection.Named([only.Name], request.Stop) : await collection.Items(first, last, request.Stop);
            foreach (var item in items.Where(item => item.Read is { } read && filter.Matches(read, request.Zone)))
                asked.Add(answer, request.ResourceOf(collection, item));
        }

        await answer.Write(request.Http);
    }

    private static async Task<IReadOnlyList<DavCollection>> Collections(DavRequest request) => request.Path switch
    {
        DavPath.Collection path => [await request.Collection(path.Name)],
        DavPath.Item path => [await request.Collection(path.CollectionName)],
        DavPath.Home when request.Depth > 0 => await request.Home.All(request.Caller, request.Stop),
        _ => throw new DavException(StatusCodes.Status403Forbidden, new(D + "supported-report"), "This report is for a calendar."),
    };

    private static async Task Multiget(DavRequest request, XElement body)
    {
        var answer = new Multistatus();
        var asked = new Asked(request, body);
        var hrefs = body.Elements(D + "href").Select(href => href.Value.Trim()).Take(MostHrefs).ToList();
        var paths = hrefs.Select(href => (Href: href, Path: DavPath.Of(PathOf(href)) as DavPath.Item)).ToList();
        var found = new Dictionary<(string, string), DavResource>();
        foreach (var group in paths.Where(one => one.Path?.Member == request.Caller.Member).GroupBy(one => one.Path!.CollectionName, StringComparer.Ordinal))
        {
            if (await request.Home.Find(request.Caller, group.Key, request.Stop) is not { } collection)
                continue;
            foreach (var item in await collection.Named([.. group.Select(one => one.Path!.Name).Distinct()], request.Stop))
                found[(group.Key, item.Name)] = request.ResourceOf(collection, item);
        }

        foreach (var (href, path) in paths)
        {
            if (path is not null && found.TryGetValue((path.CollectionName, path.Name), out var resource))
                asked.Add(answer, resource with { Href = href });
            else
                answer.Add(href, StatusCodes.Status404NotFound);
        }

        await answer.Write(request.Http);
    }

    private static string PathOf(string href) => href.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(href, UriKind.Absolute, out var uri) ? uri.AbsolutePath : href;

    private static async Task Sync(DavRequest request, XElement body)
    {
        if (request.Path is not DavPath.Collection path)
            throw new DavException(StatusCodes.Status403Forbidden, new(D + "supported-report"), "This report is for a calendar.");
        var collection = await request.Collection(path.Name);
        var most = int.TryParse(body.Element(D + "limit")?.Element(D + "nresults")?.Value, out var number) && number > 0 ? number : int.MaxValue;
        if (await collection.Since(body.Element(D + "sync-token")?.Value.Trim() ?? "", most, request.Stop) is not { } changes)
            throw new DavException(StatusCodes.Status403Forbidden, new(D + "valid-sync-token"), "The token is not known; ask without one.");
        var answer = new Multistatus { SyncToken = changes.Token };
        var asked = new Asked(request, body);
        var present = changes.Members.Where(member => member.Etag is not null).Select(member => member.Name).ToList();
        var items = asked.NeedsBodies ? (await collection.Named(present, request.Stop)).ToDictionary(item => item.Name, StringComparer.Ordinal) : null;
        foreach (var (name, etag) in changes.Members)
        {
            var href = DavPath.ObjectHref(request.Caller.Member!.Value, collection.Name, name);
            if (etag is null)
                answer.Add(href, StatusCodes.Status404NotFound);
            else if (items is null)
                asked.Add(answer, request.ResourceOf(collection, new DavItem(name, etag, default, null)));
            else if (items.TryGetValue(name, out var item))
                asked.Add(answer, request.ResourceOf(collection, item));
        }

        if (!changes.IsWhole)
            answer.Add(request.ResourceOf(collection).Href, StatusCodes.Status507InsufficientStorage, new(D + "number-of-matches-within-limits"));
        await answer.Write(request.Http);
    }

    /// <summary>The properties that a report asks for, the object's data among them.</summary>
    private sealed class Asked
    {
        private readonly DavRequest request;
        private readonly List<XName> names;
        private readonly DataShape? data;

        public Asked(DavRequest request, XElement body)
        {
            this.request = request;
            var asked = body.Element(D + "prop")?.Elements().ToList();
            names = asked?.Select(element => element.Name).Distinct().ToList() ?? [GetEtag];
            data = asked?.Find(element => element.Name == CalendarData) is { } shape ? new(shape, request.Zone) : null;
        }

        /// <summary>ETags, and that it is an object, are known without the bytes.</summary>
        public bool NeedsBodies => names.Exists(name => name != GetEtag && name != D + "resourcetype" && name != D + "getcontenttype");

        public void Add(Multistatus answer, DavResource resource)
        {
            var found = names.Select(name => (Name: name, Element: name == CalendarData && data is not null ? data.Of(resource.Item!) : request.Properties.Of(resource, name))).ToList();
            answer.Add(resource.Href, [.. found.Select(one => one.Element).OfType<XElement>()], [.. found.Where(one => one.Element is null).Select(one => one.Name)], request.IsMinimal);
        }
    }
}
