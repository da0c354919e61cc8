using Evenhand.App.Accounts.Views;
using Evenhand.App.Data;
using Evenhand.App.Data.Ids;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Dates;
using Evenhand.App.Looked;
using Evenhand.App.Samples;
using Evenhand.App.Tests.Data;
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
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("evenhand-looked-");
    private readonly TestClock clock = new() { Now = Instant.FromUtc(2026, 11, 24, 9, 0) };
    private readonly WeekBook book = new();
    private Store store = null!;
    private SinceLooked looked = null!;
    private Caller morgan = null!;
    private Caller casey = null!;

    public async Task InitializeAsync()
    {
        store = await Store.Open(new StoreOptions { DataDirectory = directory.FullName }, clock);
        looked = new(store, book, clock);
        var members = new[] { (Morgan, "Morgan"), (Casey, "Casey") }.Select(adult => new MemberRow { Id = MemberId.New(), Role = Role.Adult, PersonId = adult.Item1, Name = adult.Item2 }).ToList();
        var made = (Written.Done)await store.Households.Create(new() { File = SampleFamily.Find("snow-plough")!.File(), Members = members, Settings = new() { Zone = "Europe/Berlin" } });
        morgan = new(new(made.Answer!), members[0].Id, Role.Adult, Morgan, null);
        casey = morgan with { Member = members[1].Id, Person = Casey };
    }

    public async Task DisposeAsync()
    {
        await store.DisposeAsync();
        directory.Delete(recursive: true);
    }

    public void Dispose()
    {
        looked.Dispose();
        book.Dispose();
    }

    [Fact]
    public async Task What_another_moved_is_said_once_with_what_it_was()
    {
        var dinner = await Item(Casey, "food.dinner");
        Done(await Acts.Move(morgan, await Week(), dinner.Key, Morgan, dinner.Start.PlusMinutes(15), default));

        var news = await News(casey);
        var item = news.Items.ShouldHaveSingleItem();
        (item.By, item.Kind).ShouldBe((morgan.Member!.Value, ItemChange.OtherPerson));
        item.Before!.Who.ShouldBe([Casey]);
        item.Before.Start.ShouldBe(dinner.Start);
        item.After!.Who.ShouldBe([Morgan]);
        (await News(morgan)).IsEmpty.ShouldBeTrue();

        await looked.Look(casey, news.UpTo, default);
        (await News(casey)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task What_was_done_and_taken_back_says_nothing()
    {
        var dinner = await Item(Casey, "food.dinner");
        var done = Done(await Acts.Mark(morgan, await Week(), new(dinner.Key, MarkKind.LetGo), default));
        (await News(casey)).Items.ShouldHaveSingleItem().Kind.ShouldBe(ItemChange.LetGo);

        Done(await store.Undo(morgan, done.Seq!.Value));

        (await News(casey)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task Looking_is_no_act_and_what_comes_after_it_is_news()
    {
        var before = (await Snapshot()).Revision;
        await looked.Look(casey, before, default);
        (await Snapshot()).Revision.ShouldBe(before);
        var lunch = new WeekEntry { Id = "x1", Name = "Choir", Start = Today.PlusDays(2).At(new(19, 0)), End = Today.PlusDays(2).At(new(20, 0)) };
        Done(await Acts.Add(morgan, await Week(), lunch, default));

        (await News(casey)).Items.ShouldHaveSingleItem().Kind.ShouldBe(ItemChange.New);
        await looked.Look(casey, long.MaxValue, default);
        (await News(casey)).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task Nobody_hears_of_what_another_keeps_to_themselves()
    {
        var secret = new WeekEntry { Id = "x2", Name = "Quietword", Start = Today.PlusDays(2).At(new(19, 0)), End = Today.PlusDays(2).At(new(20, 0)), Who = [Morgan], PrivateTo = Morgan };
        Done(await Acts.Add(morgan, await Week(), secret, default));
        (await News(casey)).IsEmpty.ShouldBeTrue();

        var own = await Item(Morgan, null);
        Done(await store.Write(morgan, "access.private", (edit, _) =>
        {
            edit.Add(new PrivacyRow { Subject = PrivateThings.OfItem(own.Key), MemberId = morgan.Member!.Value });
            return Task.CompletedTask;
        }));
        Done(await Acts.Mark(morgan, await Week(), new(own.Key, MarkKind.LetGo), default));

        (await News(casey)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_changed_for_the_household_is_a_sentence_until_it_is_taken_back()
    {
        var done = Done(await Acts.Change(morgan, WeekActKinds.AddDate, "Inset day", parts => DateParts.Add(parts, new() { Kind = DateKind.Closed, From = Today.PlusDays(1), To = Today.PlusDays(1), What = "Inset day" }), [], default));
        (await News(casey)).Acts.ShouldHaveSingleItem().Kind.ShouldBe(WeekActKinds.AddDate);

        Done(await store.Undo(morgan, done.Seq!.Value));

        (await News(casey)).Acts.ShouldBeEmpty();
    }

    private WeekActs Acts => new(store);

    private async Task<HouseholdSnapshot> Snapshot() => (await store.Households.Read(morgan))!;

    private async Task<BookedWeek> Week() => await book.Read(await Snapshot(), Monday, Today, default);

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
