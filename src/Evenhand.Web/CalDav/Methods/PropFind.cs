using System.Xml.Linq;
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
        var answer = new Multistatus();
        foreach (var resource in await Resources(request))
            Add(request, answer, resource, body);
        await answer.Write(request.Http);
    }

    private static void Add(DavRequest request, Multistatus answer, DavResource resource, XElement? body)
    {
        var asked = body?.Element(D + "prop")?.Elements().Select(element => element.Name).Distinct().ToList();
        if (asked is null && body?.Element(D + "propname") is not null)
        {
            answer.Add(resource.Href, [.. DavProperties.Names(resource).Select(name => new XElement(name))], [], minimal: true);
            return;
        }

        var names = asked ?? [.. DavProperties.Names(resource).Concat(body?.Element(D + "include")?.Elements().Select(element => element.Name) ?? []).Distinct()];
        var found = names.Select(name => (Name: name, Element: request.Properties.Of(resource, name))).ToList();
        answer.Add(resource.Href, [.. found.Select(one => one.Element).OfType<XElement>()], asked is null ? [] : [.. found.Where(one => one.Element is null).Select(one => one.Name)], request.IsMinimal);
    }

    private static async Task<IReadOnlyList<DavResource>> Resources(DavRequest request)
    {
        var member = request.Caller.Member!.Value;
        var deep = request.Depth > 0;
        switch (request.Path)
        {
            case DavPath.Root:
                var root = new DavResource(request.Http.Request.Path.Value is "/" or "/principals/" or "/principals" ? request.Http.Request.Path.Value! : DavPath.RootHref, request.Path);
                return deep ? [root, new(DavPath.PrincipalHref(member), new DavPath.Principal(member)), new(DavPath.HomeHref(member), new DavPath.Home(member))] : [root];
            case DavPath.Principal:
                return [new(DavPath.PrincipalHref(member), request.Path)];
            case DavPath.Home:
                var home = new DavResource(DavPath.HomeHref(member), request.Path);
                return deep ? [home, .. (await request.Home.All(request.Caller, request.Stop)).Select(request.ResourceOf)] : [home];
            case DavPath.Collection path:
                var collection = await request.Collection(path.Name);
                return deep ? [request.ResourceOf(collection), .. (await collection.Items(int.MinValue, int.MaxValue, request.Stop)).Select(item => request.ResourceOf(collection, item))] : [request.ResourceOf(collection)];
            case DavPath.Item path:
                var of = await request.Collection(path.CollectionName);
                return (await of.Named([path.Name], request.Stop)) is [var item] ? [request.ResourceOf(of, item)] : throw DavRequest.NotFound();
            default:
                throw DavRequest.NotFound();
        }
    }
}
