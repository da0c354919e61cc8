using System.Xml.Linq;
using Evenhand.Web.CalDav.Collections;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>MKCALENDAR (RFC 4791, 5.3.1) and MKCOL with a body (RFC 5689): a new calendar of the caller's. One that does not say what it takes, takes all kinds.</summary>
internal static class MakeCollection
{
    private static readonly string[] Kinds = ["VEVENT", "VTODO", "VJOURNAL"];

    private const int Most = 100;

    public static async Task Run(DavRequest request)
    {
        var body = await DavBody.Xml(request.Http);
        if (request.Path is not DavPath.Collection path)
            throw new DavException(StatusCodes.Status403Forbidden, new(C + "calendar-collection-location-ok"), "Calendars lie in the home of their owner.");
        var there = await request.Home.All(request.Caller, request.Stop);
        if (there.Any(one => one.Name == path.Name) || path.Name == DutiesCollection.Address)
            throw new DavException(StatusCodes.Status405MethodNotAllowed, new(D + "resource-must-be-null"), "There is a calendar of that name.");
        if (there.Count >= Most)
            throw new DavException(StatusCodes.Status507InsufficientStorage, message: $"At most {Most} calendars are kept.");
        var properties = body?.Elements(D + "set").Elements(D + "prop").Elements().Where(element => element.Name != D + "resourcetype").ToList() ?? [];
        var components = properties.FirstOrDefault(element => element.Name == C + "supported-calendar-component-set")?.Elements(C + "comp").Select(comp => comp.Attribute("name")?.Value.ToUpperInvariant() ?? "").Where(Kinds.Contains).Distinct().ToList();
        var row = DavHome.New(path.Name, path.Name, components is { Count: > 0 } ? string.Join(',', components) : string.Join(',', Kinds));
        PropPatch.Apply(row, properties.Where(element => element.Name != C + "supported-calendar-component-set").Select(element => (element, true)));
        if (!await request.Store.Calendars.Create(request.Caller, row, request.Stop))
            throw new DavException(StatusCodes.Status405MethodNotAllowed, new(D + "resource-must-be-null"));
        request.Http.Response.Headers.CacheControl = "no-cache";
        request.Answer(StatusCodes.Status201Created);
    }
}
