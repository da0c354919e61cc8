using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Samples;
using Evenhand.App.Tests.Data;
using Evenhand.App.Weeks;
using NodaTime;

namespace Evenhand.App.Tests.Weeks;

public sealed class WeekKeepingTests : IAsyncLifetime, IDisposable
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-weeks-");
    private readonly TestClock clock = new() { Now = Monday.At(new LocalTime(9, 0)).InZoneStrictly(Zone).ToInstant() };
    private readonly WeekBook book = new();
    private Store store = null!;
    private Caller adult = null!;

    public async Task InitializeAsync()
    {
        store = await Store.Open(new StoreOptions { DataDirectory = directory.FullName }, clock);
        var member = new MemberRow { Id = MemberId.New(), Role = Role.Adult, PersonId = new("a"), Name = "Morgan" };
        var made = (Written.Done)await store.Households.Create(new() { File = SampleFamily.Find("snow-plough")!.File(), Members = [member], Settings = new() { Zone = Zone.Id } });
        adult = new(new(made.Answer!), member.Id, Role.Adult, member.PersonId, null);
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        directory.Delete(recursive: true);
    }

    public void Dispose() => book.Dispose();

    private WeekActs Acts => new(store);

    private Task<int> Keep() => new WeekKeeping(store, book, Acts, clock).Run(default);

    private void Go(int day, int hour, int minute = 0) => clock.Now = Monday.PlusDays(day).At(new LocalTime(hour, minute)).InZoneStrictly(Zone).ToInstant();

    private async Task<HouseholdSnapshot> Household() => (await store.Households.Read(adult))!;

    private async Task<BookedWeek> Week(LocalDate monday) => await book.Read(await Household(), monday, clock.Now.InZone(Zone).Date, default);

    [Fact]
    public async Task On_the_evening_next_week_stands_as_a_proposal_and_not_before()
    {
        (await Keep()).ShouldBe(1);
        Go(6, 19, 59);
        (await Keep()).ShouldBe(0);
        Go(6, 20);
        (await Keep()).ShouldBe(1);
        (await Week(Monday.PlusWeeks(1))).State.ShouldBe(WeekState.Proposal);
        (await Keep()).ShouldBe(0);
    }

    [Fact]
    public async Task Unanswered_it_goes_on_and_nothing_piles_up()
    {
        for (var day = 0; day < 29; day++)
        {
            Go(day, 21);
            await Keep();
        }

        var fifth = await Week(Monday.PlusWeeks(4));
        fifth.State.ShouldBe(WeekState.Proposal);
        var first = await Week(Monday);
        fifth.Lived.Items.Count.ShouldBe(first.Lived.Items.Count);
        fifth.Week.Page.OpenGaps.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_done_and_kept_is_there_again_and_can_be_taken_back()
    {
        await Keep();
        var week = await Week(Monday);
        var item = week.Lived.Items[5].Key;
        var done = (Written.Done)await Acts.Mark(adult, week, new(item, MarkKind.Done), default);
        (await Week(Monday)).Lived.Find(item)!.SaidDone.ShouldBeTrue();
        await store.Undo(adult, done.Seq!.Value);
        (await Week(Monday)).Lived.Find(item)!.SaidDone.ShouldBeFalse();
        var kept = (Written.Done)await Acts.Keep(adult, await Week(Monday), default);
        (await Week(Monday)).State.ShouldBe(WeekState.Kept);
        await store.Undo(adult, kept.Seq!.Value);
        (await Week(Monday)).State.ShouldBe(WeekState.Proposal);
    }

    [Fact]
    [Mechanism("M152", Where = "Home, Week")]
    public async Task A_change_from_a_date_leaves_the_weeks_before_as_they_were()
    {
        await Keep();
        var before = KeptWeekFile.Write((await Week(Monday)).Week);
        var written = await store.Write(adult, "owner.change", async (edit, stop) => (await edit.Parts(stop)).Set("owns/food.dinner", "\"a\"", Monday.PlusWeeks(1)));
        written.ShouldBeOfType<Written.Done>();
        KeptWeekFile.Write((await Week(Monday)).Week).ShouldBe(before);
        var next = await Week(Monday.PlusWeeks(1));
        next.Week.Page.Items.Where(item => item.Responsibility == "food.dinner").ShouldAllBe(item => item.Owner!.Value.Value == "a");
        (await Week(Monday)).Week.Page.Items.Where(item => item.Responsibility == "food.dinner").ShouldAllBe(item => item.Owner!.Value.Value == "b");
    }
}
