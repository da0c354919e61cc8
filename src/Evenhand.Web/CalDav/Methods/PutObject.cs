using System.Xml.Linq;
using Evenhand.App.Calendars;
using Evenhand.App.Data.Calendars;
using Evenhand.Web.CalDav.Collections;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>
/// PUT (RFC 4791, 5.3.2; RFC 4918, 9.7): stores the bytes as they came, so that the ETag of the answer is that of the next GET. What is put on a
/// duty is carried out and not stored, and answered without an ETag.
/// </summary>
internal static class PutObject
{
    public static async Task Run(DavRequest request)
    {
        if (request.Path is not DavPath.Item path)
            throw new DavException(StatusCodes.Status405MethodNotAllowed, message: "An object is put into a calendar.");
        if (request.Http.Request.Headers.ContentRange.Count > 0)
            throw new DavException(StatusCodes.Status400BadRequest, message: "An object is put as a whole.");
        var collection = await request.Home.Find(request.Caller, path.CollectionName, request.Stop) ?? throw new DavException(StatusCodes.Status409Conflict, message: "There is no calendar of that name.");
        if (collection.IsReadOnly)
            throw Duties.DutyActs.Refused("write-content", "This calendar is read only.");
        var type = request.Http.Request.ContentType ?? "";
        var body = await DavBody.Bytes(request.Http);
        if (collection.IsFolder && await request.Home.Find(request.Caller, $"{path.CollectionName}/{path.Name}", request.Stop) is not null)
            throw new DavException(StatusCodes.Status405MethodNotAllowed, message: "There is a folder of that name.");
        var item = collection.IsFolder ? new(path.Name, type.Length is > 0 and < 200 ? type : "application/octet-stream", body) : ObjectOf(collection, path.Name, type, body);
        var answer = await collection.Put(request, item, request.Condition());
        if (answer is PutAnswer.Done && collection is KeptCollection)
            request.Http.Response.Headers.ETag = DavRequest.Quoted(item.Etag);
        request.Answer(StatusOf(request, collection, answer));
    }

    /// <exception cref="DavException">It was not written.</exception>
    public static int StatusOf(DavRequest request, DavCollection collection, PutAnswer answer) => answer switch
    {
        PutAnswer.Done done => done.IsNew ? StatusCodes.Status201Created : StatusCodes.Status204NoContent,
        PutAnswer.Failed => throw new DavException(StatusCodes.Status412PreconditionFailed),
        PutAnswer.UidTaken taken => throw new DavException(StatusCodes.Status409Conflict, new XElement(C + "no-uid-conflict", DavProperties.Href(DavPath.ObjectHref(request.Caller.Member!.Value, collection.Name, taken.Name)))),
        PutAnswer.Full => throw new DavException(StatusCodes.Status507InsufficientStorage, new XElement(D + "quota-not-exceeded"), $"At most {StoredCalendars.MostBytes:N0} bytes are kept for one person."),
        _ => throw new DavException(StatusCodes.Status409Conflict, message: "The calendar is gone."),
    };

    /// <exception cref="DavException">The bytes are no object of this calendar.</exception>
    public static CalendarItem ObjectOf(DavCollection collection, string name, string type, ReadOnlyMemory<byte> body)
    {
        var kind = type.Split(';')[0].Trim();
        if (kind.Length > 0 && !kind.Equals("text/calendar", StringComparison.OrdinalIgnoreCase) && !kind.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase))
            throw new DavException(StatusCodes.Status403Forbidden, new(C + "supported-calendar-data"), "Objects are text/calendar.");
        if (CalendarObject.Read(body, out var problem) is not { } read)
            throw new DavException(StatusCodes.Status403Forbidden, new(C + (problem.Contains("no calendar", StringComparison.Ordinal) ? "valid-calendar-data" : "valid-calendar-object-resource")), problem);
        if (!collection.Components.Contains(read.Component))
            throw new DavException(StatusCodes.Status403Forbidden, new(C + "supported-calendar-component"), $"This calendar takes {string.Join(" and ", collection.Components)}.");
        return new(name, read);
    }
}
