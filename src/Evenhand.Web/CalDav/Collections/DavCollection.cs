using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Evenhand.App.Calendars;
using Evenhand.App.Data.Calendars;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>A calendar or a folder as the server shows it, wherever its objects come from.</summary>
internal abstract class DavCollection(string properties)
{
    private readonly Dictionary<string, string> noted = JsonSerializer.Deserialize<Dictionary<string, string>>(properties) ?? [];

    /// <summary>Its part of the address.</summary>
    public abstract string Name { get; }

    public abstract string Title { get; }

    /// <summary>VEVENT, VTODO, VJOURNAL; none for a folder of files.</summary>
    public abstract IReadOnlyList<string> Components { get; }

    public bool IsFolder => Components.Count == 0;

    /// <summary>Nothing in it is written or deleted.</summary>
    public abstract bool IsReadOnly { get; }

    /// <summary>Programs put new things into it, and delete it.</summary>
    public abstract bool TakesNew { get; }

    /// <summary>Another one after every change.</summary>
    public abstract string SyncToken { get; }

    /// <summary>What programs noted about it, and the server keeps for them.</summary>
    public XElement? Noted(XName property) => noted.TryGetValue(property.ToString(), out var text) ? Parse(text) : null;

    public IEnumerable<XName> NotedNames => noted.Keys.Select(XName.Get);

    /// <summary>The objects that may have something between two days from 1970.</summary>
    public abstract Task<IReadOnlyList<CalendarItem>> Items(int firstDay, int lastDay, CancellationToken stop);

    /// <summary>The objects of these names; those that are not there are left out.</summary>
    public abstract Task<IReadOnlyList<CalendarItem>> Named(IReadOnlyCollection<string> names, CancellationToken stop);

    /// <summary>What changed since a token; null for a token that is not known, or no longer.</summary>
    /// <param name="token">Empty for everything.</param>
    /// <param name="withBodies">False when names, ETags and kinds are enough.</param>
    public abstract Task<DavChanges?> Since(string token, int most, bool withBodies, CancellationToken stop);

    /// <exception cref="DavException">It is refused.</exception>
    public abstract Task<PutAnswer> Put(DavRequest request, CalendarItem item, PutCondition condition);

    /// <exception cref="DavException">It is refused.</exception>
    public abstract Task<PutAnswer> Delete(DavRequest request, string name, PutCondition condition);

    public static XElement? Parse(string text)
    {
        try
        {
            return XElement.Parse(text, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
