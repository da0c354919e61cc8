using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Evenhand.App.Calendars;
using Evenhand.App.Data.Calendars;
using Evenhand.Calendar.Components;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>The holder's duties from the household's weeks, an event to an object; read only.</summary>
internal sealed class DutiesCollection : DavCollection
{
    public const string Address = "duties";

    private readonly Dictionary<string, DavItem> items;

    public DutiesCollection(CalendarFeed feed)
    {
        Title = feed.Name;
        items = feed.Events.Select(one => ItemOf(feed, one)).ToDictionary(item => item.Name, StringComparer.Ordinal);
        var marks = string.Join('\n', items.Values.Select(item => $"{item.Name} {item.Etag}").Order(StringComparer.Ordinal));
        SyncToken = "urn:evenhand:duties:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(marks)).AsSpan(0, 16));
    }

    public override string Name => Address;

    public override string Title { get; }

    public override IReadOnlyList<string> Components => ["VEVENT"];

    public override bool IsReadOnly => true;

    public override string SyncToken { get; }

    public override IEnumerable<XName> NotedNames => [];

    public override XElement? Noted(XName property) => null;

    public override Task<IReadOnlyList<(string Name, string Etag)>> Lines(CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<(string, string)>>([.. items.Values.Select(item => (item.Name, item.Etag))]);

    public override Task<IReadOnlyList<DavItem>> Items(int firstDay, int lastDay, CancellationToken stop) => Task.FromResult<IReadOnlyList<DavItem>>([.. items.Values]);

    public override Task<IReadOnlyList<DavItem>> Named(IReadOnlyCollection<string> names, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<DavItem>>([.. names.Distinct(StringComparer.Ordinal).Where(items.ContainsKey).Select(name => items[name])]);

    /// <summary>A week is planned anew as a whole; who has an older state asks for everything.</summary>
    public override async Task<DavChanges?> Since(string token, int most, CancellationToken stop)
    {
        if (token == SyncToken)
            return new([], SyncToken, IsWhole: true);
        return token.Length > 0 ? null : new([.. (await Lines(stop)).Select(line => (line.Name, (string?)line.Etag))], SyncToken, IsWhole: true);
    }

    public override Task<PutAnswer> Put(DavItem item, PutCondition condition, CancellationToken stop) => throw new InvalidOperationException("Duties are planned, not written.");

    public override Task<PutAnswer> Delete(string name, PutCondition condition, CancellationToken stop) => throw new InvalidOperationException("Duties are planned, not deleted.");

    private static DavItem ItemOf(CalendarFeed feed, CalendarEvent one)
    {
        var body = Encoding.UTF8.GetBytes(CalendarWriter.WriteObject(feed.ProductId, one));
        return new(one.Uid + ".ics", CalendarObject.EtagOf(body), body, CalendarObject.Read(body, out _));
    }
}
