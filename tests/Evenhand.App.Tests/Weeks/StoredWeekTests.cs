using Evenhand.App.CameUp;
using Evenhand.App.Data;
using Evenhand.App.Data.Reading;
using Evenhand.App.Data.Rows;
using Evenhand.App.Data.Writing;
using Evenhand.App.Dates;
using Evenhand.App.QuickAdd;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Tests.Weeks;

/// <summary>What the board keeps, through the store.</summary>
public sealed class StoredWeekTests : IAsyncLifetime
{
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly LocalDate Today = Monday.PlusDays(1);
    private static readonly PersonId Morgan = new("a");
    private static readonly PersonId Casey = new("b");
    private SnowPlough home = null!;

    public async Task InitializeAsync() => home = await SnowPlough.Open(Instant.FromUtc(2026, 11, 24, 9, 0));

    public async Task DisposeAsync() => await home.DisposeAsync();

    [Fact]
    public async Task An_entry_is_read_as_it_was_written_and_goes_when_it_is_taken_back()
    {
        var entry = new WeekEntry { Id = "x1", Name = "Choir „ö“", Start = Monday.PlusDays(3).At(new(19, 0)), End = Monday.PlusDays(3).At(new(20, 30)), Who = [Casey], Children = [new("c1")], Place = "church" };

        var added = Done(await Acts.Add(home.Morgan, await Week(), entry, default));
        var there = (await Week()).Entries.ShouldHaveSingleItem();
        (there with { Who = entry.Who, Children = entry.Children }).ShouldBe(entry);
        there.Who.ShouldBe(entry.Who);
        there.Children.ShouldBe(entry.Children);
        Done(await home.Store.Undo(home.Morgan, added.Seq!.Value));

        (await Week()).Entries.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_private_is_in_no_shared_week_and_in_no_line_of_the_history()
    {
        var entry = new WeekEntry { Id = "x2", Name = "Quietword", Start = Monday.PlusDays(3).At(new(19, 0)), End = Monday.PlusDays(3).At(new(20, 0)), Who = [Morgan], PrivateTo = Morgan };

        Done(await Acts.Add(home.Morgan, await Week(), entry, default));
        Done(await Acts.Mark(home.Morgan, await Week(), new(entry.Key, MarkKind.Done), default));
        Done(await Acts.Remove(home.Morgan, await Week(), entry, default));
        Done(await Acts.Add(home.Morgan, await Week(), entry, default));

        var week = await Week();
        week.Lived.Find(entry.Key).ShouldBeNull();
        week.SeenBy(Morgan, "taken").Find(entry.Key)!.Plan.Name.ShouldBe("Quietword");
        week.SeenBy(Casey, "taken").Find(entry.Key)!.Plan.Name.ShouldBe("taken");
        (await home.Store.LastActs(home.Morgan, 20)).SelectMany(act => act.Words.Values).ShouldNotContain(word => word.Contains("Quietword", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_move_is_one_act_and_one_correction_about_the_person_replaces_another()
    {
        var item = (await Week()).Lived.Items.First(item => item.Plan.Responsibility == "food.dishes");

        Done(await Acts.Mark(home.Morgan, await Week(), new(item.Key, MarkKind.AnyoneMayClaim), default));
        (await Week()).Lived.Find(item.Key)!.MayBeClaimed.ShouldBeTrue();
        var moved = Done(await Acts.Move(home.Morgan, await Week(), item.Key, Morgan, item.Start.PlusMinutes(15), default));
        var there = (await Week()).Lived.Find(item.Key)!;
        (there.Who.Single(), there.Start, there.MayBeClaimed).ShouldBe((Morgan, item.Start.PlusMinutes(15), false));
        Done(await home.Store.Undo(home.Morgan, moved.Seq!.Value));

        (await Week()).Lived.Find(item.Key)!.MayBeClaimed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_tie_is_stored_with_the_item_it_is_to()
    {
        var week = (await Week()).Lived;
        var dishes = week.Items.First(item => item.Plan.Responsibility == "food.dishes");
        var dinner = week.Items.First(item => item.Plan.Responsibility == "food.dinner");

        Done(await Acts.Mark(home.Morgan, await Week(), new(dishes.Key, MarkKind.DifferentPerson, Other: dinner.Key), default));
        (await Week()).Lived.Find(dishes.Key)!.TiedTo.ShouldBe(dinner.Key);
        Done(await Acts.Unmark(home.Morgan, await Week(), dishes.Key, MarkKind.SamePerson, default));

        (await Week()).Lived.Find(dishes.Key)!.TiedTo.ShouldBeNull();
    }

    [Fact]
    public async Task Each_kind_of_date_is_added_changed_and_removed_in_the_store_as_in_a_household()
    {
        foreach (var kind in Enum.GetValues<DateKind>())
        {
            var before = Keys(await Family());
            var date = new HouseholdDate { Kind = kind, From = Today, To = Today.PlusDays(2), What = $"first {kind}", Guest = kind == DateKind.Guest ? new("gran") : null, EveryYear = kind == DateKind.Occasion };
            var changed = date with { To = Today.PlusDays(4), What = "other", Who = [new("c1")] };

            await Change(parts =>
            {
                if (kind == DateKind.Guest)
                    DateParts.AddGuest(parts, new("gran"), "Gran");
                DateParts.Add(parts, date);
            });
            Keys(await Family()).ShouldBe([.. before, date.Key], ignoreOrder: true);
            await Change(parts => DateParts.Change(parts, date, changed, Today));
            Keys(await Family()).ShouldBe([.. before, changed.Key], ignoreOrder: true);
            await Change(parts => DateParts.Remove(parts, changed, Today));
            Keys(await Family()).ShouldBe(before, ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_date_of_the_file_that_is_changed_keeps_the_care_that_runs_instead()
    {
        await Change(parts => parts.Add("holidays", """{"from":"2027-02-01","to":"2027-02-05","what":"ski week","care":["school"],"instead":[{"days":"Mon-Fri","from":"09:00","to":"15:00","name":"club"}]}""", App.Data.Parts.PartsEdit.Always));
        var date = HouseholdDates.Of(await Family()).Single(date => date.What == "ski week");

        await Change(parts => DateParts.Change(parts, date, date with { What = "snow week" }, Today));

        HouseholdDates.Of(await Family()).Single(date => date.What == "snow week").Instead.ShouldHaveSingleItem().Name.ShouldBe("club");
    }

    [Theory]
    [InlineData("Judo every Tue 16:00 Frankie at dojo")]
    [InlineData("Choir every Thu and Fri 19:30-21:00 Casey at church")]
    [InlineData("Reading every day 21:00 30 min")]
    public async Task What_repeats_holds_in_the_store_as_in_a_household_and_not_before_its_first_week(string text)
    {
        var family = await Family();
        var reading = ReadLine.Run(text, new(family, Today, Today, "en"));
        var first = Monday.PlusWeeks(1);

        await Change(parts => Repeating.Add(parts, family, reading, first));

        var snapshot = (await home.Store.Households.Read(home.Morgan))!;
        Shape(snapshot.On(first)).ShouldBe(Shape(Repeating.Add(family, reading)));
        Shape(snapshot.On(Today)).ShouldBe(Shape(family));
    }

    [Fact]
    public async Task A_kept_week_says_that_it_was_planned_before_the_household_changed_until_somebody_answers()
    {
        Done(await Acts.Keep(home.Morgan, await Week(), default));
        (await Week()).IsOutdated.ShouldBeFalse();
        await Close(Monday.PlusWeeks(4));
        (await Week()).IsOutdated.ShouldBeFalse("another week is closed");
        var closed = await Close(Monday.PlusDays(3));
        (await Week()).IsOutdated.ShouldBeTrue();
        Done(await home.Store.Undo(home.Morgan, closed));
        (await Week()).IsOutdated.ShouldBeFalse("it was taken back");
        await Close(Monday.PlusDays(3));

        var week = await Week();
        Done(await Acts.Stand(home.Morgan, week, default));
        (await Week()).IsOutdated.ShouldBeFalse("it stands");
        await Change(parts => parts.Add("changes", """{"kind":"not coming","who":"u","on":"2026-11-26"}""", App.Data.Parts.PartsEdit.Always));
        (await Week()).IsOutdated.ShouldBeTrue("somebody who can be asked said no");
        Done(await Acts.Stand(home.Morgan, await Week(), default));
        await Close(Monday.PlusDays(4));
        week = await Week();
        Done(await Acts.Renew(home.Morgan, RepairedWeek.Of(week, week.Family, Today.At(new(10, 0))).Week, default));

        week = await Week();
        (week.IsOutdated, week.State).ShouldBe((false, WeekState.Kept));
        week.Lived.Items.ShouldNotContain(item => item.Plan.Responsibility == "child.dropoff" && item.Start.Date == Monday.PlusDays(4) && item.Plan.Children.Contains(new("c1")));
    }

    [Fact]
    public async Task Of_twenty_who_take_the_same_thing_at_once_one_has_it_and_the_others_are_told()
    {
        var item = (await Week()).Lived.Items.First(item => item.Plan.Responsibility == "food.dishes");
        Done(await Acts.Mark(home.Morgan, await Week(), new(item.Key, MarkKind.AnyoneMayClaim), default));
        var week = await Week();

        var written = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(() => Acts.Mark(home.Morgan, week, new(item.Key, MarkKind.PinnedPerson, number % 2 == 0 ? Morgan : Casey), default))));

        written.Count(one => one is Written.Done).ShouldBe(1);
        written.Count(one => one is Written.Stale).ShouldBe(19);
        (await Week()).Marks.Count(mark => mark.Item == item.Key).ShouldBe(1);
    }

    [Fact]
    public async Task What_a_person_saw_of_an_item_is_told_from_what_it_has_become()
    {
        var item = (await Week()).Lived.Items.First(item => item.Plan.Responsibility == "food.dishes");
        var seen = ItemState.Parse(ItemState.Of(item).ToString());
        seen.ShouldBe(ItemState.Of(item));

        Done(await Acts.Move(home.Morgan, await Week(), item.Key, Morgan, item.Start.PlusMinutes(5), default));

        ItemState.Of((await Week()).Lived.Find(item.Key)!).ShouldNotBe(seen);
        ItemState.Parse("nonsense").ShouldBeNull();
    }

    private async Task<long> Close(LocalDate day) => Done(await Acts.Change(home.Morgan, WeekActKinds.AddDate, "closed", parts => DateParts.Add(parts, new() { Kind = DateKind.Closed, From = day, To = day }), [], default)).Seq!.Value;

    private static string Shape(Household household) => string.Join('\n', household.Activities.Select(activity => $"{activity.Name} {string.Join(',', activity.Children)} {activity.Time.Days} {activity.Time.From}-{activity.Time.To} {activity.Place}")
        .Concat(household.Adults.SelectMany(adult => adult.Blocks.Select(block => $"{adult.Id} {block.What} {block.Kind} {block.Where} {block.Days} {block.From}-{block.To}"))));

    private WeekActs Acts => new(home.Store);

    private async Task<BookedWeek> Week() => await home.Book.Read((await home.Store.Households.Read(home.Morgan))!, Monday, Today, default);

    private async Task<Household> Family() => (await home.Store.Households.Read(home.Morgan))!.On(Today);

    private async Task Change(Action<App.Data.Parts.PartsEdit> change) => Done(await Acts.Change(home.Morgan, WeekActKinds.ChangeDate, "date", change, [], default));

    private static List<string> Keys(Household household) => [.. HouseholdDates.Of(household).Select(date => date.Key)];

    private static Written.Done Done(Written written) => written.ShouldBeOfType<Written.Done>();
}
