using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Evenhand.App.Calendars;
using Evenhand.App.Data;
using Evenhand.App.Data.Calendars;
using Evenhand.App.Data.Rows;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>A collection whose objects are kept here with the bytes that programs sent.</summary>
internal sealed class KeptCollection(Caller caller, CalendarCollectionRow row, StoredCalendars calendars, ReadObjects read) : DavCollection
{
    private readonly Dictionary<string, string> noted = JsonSerializer.Deserialize<Dictionary<string, string>>(row.Properties) ?? [];

    public string Id => row.Id;

    public override string Name => row.Name;

    public override string Title => row.Title;

    public override IReadOnlyList<string> Components => row.Components.Split(',');

    public override bool IsReadOnly => false;

    public override string SyncToken => Token(row.Changes);

    public override IEnumerable<XName> NotedNames => noted.Keys.Select(XName.Get);

    public override XElement? Noted(XName property)
    {
        if (!noted.TryGetValue(property.ToString(), out var text))
            return null;
        try
        {
            return XElement.Parse(text, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    public override Task<IReadOnlyList<(string Name, string Etag)>> Lines(CancellationToken stop) => calendars.Lines(caller, row.Id, stop);

    public override async Task<IReadOnlyList<DavItem>> Items(int firstDay, int lastDay, CancellationToken stop) => [.. (await calendars.Objects(caller, row.Id, firstDay, lastDay, stop)).Select(ItemOf)];

    public override async Task<IReadOnlyList<DavItem>> Named(IReadOnlyCollection<string> names, CancellationToken stop) => [.. (await calendars.Named(caller, row.Id, names, stop)).Select(ItemOf)];

    public override async Task<DavChanges?> Since(string token, int most, CancellationToken stop)
    {
        long from = 0;
        if (token.Length > 0 && (!token.StartsWith(Token(null), StringComparison.Ordinal) || !long.TryParse(token[Token(null).Length..], NumberStyles.None, CultureInfo.InvariantCulture, out from) || from > row.Changes))
            return null;
        var changed = await calendars.Since(caller, row.Id, from, most == int.MaxValue ? most : most + 1, stop);
        // Who asks for the first time need not hear of what was deleted before.
        var members = changed.Take(most).Where(one => token.Length > 0 || !one.IsDeleted).Select(one => (one.Name, one.IsDeleted ? null : one.Etag)).ToList();
        var isWhole = changed.Count <= most;
        return new(members, isWhole ? Token(Math.Max(row.Changes, changed.Count > 0 ? changed[^1].Change : 0)) : Token(changed[most - 1].Change), isWhole);
    }

    public override Task<PutAnswer> Put(DavItem item, PutCondition condition, CancellationToken stop)
    {
        var (first, last) = item.Read!.Days();
        return calendars.Put(caller, row.Id, new() { Name = item.Name, Uid = item.Read.Uid, Component = item.Read.Component, Etag = item.Etag, Body = item.Body.ToArray(), FirstDay = first, LastDay = last }, condition, stop);
    }

    public override Task<PutAnswer> Delete(string name, PutCondition condition, CancellationToken stop) => calendars.Delete(caller, row.Id, name, condition, stop);

    private DavItem ItemOf(CalendarObjectRow one) => new(one.Name, one.Etag, one.Body, read.Of(one.Etag, one.Body));

    private string Token(long? change) => string.Create(CultureInfo.InvariantCulture, $"urn:evenhand:sync:{row.Id}:{change}");
}
