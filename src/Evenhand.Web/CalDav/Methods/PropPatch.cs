using System.Text.Json;
using System.Xml.Linq;
using Evenhand.App.Data.Rows;
using Evenhand.Web.CalDav.Collections;
using Microsoft.AspNetCore.Http;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav.Methods;

/// <summary>
/// PROPPATCH (RFC 4918, 9.2) on a calendar, a folder or a file: its name, and whatever else programs note about it (colour, order, zone, their
/// own). All or nothing: what the server computes cannot be set.
/// </summary>
internal static class PropPatch
{
    private const int MostNoted = 50_000;

    public static async Task Run(DavRequest request)
    {
        var body = await DavBody.Xml(request.Http);
        if (body?.Name != D + "propertyupdate")
            throw new DavException(StatusCodes.Status400BadRequest, message: "The body of PROPPATCH is a propertyupdate.");
        var resource = await request.Resource();
        var changes = body.Elements().Where(element => element.Name == D + "set" || element.Name == D + "remove")
            .SelectMany(element => element.Elements(D + "prop").Elements().Select(property => (Property: property, IsSet: element.Name == D + "set"))).ToList();
        var names = changes.Select(change => change.Property.Name).Distinct().ToList();
        var status = StatusCodes.Status200OK;
        var refused = names.Where(DavProperties.Computed.Contains).ToList();
        if (refused.Count > 0)
            (names, status) = (refused, StatusCodes.Status403Forbidden);
        else if (!await Apply(request, resource, changes))
            status = StatusCodes.Status403Forbidden;
        using var answer = new Multistatus(request.Http);
        answer.Add(resource.Href, [(names, status), (changes.Select(change => change.Property.Name).Distinct().Except(names), StatusCodes.Status424FailedDependency)]);
        await answer.Send(syncToken: null);
    }

    /// <summary>False for a resource about which nothing is noted.</summary>
    private static async Task<bool> Apply(DavRequest request, DavResource resource, IReadOnlyList<(XElement Property, bool IsSet)> changes)
    {
        var calendars = request.Store.Calendars;
        switch (resource)
        {
            case { Item: { ContentType.Length: > 0 } file, Collection: KeptCollection kept }:
                return await calendars.ChangeFile(request.Caller, kept.Id, file.Name, row => row.Properties = With(row.Properties, changes), request.Stop);
            case { Item: null, Collection: KeptCollection kept }:
                return await calendars.Change(request.Caller, kept.Id, row => Apply(row, changes), request.Stop);
            case { Item: null, Collection: PlannedCollection { NotedId: { } id } }:
                return await calendars.Change(request.Caller, id, row => Apply(row, changes), request.Stop);
            case { Item: null, Collection: PlannedCollection planned }:
                var row = DavHome.New(planned.Name, "", planned.Components[0]);
                Apply(row, changes);
                return await calendars.Create(request.Caller, row, request.Stop);
            default:
                return false;
        }
    }

    public static void Apply(CalendarCollectionRow row, IEnumerable<(XElement Property, bool IsSet)> changes)
    {
        var rest = new List<(XElement Property, bool IsSet)>();
        foreach (var (property, isSet) in changes)
        {
            if (property.Name == D + "displayname")
                row.Title = isSet ? property.Value.Length > 200 ? property.Value[..200] : property.Value : row.Name;
            else
                rest.Add((property, isSet));
        }

        row.Properties = With(row.Properties, rest);
    }

    /// <summary>What is noted, after the changes in their order.</summary>
    private static string With(string properties, IEnumerable<(XElement Property, bool IsSet)> changes)
    {
        var noted = DavProperties.Dictionary(properties);
        foreach (var (property, isSet) in changes)
        {
            if (isSet)
                noted[property.Name.ToString()] = property.ToString(SaveOptions.DisableFormatting);
            else
                noted.Remove(property.Name.ToString());
        }

        var text = JsonSerializer.Serialize(noted);
        return text.Length <= MostNoted ? text : throw new DavException(StatusCodes.Status507InsufficientStorage, message: $"At most {MostNoted:N0} characters of properties are kept for a calendar.");
    }
}
