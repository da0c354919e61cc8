using System.Net;
using System.Text.RegularExpressions;
using Evenhand.App.Accounts.Members;
using Evenhand.App.Catalogues;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Feeds;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Weeks;
using Evenhand.Web.Feeds;
using Evenhand.Web.Tests.Security;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Evenhand.Web.Tests.Feeds;

/// <summary>Calendars under a secret address, as calendar apps ask for them.</summary>
[Collection("homes")]
public sealed class FeedTests(Homes homes) : IDisposable
{
    private const string File = """
        label: Feeders
        time_zone: Europe/Berlin
        adults:
          p: {name: Pia, blocks: [{days: Mon-Fri, from: "08:00", to: "15:00", where: site, commute: 20}]}
          q: {name: Quin, blocks: [{days: Mon-Fri, from: "09:00", to: "17:30", where: site, commute: 30}]}
        children:
          k: {name: Kit, age: 6, needs: present, care: [{days: Mon-Fri, from: "08:00", to: "15:00", name: school, place: school}]}
        applies: [always, kids, school]
        owns:
          p: [food.*]
          q: [clean.*]
        """;

    private FeedBook Book => homes.Server.Services.GetRequiredService<FeedBook>();

    public void Dispose() => homes.Clock.Now = new TestClock().Now;

    [Fact]
    public async Task An_adult_makes_a_link_and_a_calendar_app_reads_it_without_signing_in()
    {
        using var ada = await homes.SignedIn("Ada");
        using var made = await ada.Post("/settings/calendars", ("purpose", "Duties"));
        var page = await made.Content.ReadAsStringAsync();
        page.ShouldContain("<svg class=\"qr\"");
        var path = Regex.Match(page, "/feed/[\\w-]{43}\\.ics", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

        using var app = homes.Anyone();
        using var answer = await app.Get(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("text/calendar; charset=utf-8");
        answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var text = await answer.Content.ReadAsStringAsync();
        foreach (var line in new[] { "BEGIN:VCALENDAR", "NAME:Three Gables: Ada", "X-WR-CALNAME:Three Gables: Ada", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H", "TZID:Europe/Berlin" })
            text.ShouldContain(line + "\r\n");
        text.ShouldContain("DTSTART;TZID=Europe/Berlin:20261123T");
        text.ShouldContain(Homes.PrivateEntry);
        (await ada.Body("/settings/calendars")).ShouldNotContain(path);
    }

    [Fact]
    public async Task Unchanged_it_is_not_sent_again_and_after_an_act_it_is_another_revision_of_the_same_events()
    {
        var (_, caller, secret) = await Home();
        var path = $"/feed/{secret}.ics";
        using var app = homes.Anyone();
        using var first = await app.Get(path);
        var before = await first.Content.ReadAsStringAsync();
        using var same = await app.Get(path, ("If-None-Match", first.Headers.ETag!.ToString()));
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await same.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        same.Headers.ETag.ShouldBe(first.Headers.ETag);
        (await app.Body(path)).ShouldBe(before);

        var week = await Week(caller, homes.Monday);
        var item = week.Lived.Items.First(item => item.Who.Contains(new("p")) && item.Plan.Responsibility == "food.dinner");
        homes.Clock.Now += Duration.FromMinutes(5);
        (await homes.Server.Services.GetRequiredService<WeekActs>().Move(caller, week, item.Key, null, item.Start.PlusMinutes(45), default)).ShouldBeOfType<Written.Done>();
        using var later = await app.Get(path, ("If-None-Match", first.Headers.ETag!.ToString()));
        later.StatusCode.ShouldBe(HttpStatusCode.OK);
        var after = await later.Content.ReadAsStringAsync();
        Events(after).Keys.ShouldBe(Events(before).Keys, ignoreOrder: true);
        var moved = Events(after).Single(one => Start(one.Value) != Start(Events(before)[one.Key])).Value;
        moved.ShouldContain($"DTSTART;TZID=Europe/Berlin:{item.Start.PlusMinutes(45):uuuuMMdd'T'HHmmss}");
        Sequence(after).ShouldBeGreaterThan(Sequence(before));
        Regex.Matches(after, "DTSTAMP:.*", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task A_proposal_is_tentative_and_takes_no_time_and_a_kept_week_is_firm()
    {
        var (_, caller, secret) = await Home();
        var path = $"/feed/{secret}.ics";
        using var app = homes.Anyone();
        var next = homes.Monday.PlusWeeks(1);
        (await app.Body(path)).ShouldNotContain(":20261201T");

        var acts = homes.Server.Services.GetRequiredService<WeekActs>();
        await acts.Propose(caller with { Member = null, Person = null, Login = null }, await Week(caller, next), default);
        var proposed = Events(await app.Body(path)).Values.Where(one => one.Contains(":20261201T", StringComparison.Ordinal)).ToList();
        proposed.ShouldNotBeEmpty();
        proposed.ShouldAllBe(one => one.Contains("STATUS:TENTATIVE\r\nTRANSP:TRANSPARENT", StringComparison.Ordinal));

        (await acts.Keep(caller, await Week(caller, next), default)).ShouldBeOfType<Written.Done>();
        Events(await app.Body(path)).Values.Where(one => one.Contains(":20261201T", StringComparison.Ordinal)).ShouldAllBe(one => one.Contains("TRANSP:OPAQUE", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(FeedPurpose.Duties)]
    [InlineData(FeedPurpose.Children)]
    [InlineData(FeedPurpose.Coverage)]
    public async Task What_one_adult_keeps_to_themselves_is_in_no_calendar_of_the_other(FeedPurpose purpose)
    {
        var secret = await Book.Make(homes.CallerNamed("Ben"), purpose, default);
        using var app = homes.Anyone();
        var text = Unfolded(await app.Body($"/feed/{secret}.ics"));
        text.ShouldContain("BEGIN:VEVENT");
        foreach (var word in new[] { Homes.PrivateRow, Homes.PrivateHours, Homes.PrivateEntry })
            text.ShouldNotContain(word);
    }

    [Fact]
    public async Task The_children_and_who_has_them_have_calendars_of_their_own()
    {
        using var app = homes.Anyone();
        var children = Unfolded(await app.Body($"/feed/{await Book.Make(homes.CallerNamed("Ada"), FeedPurpose.Children, default)}.ics"));
        children.ShouldContain("SUMMARY:Take to school: ");
        children.ShouldNotContain("TRANSP:OPAQUE");
        var coverage = Unfolded(await app.Body($"/feed/{await Book.Make(homes.CallerNamed("Ada"), FeedPurpose.Coverage, default)}.ics"));
        coverage.ShouldContain("SUMMARY:Lou: Gil");
        coverage.ShouldNotContain("TRANSP:OPAQUE");
    }

    [Theory]
    [InlineData("Kim")]
    [InlineData("Gil")]
    [InlineData("Nia")]
    [InlineData("Xen")]
    public async Task Who_is_no_adult_of_the_home_makes_no_link(string name) =>
        await Should.ThrowAsync<App.Accounts.Rights.AccessRefusedException>(() => Book.Make(homes.CallerNamed(name), FeedPurpose.Children, default));

    [Fact]
    public async Task A_link_ends_by_a_new_one_by_its_end_by_another_role_and_with_its_holder()
    {
        var (pia, caller, first) = await Home();
        var members = homes.Server.Services.GetRequiredService<MemberBook>();
        async Task<HttpStatusCode> Status(string? secret)
        {
            using var app = homes.Anyone();
            using var answer = await app.Get($"/feed/{secret}.ics");
            return answer.StatusCode;
        }

        (await Status(first)).ShouldBe(HttpStatusCode.OK);
        var second = await Book.Make(caller, FeedPurpose.Duties, default);
        (await Status(first)).ShouldBe(HttpStatusCode.NotFound);
        (await Status(second)).ShouldBe(HttpStatusCode.OK);
        (await Book.End(caller, FeedPurpose.Duties, default)).ShouldBeTrue();
        (await Status(second)).ShouldBe(HttpStatusCode.NotFound);
        (await Book.Open(caller, default)).ShouldBeEmpty();

        var third = await Book.Make(caller, FeedPurpose.Children, default);
        var other = (await homes.Store.Households.Read(caller))!.Members.First(member => member.Name == "Quin");
        var quin = new Caller(caller.Household, other.Id, other.Role, other.PersonId, other.LoginId);
        (await members.ChangeRole(quin, pia.Id, Role.OtherHome, default)).ShouldBeTrue();
        (await Status(third)).ShouldBe(HttpStatusCode.NotFound);
        (await members.ChangeRole(quin, pia.Id, Role.Adult, default)).ShouldBeTrue();
        (await Status(third)).ShouldBe(HttpStatusCode.NotFound);

        var fourth = await Book.Make(caller, FeedPurpose.Coverage, default);
        (await Status(fourth)).ShouldBe(HttpStatusCode.OK);
        (await members.Remove(quin, pia.Id, default)).ShouldBeTrue();
        (await Status(fourth)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Its_secret_is_in_no_log_and_not_in_the_store()
    {
        var (_, caller, secret) = await Home();
        using var said = new Said();
        homes.Server.Services.GetRequiredService<ILoggerFactory>().AddProvider(said);
        using var app = homes.Anyone();
        await app.Body($"/feed/{secret}.ics");
        await app.Body($"/feed/{secret}x.ics");
        said.Lines.ShouldNotContain(line => line.Contains(secret, StringComparison.Ordinal));
        (await homes.Store.JournalJson(caller.Household)).ShouldNotContain(secret);
        (await homes.Store.Accounts.Feed(App.Accounts.Secrets.Secret.Hash(secret)))!.TokenHash.ShouldNotContain(secret);
    }

    [Fact]
    public async Task Guessing_is_held_up_and_reading_what_is_there_is_not()
    {
        var (_, _, secret) = await Home();
        var limit = homes.Server.Services.GetRequiredService<FeedLimit>();
        using var app = homes.Anyone();
        for (var times = 0; times < FeedLimit.Most; times++)
            limit.Take(feed: null, IPAddress.Loopback);
        using var guessed = await app.Get($"/feed/{App.Accounts.Secrets.Secret.New()}.ics");
        guessed.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        guessed.Headers.RetryAfter.ShouldNotBeNull();
        using var right = await app.Get($"/feed/{secret}.ics");
        right.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Dictionary<string, string> Events(string text) => Regex.Matches(Unfolded(text), "BEGIN:VEVENT\r\nUID:(.*?)\r\n(.*?)END:VEVENT", RegexOptions.Singleline, TimeSpan.FromSeconds(5))
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    private static string Start(string one) => Regex.Match(one, "DTSTART.*", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;

    private static int Sequence(string text) => int.Parse(Regex.Match(text, "SEQUENCE:(\\d+)", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static string Unfolded(string text) => text.Replace("\r\n ", "", StringComparison.Ordinal);

    private async Task<BookedWeek> Week(Caller caller, LocalDate monday) =>
        await homes.Server.Services.GetRequiredService<WeekBook>().Read((await homes.Store.Households.Read(caller))!, monday, new(2026, 11, 24), default);

    /// <summary>A household of its own, with a link to one adult's duties.</summary>
    private async Task<(MemberRow Pia, Caller Caller, string Secret)> Home()
    {
        async Task<MemberRow> Member(string name, string person) =>
            new() { Id = MemberId.New(), LoginId = await homes.NewLogin($"{name} {NewId.Short()}"), Role = Role.Adult, PersonId = new(person), Name = name };
        var (pia, quin) = (await Member("Pia", "p"), await Member("Quin", "q"));
        var made = (await homes.Store.Households.Create(new() { File = HouseholdFile.Read(File, CatalogueFile.Shipped).Value!, Members = [pia, quin] })).ShouldBeOfType<Written.Done>();
        var caller = new Caller(new(made.Answer!), pia.Id, pia.Role, pia.PersonId, pia.LoginId);
        return (pia, caller, (await Book.Make(caller, FeedPurpose.Duties, default))!);
    }

    private sealed class Said : ILoggerProvider, ILogger
    {
        public System.Collections.Concurrent.ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
            // It holds nothing.
        }
    }
}
