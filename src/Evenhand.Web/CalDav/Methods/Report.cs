using System.Globalization;
using System.Xml.Linq;
using Evenhand.Web.CalDav.Collections;
using Evenhand.Web.CalDav.Query;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>REPORT: calendar-query, calendar-multiget, free-busy-query (RFC 4791, 7.8 to 7.10), sync-collection (RFC 6578), and those about principals (RFC 3744, 9).</summary>
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
            var name when name == D + "principal-search-property-set" => PrincipalSearch.Properties(request),
            var name when name == D + "principal-property-search" => PrincipalSearch.Run(request, body),
            var name when name == D + "principal-match" => PrincipalSearch.Match(request, body),
            var name when name == D + "expand-property" => ExpandProperty.Run(request, body),
            _ => throw new DavException(StatusCodes.Status403Forbidden, new(D + "supported-report"), "This report is not known here."),
        };
        await work;
    }

    private static async Task Query(DavRequest request, XElement body)
    {
        var filter = ComponentFilter.OfQuery(body.Element(C + "filter"));
        var (first, last) = filter.Days();
        var asked = AskedProperties.OfReport(request, body);
        var steps = new QuerySteps();
        var resources = await Collections(request);
        using var answer = new Multistatus(request.Http);
        foreach (var collection in resources)
        {
            var items = request.Path is DavPath.Item only ? await collection.Named([only.Name], request.Stop) : await collection.Items(first, last, request.Stop);
            foreach (var item in items)
            {
                if (item.Read is not { } read || !filter.Matches(read, request.Zone, steps))
                    continue;
                asked.Answer(answer, request.ResourceOf(collection, item));
                await answer.Flush();
            }
        }

        await answer.Send(syncToken: null);
    }

    private static async Task<IReadOnlyList<DavCollection>> Collections(DavRequest request) => request.Path switch
    {
        DavPath.Collection path => [await request.Collection(path.Name)],
        DavPath.Item path => [await request.Collection(path.CollectionName)],
        DavPath.Home when request.Depth > 0 => [.. (await request.Home.All(request.Caller, request.Stop)).Where(collection => !collection.IsFolder)],
        _ => throw new DavException(StatusCodes.Status403Forbidden, new(D + "supported-report"), "This report is for a calendar."),
    };

    private static async Task Multiget(DavRequest request, XElement body)
    {
        var asked = AskedProperties.OfReport(request, body);
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

        using var answer = new Multistatus(request.Http);
        foreach (var (href, path) in paths)
        {
            if (path is not null && found.TryGetValue((path.CollectionName, path.Name), out var resource))
                asked.Answer(answer, resource with { Href = href });
            else
                answer.Add(href, StatusCodes.Status404NotFound);
            await answer.Flush();
        }

        await answer.Send(syncToken: null);
    }

    private static string PathOf(string href) => href.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(href, UriKind.Absolute, out var uri) ? uri.AbsolutePath : href;

    private static async Task Sync(DavRequest request, XElement body)
    {
        if (request.Path is not DavPath.Collection path || await request.Collection(path.Name) is not { IsFolder: false } collection)
            throw new DavException(StatusCodes.Status403Forbidden, new(D + "supported-report"), "This report is for a calendar.");
        var most = int.TryParse(body.Element(D + "limit")?.Element(D + "nresults")?.Value, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : int.MaxValue;
        var asked = AskedProperties.OfReport(request, body);
        if (await collection.Since(body.Element(D + "sync-token")?.Value.Trim() ?? "", most, asked.NeedsBodies, request.Stop) is not { } changes)
            throw new DavException(StatusCodes.Status403Forbidden, new(D + "valid-sync-token"), "The token is not known; ask without one.");
        using var answer = new Multistatus(request.Http);
        foreach (var (name, item) in changes.Members)
        {
            if (item is null)
                answer.Add(DavPath.ObjectHref(request.Caller.Member!.Value, collection.Name, name), StatusCodes.Status404NotFound);
            else
                asked.Answer(answer, request.ResourceOf(collection, item));
            await answer.Flush();
        }

        if (!changes.IsWhole)
            answer.Add(request.ResourceOf(collection).Href, StatusCodes.Status507InsufficientStorage, new(D + "number-of-matches-within-limits"));
        await answer.Send(changes.Token);
    }
}
