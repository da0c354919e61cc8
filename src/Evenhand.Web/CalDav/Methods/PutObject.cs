using System.Xml.Linq;
using Evenhand.App.Calendars;
using Evenhand.App.Data.Calendars;
using Evenhand.Web.CalDav.Collections;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>PUT (RFC 4791, 5.3.2): stores the bytes as they came, so that the ETag of the answer is that of the next GET.</summary>
internal static class PutObject
{
    public static async Task Run(DavRequest request)
    {
        if (request.Path is not DavPath.Item path)
            throw new DavException(StatusCodes.Status405MethodNotAllowed, message: "An object is put into a calendar.");
        var collection = await Writable(request, path.CollectionName);
        var type = request.Http.Request.ContentType?.Split(';')[0].Trim() ?? "";
        if (type.Length > 0 && !type.Equals("text/calendar", StringComparison.OrdinalIgnoreCase) && !type.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase))
            throw new DavException(StatusCodes.Status415UnsupportedMediaType, new(C + "supported-calendar-data"), "Objects are text/calendar.");
        var body = await DavBody.Bytes(request.Http);
        if (CalendarObject.Read(body, out var problem) is not { } read)
            throw new DavException(StatusCodes.Status403Forbidden, new(C + (problem.Contains("no calendar", StringComparison.Ordinal) ? "valid-calendar-data" : "valid-calendar-object-resource")), problem);
        if (!collection.Components.Contains(read.Component))
            throw new DavException(StatusCodes.Status403Forbidden, new(C + "supported-calendar-component"), $"This calendar takes {string.Join(" and ", collection.Components)}.");
        var item = new DavItem(path.Name, CalendarObject.EtagOf(body), body, read);
        switch (await collection.Put(item, request.Condition(), request.Stop))
        {
            case PutAnswer.Done done:
                request.Http.Response.Headers.ETag = DavRequest.Quoted(item.Etag);
                request.Answer(done.IsNew ? StatusCodes.Status201Created : StatusCodes.Status204NoContent);
                return;
            case PutAnswer.Failed:
                throw new DavException(StatusCodes.Status412PreconditionFailed);
            case PutAnswer.UidTaken taken:
                throw new DavException(StatusCodes.Status409Conflict, new XElement(C + "no-uid-conflict", DavProperties.Href(DavPath.ObjectHref(request.Caller.Member!.Value, collection.Name, taken.Name))));
            default:
                throw new DavException(StatusCodes.Status409Conflict, message: "The calendar is gone.");
        }
    }

    /// <exception cref="DavException">There is no such calendar, or it is read only.</exception>
    public static async Task<DavCollection> Writable(DavRequest request, string name)
    {
        var collection = await request.Home.Find(request.Caller, name, request.Stop) ?? throw new DavException(StatusCodes.Status409Conflict, message: "There is no calendar of that name.");
        return collection.IsReadOnly ? throw new DavException(StatusCodes.Status403Forbidden, new(D + "need-privileges"), "This calendar is read only.") : collection;
    }
}
