using Evenhand.App.Data.Calendars;
using Evenhand.Web.CalDav.Collections;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>DELETE of an object or of a calendar with all that it holds.</summary>
internal static class DeleteResource
{
    public static async Task Run(DavRequest request)
    {
        switch (request.Path)
        {
            case DavPath.Item path:
                if (await request.Collection(path.CollectionName) is { IsReadOnly: true })
                    throw ReadOnly();
                var answer = await (await request.Collection(path.CollectionName)).Delete(path.Name, request.Condition(), request.Stop);
                if (answer is PutAnswer.Gone)
                    throw DavRequest.NotFound();
                request.Answer(answer is PutAnswer.Failed ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status204NoContent);
                return;
            case DavPath.Collection path:
                if (await request.Collection(path.Name) is not KeptCollection kept)
                    throw ReadOnly();
                await request.Store.Calendars.Delete(request.Caller, kept.Id, request.Stop);
                request.Answer(StatusCodes.Status204NoContent);
                return;
            default:
                throw ReadOnly();
        }
    }

    private static DavException ReadOnly() => new(StatusCodes.Status403Forbidden, new(D + "need-privileges"), "This cannot be deleted.");
}
