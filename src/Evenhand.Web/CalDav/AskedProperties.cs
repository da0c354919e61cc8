using System.Xml.Linq;
using Evenhand.App.Calendars;
using Evenhand.Web.CalDav.Query;
using static Evenhand.Web.CalDav.DavNames;

namespace Evenhand.Web.CalDav;

/// <summary>The properties that a request asks for (RFC 4918, 14.18; RFC 4791, 9.6), found once and written for each resource.</summary>
internal sealed class AskedProperties
{
    private static readonly XName ContentType = D + "getcontenttype";
    private static readonly XName ResourceType = D + "resourcetype";
    private static readonly XName[] EtagAlone = [GetEtag];

    private readonly DavRequest request;
    private readonly XName[]? names;
    private readonly XName[] more;
    private readonly bool namesOnly;
    private readonly DataShape? data;

    private AskedProperties(DavRequest request, XName[]? names, XName[] more, bool namesOnly, XElement? data)
    {
        (this.request, this.names, this.more, this.namesOnly) = (request, names, more, namesOnly);
        this.data = data is null ? null : new(data, request.Zone);
    }

    /// <summary>Of a propfind: all of them where it has no body.</summary>
    public static AskedProperties OfPropFind(DavRequest request, XElement? body)
    {
        var asked = body?.Element(D + "prop");
        return new(request, asked is null ? null : Names(asked), body?.Element(D + "include") is { } include ? Names(include) : [], asked is null && body?.Element(D + "propname") is not null, null);
    }

    /// <summary>Of a report: the ETag where it does not say.</summary>
    public static AskedProperties OfReport(DavRequest request, XElement body)
    {
        if (body.Element(D + "prop") is { } asked)
            return new(request, Names(asked), [], false, asked.Element(CalendarData));
        return body.Element(D + "allprop") is not null || body.Element(D + "propname") is not null ? OfPropFind(request, body) : new(request, EtagAlone, [], false, null);
    }

    /// <summary>False when ETags, and what kind of object it is, are enough.</summary>
    public bool NeedsBodies => names is null || Array.Exists(names, name => name != GetEtag && name != ResourceType && name != ContentType);

    public void Answer(Multistatus answer, DavResource resource)
    {
        answer.Begin(resource.Href);
        if (namesOnly)
        {
            foreach (var name in DavProperties.Names(resource))
                answer.Found(name);
        }
        else
        {
            foreach (var name in names ?? DavProperties.Names(resource).Concat(more).Distinct())
                Add(answer, resource, name);
        }

        answer.End(request.IsMinimal);
    }

    private void Add(Multistatus answer, DavResource resource, XName name)
    {
        if (resource.Item is { } item && AddOfItem(answer, item, name))
            return;
        if (request.Properties.Of(resource, name) is { } element)
            answer.Found(element);
        else if (names is not null)
            answer.Missing(name);
    }

    /// <summary>What programs ask of every object: written without making elements of it.</summary>
    private bool AddOfItem(Multistatus answer, CalendarItem item, XName name)
    {
        if (name == GetEtag)
            answer.Found(name, DavRequest.Quoted(item.Etag));
        else if (name == CalendarData && data is not null && item.ContentType.Length == 0)
            answer.Found(name, data.Of(item));
        else if (name == ContentType)
            answer.Found(name, DavProperties.ContentTypeOf(item));
        else if (name == ResourceType)
            answer.Found(name);
        else
            return false;
        return true;
    }

    private static XName[] Names(XElement asked) => [.. asked.Elements().Select(element => element.Name).Distinct()];
}
