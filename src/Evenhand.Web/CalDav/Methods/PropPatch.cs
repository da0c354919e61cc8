using System.Text.Json;
using System.Xml.Linq;
using Evenhand.App.Data.Rows;
using Evenhand.Web.CalDav.Collections;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>
/// PROPPATCH (RFC 4918, 9.2) on a calendar: its name, and whatever else programs note about it (colour, order, zone, their own). All or
/// nothing: what the server computes cannot be set.
/// </summary>
internal static class PropPatch
{
    private const int MostNoted = 50_000;

    private static readonly HashSet<XName> Computed =
    [
        D + "resourcetype", GetEtag, D + "getcontenttype", D + "getcontentlength", D + "sync-token", D + "owner", D + "current-user-principal", D + "current-user-privilege-set", D + "principal-URL",
        D + "principal-collection-set", D + "supported-report-set", CalendarServer + "getctag", C + "supported-calendar-component-set", C + "supported-calendar-data", C + "max-resource-size", C + "supported-collation-set",
    ];

    public static async Task Run(DavRequest request)
    {
        var body = await DavBody.Xml(request.Http);
        if (body?.Name != D + "propertyupdate")
            throw new DavException(StatusCodes.Status400BadRequest, message: "The body of PROPPATCH is a propertyupdate.");
        var collection = request.Path is DavPath.Collection path ? await request.Collection(path.Name) : null;
        if (collection is not KeptCollection kept)
            throw new DavException(StatusCodes.Status403Forbidden, message: "These properties cannot be changed.");
        var changes = body.Elements().Where(element => element.Name == D + "set" || element.Name == D + "remove")
            .SelectMany(element => element.Elements(D + "prop").Elements().Select(property => (Property: property, IsSet: element.Name == D + "set"))).ToList();
        var names = changes.Select(change => new XElement(change.Property.Name)).DistinctBy(element => element.Name).ToList();
        var answer = new Multistatus();
        if (names.Any(name => Computed.Contains(name.Name)))
        {
            answer.Add(request.ResourceOf(kept).Href, [.. names.Where(name => Computed.Contains(name.Name))], StatusCodes.Status403Forbidden);
        }
        else
        {
            if (!await request.Store.Calendars.Change(request.Caller, kept.Id, row => Apply(row, changes), request.Stop))
                throw DavRequest.NotFound();
            answer.Add(request.ResourceOf(kept).Href, names, StatusCodes.Status200OK);
        }

        await answer.Write(request.Http);
    }

    public static void Apply(CalendarCollectionRow row, IEnumerable<(XElement Property, bool IsSet)> changes)
    {
        var noted = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Properties) ?? [];
        foreach (var (property, isSet) in changes)
        {
            if (property.Name == D + "displayname")
                row.Title = isSet ? property.Value.Length > 200 ? property.Value[..200] : property.Value : row.Name;
            else if (isSet)
                noted[property.Name.ToString()] = property.ToString(SaveOptions.DisableFormatting);
            else
                noted.Remove(property.Name.ToString());
        }

        var text = JsonSerializer.Serialize(noted);
        if (text.Length > MostNoted)
            throw new DavException(StatusCodes.Status507InsufficientStorage, message: $"At most {MostNoted:N0} characters of properties are kept for a calendar.");
        row.Properties = text;
    }
}
