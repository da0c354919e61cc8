using Evenhand.App.Calendars;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>The collections of a member. Whoever has none gets one for events and one for to-dos: programs expect them apart.</summary>
internal sealed class DavHome(Store store, HeldCalendars held, PlannedReading planned)
{
    public async Task<IReadOnlyList<DavCollection>> All(Caller caller, CancellationToken stop)
    {
        var rows = await store.Calendars.Collections(caller, stop);
        if (!rows.Exists(IsOwn))
        {
            await MakeFirst(caller, stop);
            rows = await store.Calendars.Collections(caller, stop);
        }

        var all = rows.Where(IsOwn).Select(row => Kept(caller, row)).ToList<DavCollection>();
        all.AddRange(await planned.Of(caller, PlannedKind.All, address => rows.Find(row => row.Name == address), stop));
        return all;
    }

    /// <summary>Null when there is no collection of that name.</summary>
    public async Task<DavCollection?> Find(Caller caller, string name, CancellationToken stop)
    {
        var row = await store.Calendars.Collections(caller, stop, name) is [var one] ? one : null;
        if (PlannedKind.Named(name) is { } kind)
            return await planned.Of(caller, [kind], _ => row, stop) is [var week] ? week : null;
        if (row is null && !(await store.Calendars.Collections(caller, stop)).Exists(IsOwn))
        {
            await MakeFirst(caller, stop);
            row = await store.Calendars.Collections(caller, stop, name) is [var made] ? made : null;
        }

        return row is null ? null : Kept(caller, row);
    }

    public static CalendarCollectionRow New(string name, string title, string components) => new() { Id = NewId.Short(), Name = name, Title = title, Components = components };

    private async Task MakeFirst(Caller caller, CancellationToken stop)
    {
        var text = await PlannedReading.Words(store, caller, (await store.Households.Read(caller, stop))?.Settings.Language, stop);
        await store.Calendars.Create(caller, New("calendar", text["caldav.calendar"], "VEVENT"), stop);
        await store.Calendars.Create(caller, New("tasks", text["caldav.tasks"], "VTODO"), stop);
    }

    private static bool IsOwn(CalendarCollectionRow row) => PlannedKind.Named(row.Name) is null;

    private KeptCollection Kept(Caller caller, CalendarCollectionRow row) => new(caller, row, store.Calendars, held);
}
