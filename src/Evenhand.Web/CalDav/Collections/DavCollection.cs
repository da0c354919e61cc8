using System.Xml.Linq;
using Evenhand.App.Data.Calendars;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>A calendar as the server shows it, wherever its objects come from.</summary>
internal abstract class DavCollection
{
    public abstract string Name { get; }

    public abstract string Title { get; }

    /// <summary>VEVENT, VTODO, VJOURNAL.</summary>
    public abstract IReadOnlyList<string> Components { get; }

    public abstract bool IsReadOnly { get; }

    /// <summary>Another one after every change.</summary>
    public abstract string SyncToken { get; }

    /// <summary>What programs noted about it, and the server keeps for them.</summary>
    public abstract XElement? Noted(XName property);

    public abstract IEnumerable<XName> NotedNames { get; }

    public abstract Task<IReadOnlyList<(string Name, string Etag)>> Lines(CancellationToken stop);

    /// <summary>The objects that may have something between two days from 1970.</summary>
    public abstract Task<IReadOnlyList<DavItem>> Items(int firstDay, int lastDay, CancellationToken stop);

    public abstract Task<IReadOnlyList<DavItem>> Named(IReadOnlyCollection<string> names, CancellationToken stop);

    /// <summary>What changed since a token; null for a token that is not known, or no longer.</summary>
    /// <param name="token">Empty for everything.</param>
    public abstract Task<DavChanges?> Since(string token, int most, CancellationToken stop);

    public abstract Task<PutAnswer> Put(DavItem item, PutCondition condition, CancellationToken stop);

    public abstract Task<PutAnswer> Delete(string name, PutCondition condition, CancellationToken stop);
}
