using Evenhand.App.Calendars;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>An object as it is served.</summary>
/// <param name="Etag">Without quotes.</param>
internal sealed record DavItem(string Name, string Etag, ReadOnlyMemory<byte> Body, CalendarObject? Read);
