using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>PROPFIND (RFC 4918, 9.1): properties of a resource and, with depth 1, of what lies in it. Unknown ones are 404 in the answer, never an error.</summary>
internal static class PropFind
{
    public static async Task Run(DavRequest request)
    {
        var body = await DavBody.Xml(request.Http);
        if (body is not null && body.Name != D + "propfind")
            throw new DavException(StatusCodes.Status400BadRequest, message: "The body of PROPFIND is a propfind.");
        var asked = AskedProperties.OfPropFind(request, body);
        var resource = await request.Resource();
        using var answer = new Multistatus(request.Http);
        asked.Answer(answer, resource);
        if (request.Depth > 0)
        {
            foreach (var member in await Members(request, resource))
            {
                asked.Answer(answer, member);
                await answer.Flush();
            }
        }

        await answer.Send(syncToken: null);
    }

    private static async Task<IEnumerable<DavResource>> Members(DavRequest request, DavResource resource)
    {
        var member = request.Caller.Member!.Value;
        switch (resource)
        {
            case { Path: DavPath.Root }:
                return [new(DavPath.PrincipalHref(member), new DavPath.Principal(member)), new(DavPath.HomeHref(member), new DavPath.Home(member))];
            case { Path: DavPath.Home }:
                return (await request.Home.All(request.Caller, request.Stop)).Where(collection => !collection.Name.Contains('/', StringComparison.Ordinal)).Select(request.ResourceOf);
            case { Item: null, Collection: { } collection }:
                var items = (await collection.Items(int.MinValue, int.MaxValue, request.Stop)).Select(item => request.ResourceOf(collection, item));
                if (!collection.IsFolder)
                    return items;
                var folders = (await request.Home.All(request.Caller, request.Stop)).Where(inner => inner.Name.StartsWith(collection.Name + "/", StringComparison.Ordinal) && inner.Name.IndexOf('/', collection.Name.Length + 1) < 0);
                return folders.Select(request.ResourceOf).Concat(items);
            default:
                return [];
        }
    }
}
