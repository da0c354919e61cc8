using Microsoft.AspNetCore.Http;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>GET and HEAD: the bytes of an object as they were put, with their ETag.</summary>
internal static class GetObject
{
    public static async Task Run(DavRequest request)
    {
        var response = request.Http.Response;
        if (request.Path is not DavPath.Item path)
        {
            if (request.Path is DavPath.Collection of)
                await request.Collection(of.Name);
            response.ContentType = "text/plain; charset=utf-8";
            await Write(request, "Calendars, for calendar programs: CalDAV.\n"u8.ToArray());
            return;
        }

        var collection = await request.Collection(path.CollectionName);
        if ((await collection.Named([path.Name], request.Stop)) is not [var item])
            throw DavRequest.NotFound();
        response.Headers.ETag = DavRequest.Quoted(item.Etag);
        if (request.Http.Request.Headers.IfNoneMatch.ToString().Split(',').Any(tag => tag.Trim().Trim('"') == item.Etag))
        {
            request.Answer(StatusCodes.Status304NotModified);
            return;
        }

        response.ContentType = "text/calendar; charset=utf-8";
        await Write(request, item.Body);
    }

    private static async Task Write(DavRequest request, ReadOnlyMemory<byte> body)
    {
        request.Http.Response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(request.Http.Request.Method))
            await request.Http.Response.Body.WriteAsync(body, request.Stop);
    }
}
