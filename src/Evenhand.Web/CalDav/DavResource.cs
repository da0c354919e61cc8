using Evenhand.App.Calendars;
using Evenhand.Web.CalDav.Collections;

namespace Evenhand.Web.CalDav;

/// <summary>Something that has properties.</summary>
internal sealed record DavResource(string Href, DavPath Path, DavCollection? Collection = null, CalendarItem? Item = null)
{
    public bool IsCollection => Collection is not null && Item is null;

    public bool IsCalendar => IsCollection && !Collection!.IsFolder;
}
