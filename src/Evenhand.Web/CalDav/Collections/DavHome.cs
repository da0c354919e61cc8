using Evenhand.App.Calendars;
using Evenhand.App.Data;
using Evenhand.App.Data.Calendars;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>The collections of a member. Whoever has none gets one for events and one for to-dos: programs expect them apart.</summary>
internal sealed class DavHome(Store store, ReadObjects read, DutiesReading duties)
{
    public async Task<IReadOnlyList<DavCollection>> All(Caller caller, CancellationToken stop)
    {
        var kept = await Kept(caller, stop);
        return await duties.Of(caller, stop) is { } own ? [.. kept, own] : kept;
    }

    public async Task<DavCollection?> Find(Caller caller, string name, CancellationToken stop) => name == DutiesCollection.Address
        ? await duties.Of(caller, stop)
        : (await Kept(caller, stop)).FirstOrDefault(one => one.Name == name);

    private async Task<IReadOnlyList<DavCollection>> Kept(Caller caller, CancellationToken stop)
    {
        var rows = await store.Calendars.Collections(caller, stop);
        if (rows.Count == 0)
        {
            await store.Calendars.Create(caller, New("calendar", "Calendar", "VEVENT"), stop);
            await store.Calendars.Create(caller, New("tasks", "Tasks", "VTODO"), stop);
            rows = await store.Calendars.Collections(caller, stop);
        }

        return [.. rows.Select(row => new KeptCollection(caller, row, store.Calendars, read))];
    }

    public static CalendarCollectionRow New(string name, string title, string components) => new() { Id = NewId.Short(), Name = name, Title = title, Components = components };
}
