using Evenhand.App.Data;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Weeks;
using NodaTime;

namespace Evenhand.App.Tests.Weeks;

public sealed class WeekKeepingTests : IAsyncLifetime
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb[SnowPlough.Zone];
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private SnowPlough home = null!;

    public async Task InitializeAsync() => home = await SnowPlough.Open(Monday.At(new LocalTime(9, 0)).InZoneStrictly(Zone).ToInstant());

    public async Task DisposeAsync() => await home.DisposeAsync();

    private WeekActs Acts => new(home.Store);

    private Task<int> Keep() => new WeekKeeping(home.Store, home.Book, Acts, home.Clock).Run(default);

    private void Go(int day, int hour, int minute = 0) => home.Clock.Now = Monday.PlusDays(day).At(new LocalTime(hour, minute)).InZoneStrictly(Zone).ToInstant();

    private async Task<HouseholdSnapshot> Household() => (await home.Store.Households.Read(home.Morgan))!;

    private async Task<BookedWeek> Week(LocalDate monday) => await home.Book.Read(await Household(), monday, home.Clock.Now.InZone(Zone).Date, default);

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
        var done = (Written.Done)await Acts.Mark(home.Morgan, week, new(item, MarkKind.Done), default);
        (await Week(Monday)).Lived.Find(item)!.SaidDone.ShouldBeTrue();
        await home.Store.Undo(home.Morgan, done.Seq!.Value);
        (await Week(Monday)).Lived.Find(item)!.SaidDone.ShouldBeFalse();
        var kept = (Written.Done)await Acts.Keep(home.Morgan, await Week(Monday), default);
        (await Week(Monday)).State.ShouldBe(WeekState.Kept);
        await home.Store.Undo(home.Morgan, kept.Seq!.Value);
        (await Week(Monday)).State.ShouldBe(WeekState.Proposal);
    }

    [Fact]
    [Mechanism("M152", Where = "Home, Week")]
    public async Task A_change_from_a_date_leaves_the_weeks_before_as_they_were()
    {
        await Keep();
        var before = KeptWeekFile.Write((await Week(Monday)).Week);
        var written = await home.Store.Write(home.Morgan, "owner.change", async (edit, stop) => (await edit.Parts(stop)).Set("owns/food.dinner", "\"a\"", Monday.PlusWeeks(1)));
        written.ShouldBeOfType<Written.Done>();
        KeptWeekFile.Write((await Week(Monday)).Week).ShouldBe(before);
        var next = await Week(Monday.PlusWeeks(1));
        next.Week.Page.Items.Where(item => item.Responsibility == "food.dinner").ShouldAllBe(item => item.Owner!.Value.Value == "a");
        (await Week(Monday)).Week.Page.Items.Where(item => item.Responsibility == "food.dinner").ShouldAllBe(item => item.Owner!.Value.Value == "b");
    }
}
