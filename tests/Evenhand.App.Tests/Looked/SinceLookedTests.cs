using Evenhand.App.Accounts.Views;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Dates;
using Evenhand.App.Looked;
using Evenhand.App.Tests.Weeks;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Tests.Looked;

/// <summary>What others changed comes first, once, and only what is the reader's to know.</summary>
public sealed class SinceLookedTests : IAsyncLifetime, IDisposable
{
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly LocalDate Today = Monday.PlusDays(1);
    private static readonly PersonId Morgan = new("a");
    private static readonly PersonId Casey = new("b");
    private SinceLooked looked = null!;
    private SnowPlough home = null!;

    public async Task InitializeAsync()
    {
        home = await SnowPlough.Open(Instant.FromUtc(2026, 11, 24, 9, 0));
        looked = new(home.Store, home.Book, home.Clock);
    }

    public async Task DisposeAsync() => await home.DisposeAsync();

    public void Dispose() => looked.Dispose();

    [Fact]
    public async Task What_another_moved_is_said_once_with_what_it_was()
    {
        var dinner = await Item(Casey, "food.dinner");
        Done(await Acts.Move(home.Morgan, await Week(), dinner.Key, Morgan, dinner.Start.PlusMinutes(15), default));

        var news = await News(home.Casey);
        var item = news.Items.ShouldHaveSingleItem();
        (item.By, item.Kind).ShouldBe((home.Morgan.Member!.Value, ItemChange.OtherPerson));
        item.Before!.Who.ShouldBe([Casey]);
        item.Before.Start.ShouldBe(dinner.Start);
        item.After!.Who.ShouldBe([Morgan]);
        (await News(home.Morgan)).IsEmpty.ShouldBeTrue();

        await looked.Look(home.Casey, news.UpTo, default);
        (await News(home.Casey)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_done_and_taken_back_says_nothing()
    {
        var dinner = await Item(Casey, "food.dinner");
        var done = Done(await Acts.Mark(home.Morgan, await Week(), new(dinner.Key, MarkKind.LetGo), default));
        (await News(home.Casey)).Items.ShouldHaveSingleItem().Kind.ShouldBe(ItemChange.LetGo);

        Done(await home.Store.Undo(home.Morgan, done.Seq!.Value));

        (await News(home.Casey)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task Looking_is_no_act_and_what_comes_after_it_is_news()
    {
        var before = (await Snapshot()).Revision;
        await looked.Look(home.Casey, before, default);
        (await Snapshot()).Revision.ShouldBe(before);
        var lunch = new WeekEntry { Id = "x1", Name = "Choir", Start = Today.PlusDays(2).At(new(19, 0)), End = Today.PlusDays(2).At(new(20, 0)) };
        Done(await Acts.Add(home.Morgan, await Week(), lunch, default));

        (await News(home.Casey)).Items.ShouldHaveSingleItem().Kind.ShouldBe(ItemChange.New);
        await looked.Look(home.Casey, long.MaxValue, default);
        (await News(home.Casey)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_hears_of_what_another_keeps_to_themselves()
    {
        var secret = new WeekEntry { Id = "x2", Name = "Quietword", Start = Today.PlusDays(2).At(new(19, 0)), End = Today.PlusDays(2).At(new(20, 0)), Who = [Morgan], PrivateTo = Morgan };
        Done(await Acts.Add(home.Morgan, await Week(), secret, default));
        (await News(home.Casey)).IsEmpty.ShouldBeTrue();

        var own = await Item(Morgan, null);
        Done(await home.Store.Write(home.Morgan, "access.private", (edit, _) =>
        {
            edit.Add(new PrivacyRow { Subject = PrivateThings.OfItem(own.Key), MemberId = home.Morgan.Member!.Value });
            return Task.CompletedTask;
        }));
        Done(await Acts.Mark(home.Morgan, await Week(), new(own.Key, MarkKind.LetGo), default));

        (await News(home.Casey)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_changed_for_the_household_is_a_sentence_until_it_is_taken_back()
    {
        var done = Done(await Acts.Change(home.Morgan, WeekActKinds.AddDate, "Inset day", parts => DateParts.Add(parts, new() { Kind = DateKind.Closed, From = Today.PlusDays(1), To = Today.PlusDays(1), What = "Inset day" }), [], default));
        (await News(home.Casey)).Acts.ShouldHaveSingleItem().Kind.ShouldBe(WeekActKinds.AddDate);

        Done(await home.Store.Undo(home.Morgan, done.Seq!.Value));

        (await News(home.Casey)).Acts.ShouldBeEmpty();
    }

    private WeekActs Acts => new(home.Store);

    private async Task<HouseholdSnapshot> Snapshot() => (await home.Store.Households.Read(home.Morgan))!;

    private async Task<BookedWeek> Week() => await home.Book.Read(await Snapshot(), Monday, Today, default);

    private async Task<LivedItem> Item(PersonId who, string? responsibility) =>
        (await Week()).Lived.Items.First(item => item.Who is [var one] && one == who && item.Start.Date > Today && item.Plan.Children.Count == 0 && (responsibility is null || item.Plan.Responsibility == responsibility));

    private async Task<LookedNews> News(Caller caller)
    {
        var household = await Snapshot();
        var privates = new PrivateThings(household.Privacy.Select(row => KeyValuePair.Create(row.Subject, household.Member(row.MemberId)!.PersonId!.Value)));
        return await looked.Read(household, HouseholdView.For(caller, household.On(Today), privates), Today, default);
    }

    private static Written.Done Done(Written written) => written.ShouldBeOfType<Written.Done>();
}
