using Evenhand.App.Data.Calendars;
using Evenhand.Web.CalDav.Collections;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>DELETE of an object, or of a calendar or folder with all that it holds. Deleting a duty leaves it to whoever takes it.</summary>
internal static class DeleteResource
{
    public static async Task Run(DavRequest request)
    {
        switch (await request.Resource())
        {
            case { Item: { } item, Collection: { IsReadOnly: false } from }:
                var answer = await from.Delete(request, item.Name, request.Condition());
                if (answer is PutAnswer.Gone)
                    throw DavRequest.NotFound();
                request.Answer(answer is PutAnswer.Failed ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status204NoContent);
                return;
            case { Item: null, Collection: KeptCollection kept }:
                await request.Store.Calendars.Delete(request.Caller, kept.Id, request.Stop);
                request.Answer(StatusCodes.Status204NoContent);
                return;
            default:
                throw new DavException(StatusCodes.Status403Forbidden, new(D + "need-privileges"), "This cannot be deleted.");
        }
    }
}
