using Evenhand.App.Calendars;
using Evenhand.App.Data.Calendars;
using Evenhand.App.Data.Rows;
using Evenhand.Web.CalDav.Duties;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>
/// The household's weeks as their reader may see them, an occurrence to an object. What a program writes to one of the reader's duties is
/// an act in the week, under the same rules as on the pages; nothing of it is stored here.
/// </summary>
/// <param name="noted">What programs noted about it; null when they noted nothing.</param>
internal sealed class PlannedCollection(PlannedKind kind, string title, PlannedState state, CalendarCollectionRow? noted) : DavCollection(noted?.Properties ?? "{}")
{
    public PlannedKind Kind => kind;

    public override string Name => kind.Address;

    public override string Title => noted?.Title is { Length: > 0 } own ? own : title;

    public override IReadOnlyList<string> Components { get; } = [kind.Component];

    public override bool IsReadOnly => kind.IsReadOnly;

    public override bool TakesNew => false;

    public override string SyncToken => state.Token;

    /// <summary>Row of what programs noted about it.</summary>
    public string? NotedId => noted?.Id;

    public override Task<IReadOnlyList<CalendarItem>> Items(int firstDay, int lastDay, CancellationToken stop) => Task.FromResult<IReadOnlyList<CalendarItem>>([.. state.Items.Values.Select(one => one.Item)]);

    public override Task<IReadOnlyList<CalendarItem>> Named(IReadOnlyCollection<string> names, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<CalendarItem>>([.. names.Select(name => state.Items.GetValueOrDefault(name)?.Item).OfType<CalendarItem>()]);

    public override Task<DavChanges?> Since(string token, int most, bool withBodies, CancellationToken stop) =>
        Task.FromResult(state.Since(token) is { } changes ? new DavChanges(changes, SyncToken, IsWhole: true) : null);

    public override async Task<PutAnswer> Put(DavRequest request, CalendarItem item, PutCondition condition)
    {
        var there = state.Items.GetValueOrDefault(item.Name);
        if (!condition.Holds(there?.Item.Etag))
            return new PutAnswer.Failed();
        if (there is null)
            throw DutyActs.Refused("bind", "These come from the household's week. Put what is new into a calendar of your own.");
        if (there.Item.Uid != item.Uid)
            return new PutAnswer.UidTaken(item.Name);
        await DutyActs.Put(request, there, item.Read!);
        return new PutAnswer.Done(IsNew: false);
    }

    public override async Task<PutAnswer> Delete(DavRequest request, string name, PutCondition condition)
    {
        if (state.Items.GetValueOrDefault(name) is not { } there)
            return new PutAnswer.Gone();
        if (!condition.Holds(there.Item.Etag))
            return new PutAnswer.Failed();
        await DutyActs.Decline(request, there);
        return new PutAnswer.Done(IsNew: false);
    }
}
