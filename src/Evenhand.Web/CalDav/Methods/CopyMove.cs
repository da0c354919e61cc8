using Evenhand.App.Data.Calendars;
using Evenhand.Web.CalDav.Collections;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>COPY and MOVE (RFC 4918, 9.8 and 9.9) of objects, files, folders and calendars within the home of their owner.</summary>
internal static class CopyMove
{
    public static async Task Run(DavRequest request)
    {
        var isMove = request.Http.Request.Method == "MOVE";
        var replace = request.Http.Request.Headers["Overwrite"].ToString().Trim() != "F";
        var to = Destination(request);
        var source = await request.Resource();
        var there = await request.Resource(to);
        var answer = source switch
        {
            { Item: not null } => await Item(request, source, to, there, replace, isMove),
            { Collection: KeptCollection kept } => await Collection(request, kept, to, there, replace, isMove),
            _ => throw Refused("This stays where it is."),
        };
        if (answer is PutAnswer.UidTaken taken && to is DavPath.Item into)
            throw new DavException(StatusCodes.Status403Forbidden, new(C + "no-uid-conflict", DavProperties.Href(DavPath.ObjectHref(request.Caller.Member!.Value, into.CollectionName, taken.Name))));
        request.Answer(there is not null && answer is PutAnswer.Done ? StatusCodes.Status204NoContent : PutObject.StatusOf(request, await Into(request, to) ?? source.Collection!, answer));
    }

    private static DavPath Destination(DavRequest request)
    {
        var text = request.Http.Request.Headers["Destination"].ToString();
        if (text.Length == 0)
            throw new DavException(StatusCodes.Status400BadRequest, message: "COPY and MOVE have a Destination.");
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme.StartsWith("http", StringComparison.Ordinal))
        {
            if (!string.Equals(uri.Authority, request.Http.Request.Host.Value, StringComparison.OrdinalIgnoreCase) && !string.Equals(uri.Host, request.Http.Request.Host.Host, StringComparison.OrdinalIgnoreCase))
                throw new DavException(StatusCodes.Status502BadGateway, message: "The destination is on another server.");
            text = uri.AbsolutePath;
        }

        if (DavPath.Of(text) is not { } path || path.Owner != request.Caller.Member || path is DavPath.Home or DavPath.Principal)
            throw Refused("The destination lies in the home of its owner.");
        return path;
    }

    private static async Task<PutAnswer> Item(DavRequest request, DavResource source, DavPath to, DavResource? there, bool replace, bool isMove)
    {
        var (from, item) = (source.Collection!, source.Item!);
        // With a slash at its end it names a folder, whose place the object takes.
        var path = to switch
        {
            DavPath.Item plain => plain,
            DavPath.Collection { Name: var name } named when name.LastIndexOf('/') is > 0 and var slash => new(named.Member, name[..slash], name[(slash + 1)..]),
            _ => throw Refused("Objects and files lie in a calendar or a folder."),
        };
        var into = await request.Home.Find(request.Caller, path.CollectionName, request.Stop) ?? throw new DavException(StatusCodes.Status409Conflict, message: "There is no such calendar or folder.");
        if (from.Name == path.CollectionName && item.Name == path.Name)
            throw Refused("Source and destination are the same.");
        if (into is not KeptCollection target || (isMove && from is not KeptCollection))
            throw Duties.DutyActs.Refused("bind", "This calendar is read only.");
        if (!into.IsFolder)
            PutObject.ObjectOf(into, path.Name, item.ContentType, item.Body);
        if (isMove && !request.Condition().Holds(item.Etag))
            return new PutAnswer.Failed();
        if (there is { Item: null, Collection: KeptCollection folder })
        {
            if (!replace)
                return new PutAnswer.Failed();
            await request.Store.Calendars.Delete(request.Caller, folder.Id, request.Stop);
        }

        return from is KeptCollection kept
            ? await request.Store.Calendars.Copy(request.Caller, (kept.Id, item.Name), (target.Id, path.Name), replace, isMove, request.Stop)
            : await target.Put(request, PutObject.ObjectOf(into, path.Name, "", item.Body), new(null, MustBeNew: !replace));
    }

    private static async Task<PutAnswer> Collection(DavRequest request, KeptCollection source, DavPath to, DavResource? there, bool replace, bool isMove)
    {
        var name = to switch
        {
            DavPath.Collection path => path.Name,
            DavPath.Item path => $"{path.CollectionName}/{path.Name}",
            _ => throw Refused("The destination lies in the home of its owner."),
        };
        if (name == source.Name || name.StartsWith(source.Name + "/", StringComparison.Ordinal) || source.Name.StartsWith(name + "/", StringComparison.Ordinal) || PlannedKind.Named(name) is not null)
            throw Refused("A collection does not lie in itself.");
        if (name.LastIndexOf('/') is > 0 and var slash)
        {
            var parent = await request.Home.Find(request.Caller, name[..slash], request.Stop) ?? throw new DavException(StatusCodes.Status409Conflict, message: "There is no such folder.");
            if (!parent.IsFolder || !source.IsFolder)
                throw new DavException(StatusCodes.Status403Forbidden, new(C + "calendar-collection-location-ok"), "Calendars lie in the home of their owner.");
            if (there is { Item: { } file } && !replace)
                return new PutAnswer.Failed();
            if (there is { Item: { } old })
                await parent.Delete(request, old.Name, new(null, MustBeNew: false));
        }

        return await request.Store.Calendars.CopyCollection(request.Caller, source.Name, name, replace, isMove, alone: !isMove && request.Depth == 0, request.Stop);
    }

    private static async Task<DavCollection?> Into(DavRequest request, DavPath to) => to is DavPath.Item path ? await request.Home.Find(request.Caller, path.CollectionName, request.Stop) : null;

    private static DavException Refused(string message) => new(StatusCodes.Status403Forbidden, message: message);
}
