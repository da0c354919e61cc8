using Evenhand.Web.CalDav.Collections;

namespace Evenhand.Web.CalDav;

/// <summary>Something that has properties.</summary>
internal sealed record DavResource(string Href, DavPath Path, DavCollection? Collection = null, DavItem? Item = null)
{
    public bool IsCalendar => Collection is not null && Item is null;
}
