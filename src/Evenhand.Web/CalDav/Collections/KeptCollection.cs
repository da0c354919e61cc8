using System.Globalization;
using Evenhand.App.Calendars;
using Evenhand.App.Data;
using Evenhand.App.Data.Calendars;
using Evenhand.App.Data.Rows;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>A collection whose objects are kept here with the bytes that programs sent.</summary>
internal sealed class KeptCollection(Caller caller, CalendarCollectionRow row, StoredCalendars calendars, HeldCalendars held) : DavCollection(row.Properties)
{
    public string Id => row.Id;

    public override string Name => row.Name;

    public override string Title => row.Title;

    public override IReadOnlyList<string> Components { get; } = row.Components.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public override bool IsReadOnly => false;

    public override bool TakesNew => true;

    public override string SyncToken => Token(row.Changes);

    public long Bytes => row.Bytes;

    public override async Task<IReadOnlyList<CalendarItem>> Items(int firstDay, int lastDay, CancellationToken stop)
    {
        var items = (await held.Of(caller, row, stop)).Items;
        return firstDay == int.MinValue && lastDay == int.MaxValue ? items : Array.FindAll(items, item => item.FirstDay <= lastDay && item.LastDay >= firstDay);
    }

    public override async Task<IReadOnlyList<CalendarItem>> Named(IReadOnlyCollection<string> names, CancellationToken stop)
    {
        var known = names.Count == 1 ? held.Known(row) : await held.Of(caller, row, stop);
        if (known is not null)
            return [.. names.Select(known.Find).OfType<CalendarItem>()];
        return await calendars.Object(caller, row.Id, names.Single(), stop) is { } one ? [new(one)] : [];
    }

    public override async Task<DavChanges?> Since(string token, int most, bool withBodies, CancellationToken stop)
    {
        long from = 0;
        if (token.Length > 0 && (!token.StartsWith(Token(null), StringComparison.Ordinal) || !long.TryParse(token[Token(null).Length..], NumberStyles.None, CultureInfo.InvariantCulture, out from) || from > row.Changes))
            return null;
        var changed = from == row.Changes ? [] : await calendars.Since(caller, row.Id, from, most == int.MaxValue ? most : most + 1, stop);
        // Who asks for the first time need not hear of what was deleted before.
        var told = changed.Take(most).Where(one => token.Length > 0 || !one.IsDeleted).ToList();
        var bodies = withBodies ? (await Named([.. told.Where(one => !one.IsDeleted).Select(one => one.Name)], stop)).ToDictionary(item => item.Name, StringComparer.Ordinal) : null;
        var members = told.Select(one => (one.Name, one.IsDeleted ? null : bodies is null ? Bare(one) : bodies.GetValueOrDefault(one.Name))).ToList();
        var isWhole = changed.Count <= most;
        return new(members, isWhole ? Token(Math.Max(row.Changes, changed.Count > 0 ? changed[^1].Change : 0)) : Token(changed[most - 1].Change), isWhole);
    }

    public override Task<PutAnswer> Put(DavRequest request, CalendarItem item, PutCondition condition) => calendars.Put(caller, row.Id, item.ToRow(), condition, request.Stop);

    public override Task<PutAnswer> Delete(DavRequest request, string name, PutCondition condition) => calendars.Delete(caller, row.Id, name, condition, request.Stop);

    private static CalendarItem Bare(ChangedObject one) => new(new CalendarObjectRow { Name = one.Name, Etag = one.Etag, Component = one.Component, ContentType = one.ContentType });

    private string Token(long? change) => string.Create(CultureInfo.InvariantCulture, $"urn:evenhand:sync:{row.Id}:{change}");
}
