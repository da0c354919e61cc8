using Evenhand.App.Calendars;
using Evenhand.App.Data;
using Evenhand.App.Data.Calendars;
using Evenhand.Web.CalDav.Collections;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace Evenhand.Web.CalDav;

/// <summary>One request of a calendar program that has signed in.</summary>
internal sealed record DavRequest(HttpContext Http, Caller Caller, DavPath Path, DavHome Home, DavProperties Properties, Store Store, DateTimeZone Zone)
{
    public CancellationToken Stop => Http.RequestAborted;

    /// <summary>What is not found is left out of answers (RFC 8144; Brief of some older programs).</summary>
    public bool IsMinimal { get; } = Http.Request.Headers["Prefer"].ToString().Contains("return=minimal", StringComparison.OrdinalIgnoreCase) || Http.Request.Headers["Brief"].ToString().Trim() == "t";

    /// <summary>0 or 1; more is read as 1.</summary>
    public int Depth => Http.Request.Headers["Depth"].ToString() == "0" ? 0 : 1;

    /// <exception cref="DavException">There is no such collection.</exception>
    public async Task<DavCollection> Collection(string name) => await Home.Find(Caller, name, Stop) ?? throw NotFound();

    /// <summary>What the address of the request names.</summary>
    /// <exception cref="DavException">There is no such thing.</exception>
    public async Task<DavResource> Resource() => await Resource(Path) ?? throw NotFound();

    /// <summary>What an address names; null for nothing.</summary>
    public async Task<DavResource?> Resource(DavPath path)
    {
        switch (path)
        {
            case DavPath.Root:
                return new(Http.Request.Path.Value is "/" or "/principals/" or "/principals" ? Http.Request.Path.Value! : DavPath.RootHref, path);
            case DavPath.Principal of:
                return new(DavPath.PrincipalHref(of.Member), path);
            case DavPath.Home of:
                return new(DavPath.HomeHref(of.Member), path);
            case DavPath.Collection of:
                return await Home.Find(Caller, of.Name, Stop) is { } collection ? ResourceOf(collection) : null;
            case DavPath.Item of:
                if (await Home.Find(Caller, of.CollectionName, Stop) is not { } parent)
                    return null;
                if (parent.IsFolder && await Home.Find(Caller, $"{of.CollectionName}/{of.Name}", Stop) is { } folder)
                    return ResourceOf(folder);
                return await parent.Named([of.Name], Stop) is [var item] ? ResourceOf(parent, item) : null;
            default:
                return null;
        }
    }

    public static DavException NotFound() => new(StatusCodes.Status404NotFound);

    public DavResource ResourceOf(DavCollection collection) => new(DavPath.CollectionHref(Caller.Member!.Value, collection.Name), new DavPath.Collection(Caller.Member.Value, collection.Name), collection);

    public DavResource ResourceOf(DavCollection collection, CalendarItem item) =>
        new(DavPath.ObjectHref(Caller.Member!.Value, collection.Name, item.Name), new DavPath.Item(Caller.Member.Value, collection.Name, item.Name), collection, item);

    /// <summary>If-Match and If-None-Match of the request.</summary>
    public PutCondition Condition()
    {
        var match = Http.Request.Headers.IfMatch.ToString();
        var none = Http.Request.Headers.IfNoneMatch.ToString().Trim();
        return new(match.Length == 0 ? null : match.Trim() == "*" ? [] : [.. match.Split(',').Select(tag => tag.Trim().Trim('"'))], none == "*");
    }

    public void Answer(int status) => Http.Response.StatusCode = status;

    public static string Quoted(string etag) => $"\"{etag}\"";
}
