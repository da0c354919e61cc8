using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>GET and HEAD: the bytes of an object or a file as they were put, with their ETag.</summary>
internal static class GetObject
{
    public static async Task Run(DavRequest request)
    {
        var response = request.Http.Response;
        if (await request.Resource() is not { Item: { } item })
        {
            response.ContentType = "text/plain; charset=utf-8";
            await Write(request, "Calendars, for calendar programs: CalDAV.\n"u8.ToArray());
            return;
        }

        response.Headers.ETag = DavRequest.Quoted(item.Etag);
        if (!request.Condition().Holds(item.Etag) && request.Http.Request.Headers.IfMatch.Count > 0)
        {
            request.Answer(StatusCodes.Status412PreconditionFailed);
            return;
        }

        if (request.Http.Request.Headers.IfNoneMatch.ToString().Split(',').Any(tag => tag.Trim().Trim('"') is var known && (known == item.Etag || known == "*")))
        {
            request.Answer(StatusCodes.Status304NotModified);
            return;
        }

        response.ContentType = item.ContentType.Length > 0 ? item.ContentType : "text/calendar; charset=utf-8";
        if (item.ContentType.Length > 0)
        {
            // Nothing that somebody put here is shown as a page of this server.
            response.Headers.ContentDisposition = "attachment";
            response.Headers["Content-Security-Policy"] = "sandbox";
        }

        await Write(request, item.Body);
    }

    private static async Task Write(DavRequest request, ReadOnlyMemory<byte> body)
    {
        request.Http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Http.Request.Method))
            await request.Http.Response.Body.WriteAsync(body, request.Stop);
    }
}
