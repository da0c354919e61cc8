using Evenhand.App.Calendars;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>What changed in a collection (RFC 6578).</summary>
/// <param name="Members">Names with what there is now; null for what is gone.</param>
/// <param name="IsWhole">False when there is more after <paramref name="Token"/>.</param>
internal sealed record DavChanges(IReadOnlyList<(string Name, CalendarItem? Item)> Members, string Token, bool IsWhole);
