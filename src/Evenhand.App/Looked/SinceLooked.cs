using Evenhand.App.Accounts.Rights;
using Evenhand.App.Accounts.Views;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Journal;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Weeks;
using Microsoft.Extensions.Caching.Memory;
using NodaTime;

namespace Evenhand.App.Looked;

/// <summary>
/// What others changed on a member's and the children's things since the member looked: the difference between then and now, so
/// that what was done and taken back says nothing. Private things stay private in it.
/// </summary>
public sealed class SinceLooked(Store store, WeekBook book, IClock clock) : IDisposable
{
    /// <summary>Whoever looks after a longer time sees the last of it; the rest is in the history.</summary>
    private const int MostActs = 150;
    private const int MostWeeksAhead = 6;
    private const int MostKept = 2_000;

    /// <summary>Minutes.</summary>
    private const int SmallMove = 60;
    private static readonly Duration Longest = Duration.FromDays(14);

    /// <summary>For who has never looked before.</summary>
    private static readonly Duration Before = Duration.FromDays(1);

    private readonly MemoryCache known = new(new MemoryCacheOptions { SizeLimit = MostKept });

    /// <param name="view">The household as the member may see it.</param>
    /// <param name="today">Local date; what lies before it is not mentioned any more.</param>
    public async Task<LookedNews> Read(HouseholdSnapshot household, HouseholdView view, LocalDate today, CancellationToken stop)
    {
        var caller = view.Caller;
        var seen = await store.Seen(caller, stop);
        if (caller.Member is not { } member || seen >= household.Revision)
            return new(household.Revision, [], []);
        var key = (household.Id, member, seen, household.Revision, today);
        if (known.Get<LookedNews>(key) is { } read)
            return read;
        var acts = await store.ActsAfter(caller, seen ?? 0, clock.GetCurrentInstant() - (seen is null ? Before : Longest), MostActs, stop);
        acts = [.. acts.Where(act => act.Act.Seq <= household.Revision)];
        var news = new LookedNews(household.Revision, RightsTable.Allows(caller.Role, Resource.History, Doing.See) ? Sentences(acts, member) : [], await Items(household, view, acts, member, today, stop));
        return known.Set(key, news, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });
    }

    /// <summary>The member has seen everything up to an act.</summary>
    public Task<Written> Look(Caller caller, long upTo, CancellationToken stop) => store.Write(caller, "look", async (edit, token) =>
    {
        var member = caller.Member!.Value;
        var row = await edit.Find<SeenRow>(row => row.MemberId == member, token);
        if (row is null)
            edit.Add(row = new() { MemberId = member });
        row.Seq = Math.Max(row.Seq, Math.Min(upTo, edit.Household.Revision));
    }, stop: stop);

    public void Dispose() => known.Dispose();

    /// <summary>Acts of others on the household or a week as a whole, without those that were taken back meanwhile.</summary>
    private static IReadOnlyList<Act> Sentences(IReadOnlyList<Entered> acts, MemberId member)
    {
        var there = acts.Select(act => act.Act.Seq).ToHashSet();
        var takenBack = acts.Select(act => act.Act.Undoes).OfType<long>().ToHashSet();
        return
        [
            .. acts.Where(act => (act.Act.By is { } by ? by != member : ActKinds.IsFromOutside(act.Act.Kind)) && !takenBack.Contains(act.Act.Seq) && (act.Act.Undoes is not { } undone || !there.Contains(undone))
                    && (act.Rows.Any(row => row.Table is "part" or "week" or "calendar_source") || ActKinds.IsFromOutside(act.Act.Kind)) && act.Act.Kind != ActKinds.Create)
                .Select(act => act.Act),
        ];
    }

    private async Task<IReadOnlyList<ItemNews>> Items(HouseholdSnapshot household, HouseholdView view, IReadOnlyList<Entered> acts, MemberId member, LocalDate today, CancellationToken stop)
    {
        var first = HouseholdTime.MondayOf(today);
        var mondays = acts.SelectMany(act => act.Rows).Select(WeekThen.MondayOf).OfType<LocalDate>().Where(monday => monday >= first && monday <= first.PlusWeeks(MostWeeksAhead)).Distinct().Order().ToList();
        var news = new List<ItemNews>();
        foreach (var monday in mondays)
        {
            var booked = await book.Read(household, monday, today, stop);
            var then = WeekThen.Of(booked, await household.Marks(monday, stop), acts);
            var by = Changers(acts, monday, member);
            news.AddRange(Between(Seen(view, then), Seen(view, booked), by, view).Where(item => item.Start.Date >= today || item.Before?.Start.Date >= today));
        }

        return [.. news.OrderBy(item => item.Start).ThenBy(item => item.Item.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<ItemNews> Between(LivedWeek then, LivedWeek now, Func<string, (MemberId By, bool Said)?> changerOf, HouseholdView view)
    {
        var keys = then.Items.Concat(now.Items).Select(item => item.Key).Distinct(StringComparer.Ordinal);
        return from key in keys
               let before = then.Find(key)
               let after = now.Find(key)
               where (before is not null && IsOf(before, view)) || (after is not null && IsOf(after, view))
               let changer = changerOf(key)
               where changer is not null
               let news = new ItemNews(changer.Value.By, before, after)
               where news.Kind != ItemChange.None && (changer.Value.Said || !IsSmallMove(news)) && (news.Kind != ItemChange.Done || (view.Me is { } me && news.Item.Who.Contains(me)))
               select news;
    }

    /// <summary>The last other member who said something about an item of the week, or else kept another plan of it.</summary>
    private static Func<string, (MemberId By, bool Said)?> Changers(IReadOnlyList<Entered> acts, LocalDate monday, MemberId member)
    {
        var items = new Dictionary<string, MemberId>(StringComparer.Ordinal);
        MemberId? whole = null;
        foreach (var (act, rows) in acts.Where(act => act.Act.By is { } by && by != member).Select(act => (act.Act, act.Rows)))
            foreach (var row in rows.Where(row => WeekThen.MondayOf(row) == monday))
                if (WeekThen.ItemOf(row) is { } item)
                    items[item] = act.By!.Value;
                else
                    whole = act.By;
        return key => items.TryGetValue(key, out var by) ? (by, true) : whole is { } kept ? (kept, false) : null;
    }

    /// <summary>What moves a little because the week was planned anew is nobody's news; a way is, for it has to be left for.</summary>
    private static bool IsSmallMove(ItemNews news) => news is { Kind: ItemChange.OtherTime, Before.IsRide: false } && Math.Abs(Period.Between(news.Before!.Start, news.After!.Start, PeriodUnits.Minutes).Minutes) < SmallMove;

    /// <summary>Nobody's secret is somebody else's news.</summary>
    private static LivedWeek Seen(HouseholdView view, BookedWeek week) =>
        view.Week(LivedWeek.Of(week.Week.Page, week.Marks, [.. week.Entries.Where(entry => entry.PrivateTo is null || entry.PrivateTo == view.Me)]));

    private static bool IsOf(LivedItem item, HouseholdView view) =>
        (view.Me is { } me && (item.Who.Contains(me) || item.Plan.Owner == me || item.Plan.Children.Contains(me)))
        || item.Plan.Children.Any(view.Children.Contains)
        || item.MayBeClaimed
        || (item.IsEntry && item.Who.Count == 0);
}
