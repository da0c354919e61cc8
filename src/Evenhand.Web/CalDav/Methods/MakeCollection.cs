using System.Xml.Linq;
using Evenhand.Web.CalDav.Collections;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>
/// MKCALENDAR (RFC 4791, 5.3.1) and MKCOL (RFC 4918, 9.3; RFC 5689): a new calendar of the caller's, or a folder for files. A calendar that
/// does not say what it takes, takes all kinds.
/// </summary>
internal static class MakeCollection
{
    private static readonly string[] Kinds = ["VEVENT", "VTODO", "VJOURNAL"];

    private const int Most = 200;

    public static async Task Run(DavRequest request)
    {
        var isCalendar = request.Http.Request.Method == "MKCALENDAR";
        var type = request.Http.Request.ContentType?.Split(';')[0].Trim() ?? "";
        if (!isCalendar && type.Length > 0 && !type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase) && request.Http.Request.ContentLength is > 0)
            throw new DavException(StatusCodes.Status415UnsupportedMediaType, message: "The body of MKCOL is XML.");
        var body = await DavBody.Xml(request.Http);
        var properties = body?.Elements(D + "set").Elements(D + "prop").Elements().ToList() ?? [];
        isCalendar |= properties.Exists(element => element.Name == D + "resourcetype" && element.Element(C + "calendar") is not null);
        var name = request.Path switch
        {
            DavPath.Collection path => path.Name,
            DavPath.Item path => $"{path.CollectionName}/{path.Name}",
            _ => throw new DavException(StatusCodes.Status403Forbidden, new(C + "calendar-collection-location-ok"), "Calendars lie in the home of their owner."),
        };
        await CheckPlace(request, name, isCalendar);
        var components = properties.Find(element => element.Name == C + "supported-calendar-component-set")?.Elements(C + "comp").Select(comp => comp.Attribute("name")?.Value.ToUpperInvariant() ?? "").Where(Kinds.Contains).Distinct().ToList();
        var row = DavHome.New(name, name[(name.LastIndexOf('/') + 1)..], !isCalendar ? "" : components is { Count: > 0 } ? string.Join(',', components) : string.Join(',', Kinds));
        PropPatch.Apply(row, properties.Where(element => element.Name != C + "supported-calendar-component-set" && element.Name != D + "resourcetype").Select(element => (element, true)));
        if (!await request.Store.Calendars.Create(request.Caller, row, request.Stop))
            throw Taken();
        request.Http.Response.Headers.CacheControl = "no-cache";
        request.Answer(StatusCodes.Status201Created);
    }

    /// <summary>Ends the request when nothing can be made in that place.</summary>
    private static async Task CheckPlace(DavRequest request, string name, bool isCalendar)
    {
        var there = await request.Home.All(request.Caller, request.Stop);
        if (there.Any(one => one.Name == name) || PlannedKind.Named(name) is not null)
            throw Taken();
        if (there.Count >= Most)
            throw new DavException(StatusCodes.Status507InsufficientStorage, message: $"At most {Most} calendars are kept.");
        if (name.LastIndexOf('/') is not (> 0 and var slash))
            return;
        if (there.FirstOrDefault(one => one.Name == name[..slash]) is not { } parent)
            throw new DavException(StatusCodes.Status409Conflict, message: "There is no folder to put it in.");
        if (isCalendar || !parent.IsFolder)
            throw new DavException(StatusCodes.Status403Forbidden, new(C + "calendar-collection-location-ok"), "Calendars lie in the home of their owner.");
        if ((await parent.Named([name[(slash + 1)..]], request.Stop)).Count > 0)
            throw Taken();
    }

    private static DavException Taken() => new(StatusCodes.Status405MethodNotAllowed, new(D + "resource-must-be-null"), "There is something of that name.");
}
