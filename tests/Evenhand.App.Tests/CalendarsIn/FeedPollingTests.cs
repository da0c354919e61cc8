using System.Net;
using System.Text;
using Evenhand.App.Accounts.Views;
using Evenhand.App.CalendarsIn;
using Evenhand.App.CalendarsIn.Meanings;
using Evenhand.App.CalendarsIn.Polling;
using Evenhand.App.CalendarsIn.Reading;
using Evenhand.App.Data;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Looked;
using Evenhand.App.Outbound;
using Evenhand.App.Tests.Data;
using Evenhand.App.Weeks;
using NodaTime;

namespace Evenhand.App.Tests.CalendarsIn;

/// <summary>Calendars of other servers are read in time, never lost, and change no week by themselves.</summary>
public sealed class FeedPollingTests
{
    private static readonly NewCalendar Own = new(CalendarKind.Own, "Work", new("kim"), "", null, ShowsTitles: false);

    /// <summary>Wednesday of the test's clock.</summary>
    private static readonly string Event = Ics.Timed("PLANTED", "20260403T180000", "20260403T193000", "LOCATION:Town hall");

    private static readonly LocalDate Monday = new(2026, 3, 30);

    private sealed class Scene : IAsyncDisposable
    {
        private readonly OutboundFetch fetch = new(new() { Allows = address => address.Equals(IPAddress.Loopback) });

        private Scene(TestStore home)
        {
            Home = home;
            Inbox = new(home.Store, home.Clock);
            Acts = new(home.Store, Inbox, home.Clock);
            Polling = new(home.Store, Inbox, fetch, home.Clock);
        }

        public TestStore Home { get; }

        public Caller Kim => Home.Caller!;

        public CalendarInbox Inbox { get; }

        public CalendarActs Acts { get; }

        public FeedPolling Polling { get; }

        public FakeFeed Feed { get; } = new();

        public WeekBook Book { get; } = new();

        public static async Task<Scene> On(string kind)
        {
            var home = await TestStore.On(kind);
            await home.Household();
            return new(home);
        }

        public async Task<string> Add(Uri? address = null) => (await Acts.AddFeed(Kim, Own, address ?? Feed.Address, default)).ShouldBeOfType<Written.Done>().Answer!;

        public async Task<HouseholdSnapshot> Household() => (await Home.Store.Households.Read(Kim))!;

        public async Task<CalendarInboxRow> State(string id) => (await Home.Store.Inboxes.One(Kim.Household, id, default))!;

        public async Task<BookedWeek> Week() => await Book.Read(await Household(), Monday, Home.Clock.Now.InUtc().Date, default);

        /// <summary>Reads as soon as it is time.</summary>
        public async Task<CalendarInboxRow> ReadWhenDue(string id)
        {
            Home.Clock.Now = (await State(id)).NextAt!.Value;
            (await Polling.Run(default)).ShouldBe(1);
            return await State(id);
        }

        public async ValueTask DisposeAsync()
        {
            fetch.Dispose();
            Book.Dispose();
            await Feed.DisposeAsync();
            await Home.DisposeAsync();
        }
    }

    [Theory]
    [EachDatabase]
    public async Task A_calendar_is_read_at_once_and_then_every_hour_and_only_what_changed_is_sent(string kind)
    {
        await using var scene = await Scene.On(kind);
        (await scene.Polling.Run(default)).ShouldBe(0);
        var id = await scene.Add();
        scene.Feed.Answer = head => head.Contains("If-None-Match: \"v1\"", StringComparison.Ordinal) ? FakeFeed.Response("304 Not Modified") : FakeFeed.Response("200 OK", Ics.Of(Event), "ETag: \"v1\"");
        var first = await scene.ReadWhenDue(id);
        (first.Etag, first.Failures, first.Problem, first.Changes).ShouldBe(("\"v1\"", 0, null, 1L));
        (first.NextAt!.Value - scene.Home.Clock.Now).ShouldBeInRange(Duration.FromMinutes(54), Duration.FromMinutes(66));
        (await scene.Polling.Run(default)).ShouldBe(0);
        var revision = (await scene.Household()).Revision;

        var second = await scene.ReadWhenDue(id);
        second.GoodAt.ShouldBe(scene.Home.Clock.Now);
        second.Body.ShouldBe(first.Body);
        scene.Feed.Requests.Count.ShouldBe(2);
        (await scene.Household()).Revision.ShouldBe(revision);
    }

    [Fact]
    public async Task What_fails_is_tried_ever_more_seldom_and_what_was_read_last_stays_in_force()
    {
        await using var scene = await Scene.On("sqlite");
        var id = await scene.Add();
        scene.Feed.Answer = _ => FakeFeed.Response("200 OK", Ics.Of(Event));
        var good = await scene.ReadWhenDue(id);
        var revision = (await scene.Household()).Revision;
        byte[][] answers =
        [
            FakeFeed.Response("500 Internal Server Error"), FakeFeed.Response("404 Not Found"), FakeFeed.Response("410 Gone"),
            FakeFeed.Response("200 OK", Encoding.UTF8.GetBytes("<!doctype html><html><body>Sign in</body></html>")),
            FakeFeed.Response("200 OK", Ics.Of(Event)[..^20]), FakeFeed.Response("200 OK", []), FakeFeed.Response("200 OK", "nothing"u8.ToArray()),
        ];
        ReadProblem[] problems = [ReadProblem.ServerError, ReadProblem.NotFound, ReadProblem.Gone, ReadProblem.WebPage, ReadProblem.CutOff, ReadProblem.NoCalendar, ReadProblem.NoCalendar];
        var waits = new List<Duration>();
        for (var at = 0; at < answers.Length; at++)
        {
            scene.Feed.Answer = _ => answers[at];
            var state = await scene.ReadWhenDue(id);
            (state.Problem, state.Failures).ShouldBe((problems[at], at + 1));
            state.Body.ShouldBe(good.Body);
            state.GoodAt.ShouldBe(good.GoodAt);
            state.StaleSince.ShouldNotBeNull();
            waits.Add(state.NextAt!.Value - scene.Home.Clock.Now);
        }

        waits[0].ShouldBeInRange(Duration.FromMinutes(13), Duration.FromMinutes(17));
        waits.Zip(waits.Skip(1)).ShouldAllBe(pair => pair.Second > pair.First * 1.5 || pair.Second > Duration.FromHours(12));
        waits[^1].ShouldBeLessThan(Duration.FromHours(27));
        (await scene.Household()).Revision.ShouldBe(revision);

        scene.Feed.Answer = _ => FakeFeed.Response("200 OK", Ics.Of(Event));
        var well = await scene.ReadWhenDue(id);
        (well.Failures, well.Problem, well.StaleSince).ShouldBe((0, null, null));
    }

    [Fact]
    public async Task A_server_that_asks_to_wait_is_not_asked_before()
    {
        await using var scene = await Scene.On("sqlite");
        var id = await scene.Add();
        scene.Feed.Answer = _ => FakeFeed.Response("503 Service Unavailable", null, "Retry-After: 36000");
        var state = await scene.ReadWhenDue(id);
        (state.NextAt!.Value - scene.Home.Clock.Now).ShouldBeGreaterThan(Duration.FromHours(8.9));
        state.GoodAt.ShouldBeNull();
    }

    [Theory]
    [EachDatabase]
    public async Task A_kept_week_stays_and_waits_with_a_proposal_when_its_calendar_changes(string kind)
    {
        await using var scene = await Scene.On(kind);
        var id = await scene.Add();
        scene.Feed.Answer = _ => FakeFeed.Response("200 OK", Ics.Of(Event));
        await scene.ReadWhenDue(id);
        var acts = new WeekActs(scene.Home.Store);
        (await acts.Keep(scene.Kim, await scene.Week(), default)).ShouldBeOfType<Written.Done>();
        var kept = await scene.Week();
        (kept.State, kept.IsOutdated).ShouldBe((WeekState.Kept, false));
        kept.Week.Page.Busy.Count(busy => busy.Kind == "appointment").ShouldBe(1);

        // Another title and another stamp are no change of anybody's week.
        scene.Feed.Answer = _ => FakeFeed.Response("200 OK", Ics.Of(Event.Replace("PLANTED", "Renamed", StringComparison.Ordinal)));
        await scene.ReadWhenDue(id);
        (await scene.Week()).IsOutdated.ShouldBeFalse();

        scene.Feed.Answer = _ => FakeFeed.Response("200 OK", Ics.Of(Event, Ics.Timed("More", "20260402T180000", "20260402T200000", "LOCATION:Town hall")));
        await scene.ReadWhenDue(id);
        var now = await scene.Week();
        (now.State, now.IsOutdated).ShouldBe((WeekState.Kept, true));
        now.Week.Page.ShouldBe(kept.Week.Page);
        var last = (await scene.Home.Store.LastActs(scene.Kim, 1)).ShouldHaveSingleItem();
        (last.Kind, last.By, last.CanBeUndone).ShouldBe(("calendar_in.changed", null, false));
        last.Words["date"].ShouldBe("2026-04-02");
        var household = await scene.Household();
        using var looked = new SinceLooked(scene.Home.Store, scene.Book, scene.Home.Clock);
        var today = scene.Home.Clock.Now.InUtc().Date;
        (await looked.Read(household, HouseholdView.For(scene.Kim, household.On(today), PrivateThings.None), today, default)).Acts.ShouldContain(act => act.Seq == last.Seq);
        last.Words.Values.ShouldAllBe(word => !word.Contains("PLANTED", StringComparison.Ordinal) && !word.Contains("More", StringComparison.Ordinal));
    }

    [Theory]
    [EachDatabase]
    public async Task A_rule_changes_what_is_planned_and_can_be_taken_back_by_its_maker(string kind)
    {
        await using var scene = await Scene.On(kind);
        var added = (await scene.Acts.AddFile(scene.Kim, Own, Ics.Of(Event), default)).ShouldBeOfType<Written.Done>();
        var id = added.Answer!;
        int Taken(BookedWeek week) => week.Family.FromCalendars.Count;
        Taken(await scene.Week()).ShouldBe(1);
        var said = (await scene.Acts.Say(scene.Kim, id, everywhere: true, RuleMatch.Title, "planted", "PLANTED", Meaning.Ignore, default)).ShouldBeOfType<Written.Done>();
        Taken(await scene.Week()).ShouldBe(0);
        (await scene.Home.Store.Undo(scene.Kim, said.Seq!.Value)).ShouldBeOfType<Written.Done>();
        Taken(await scene.Week()).ShouldBe(1);

        var removed = (await scene.Acts.Remove(scene.Kim, id, default)).ShouldBeOfType<Written.Done>();
        Taken(await scene.Week()).ShouldBe(0);
        (await scene.Home.Store.Undo(scene.Kim, removed.Seq!.Value)).ShouldBeOfType<Written.Done>();
        Taken(await scene.Week()).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_planned_and_what_is_on_record_hold_no_title()
    {
        await using var scene = await Scene.On("sqlite");
        var id = (await scene.Acts.AddFile(scene.Kim, Own, Ics.Of(Event), default)).ShouldBeOfType<Written.Done>().Answer!;
        (await new WeekActs(scene.Home.Store).Keep(scene.Kim, await scene.Week(), default)).ShouldBeOfType<Written.Done>();
        (await scene.Home.Store.JournalJson(scene.Kim.Household)).ShouldNotContain("PLANTED");
        var week = await scene.Week();
        System.Text.Json.JsonSerializer.Serialize(week.Week.Page.Busy.Select(busy => busy.What)).ShouldNotContain("PLANTED");
        week.Lived.Page.Busy.ShouldAllBe(busy => busy.What != "PLANTED");

        (await scene.Acts.ShowTitles(scene.Kim, id, shows: true, default)).ShouldBeOfType<Written.Done>();
        (await scene.Week()).Lived.Page.Busy.ShouldContain(busy => busy.What == "PLANTED");
        (await scene.Week()).Week.Page.Busy.ShouldAllBe(busy => busy.What != "PLANTED");
    }

    [Fact]
    public async Task What_is_a_members_alone_ends_with_their_place()
    {
        await using var scene = await Scene.On("sqlite");
        var id = (await scene.Acts.AddFile(scene.Kim, Own, Ics.Of(Event), default)).ShouldBeOfType<Written.Done>().Answer!;
        await scene.Home.Store.Write(scene.Kim, "test", async (edit, token) => await CalendarActs.End(edit, (await edit.Find<MemberRow>(row => row.Id == scene.Kim.Member!.Value, token))!, token));
        (await scene.Household()).CalendarsIn.ShouldBeEmpty();
        (await scene.Home.Store.Inboxes.One(scene.Kim.Household, id, default)).ShouldBeNull();
    }
}
