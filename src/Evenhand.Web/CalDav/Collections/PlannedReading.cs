using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Evenhand.App.Calendars;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Feeds;
using Evenhand.App.Weeks;
using Evenhand.Calendar.Components;
using Evenhand.Web.Desks;
using Evenhand.Web.Feeds;
using Evenhand.Web.Texts;
using NodaTime;

namespace Evenhand.Web.CalDav.Collections;

/// <summary>Puts the planned collections of a member together, anew when the household or the day is another.</summary>
internal sealed class PlannedReading(Store store, FeedReading reading)
{
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<(HouseholdId, MemberId, string), Made> known = new();

    private sealed record Made(string Mark, string Title, PlannedState State);

    /// <summary>The collections of these kinds; none for a member who is no person of the household.</summary>
    /// <param name="noted">What programs noted about each, by address.</param>
    public async Task<IReadOnlyList<PlannedCollection>> Of(Caller caller, IReadOnlyList<PlannedKind> kinds, Func<string, CalendarCollectionRow?> noted, CancellationToken stop)
    {
        if (caller.Person is null || await store.Households.Read(caller, stop) is not { } household)
            return [];
        var text = await Words(store, caller, household.Settings.Language, stop);
        var collections = new List<PlannedCollection>();
        foreach (var kind in kinds)
            collections.Add(await Of(caller, kind, noted(kind.Address), household, text, stop));
        return collections;
    }

    private async Task<PlannedCollection> Of(Caller caller, PlannedKind kind, CalendarCollectionRow? noted, HouseholdSnapshot household, Text text, CancellationToken stop)
    {
        var feed = new OpenFeed("", kind.Purpose, caller, household);
        var today = reading.Today(feed);
        var mark = string.Create(CultureInfo.InvariantCulture, $"{household.Revision} {today:uuuu-MM-dd} {text.Language}");
        var key = (caller.Household, caller.Member!.Value, kind.Address);
        if (known.TryGetValue(key, out var made) && made.Mark == mark)
            return new(kind, made.Title, made.State, noted);
        var source = await reading.Read(feed, text["week.taken"], stop);
        var calendar = FeedCalendar.Of(source, new FeedText(text, PersonLooks.Of(household.On(today), household.Members)));
        var places = source.Weeks.SelectMany(week => week.Week.Items.Select(item => (Uid: FeedCalendar.Uid(source.Household, week.Week.Monday, item.Key), week.Week.Monday, Item: item))).DistinctBy(one => one.Uid).ToDictionary(one => one.Uid, StringComparer.Ordinal);
        // Being on call is nothing to be done.
        var items = calendar.Events.Where(one => !kind.IsToDo || places.ContainsKey(one.Uid)).Select(one => places.TryGetValue(one.Uid, out var place)
            ? new PlannedItem(ItemOf(calendar, one, kind.IsToDo ? place.Item : null), place.Monday, place.Item.Key)
            : new PlannedItem(ItemOf(calendar, one, null), default, null));
        var title = kind.IsToDo ? text["caldav.todo", calendar.Name] : calendar.Name;
        if (known.Count > Most)
            known.Clear();
        known[key] = made = new(mark, title, new(items, made?.State));
        return new(kind, title, made.State, noted);
    }

    /// <summary>The words of a member: in their own language, else in the household's.</summary>
    public static async Task<Text> Words(Store store, Caller caller, string? household, CancellationToken stop) =>
        Text.For(new[] { (await store.Accounts.Login(caller.Login!.Value, stop))?.Language, household }.OfType<string>());

    /// <summary>The same occurrence has the same bytes at every revision of the household that does not change it.</summary>
    private static CalendarItem ItemOf(CalendarFeed feed, CalendarEvent one, LivedItem? toDo)
    {
        var steady = one with { Stamp = one.Start.Match(day => day.Date, at => at.Local.Date).AtMidnight().InUtc().ToInstant(), Sequence = 0, IsDone = toDo?.SaidDone };
        var body = Encoding.UTF8.GetBytes(CalendarWriter.WriteObject(feed.ProductId, steady));
        return new(one.Uid + ".ics", CalendarObject.Read(body, out var problem) ?? throw new InvalidOperationException(problem));
    }
}
