using Evenhand.App.CameUp;
using Evenhand.App.Catalogues;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;
using HouseholdFile = Evenhand.App.HouseholdFiles.HouseholdFile;

namespace Evenhand.App.Tests.CameUp;

public sealed class RepairedWeekTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly Household Family = HouseholdFile.Read(File.ReadAllBytes(Repository.PathTo("examples/households/snow-plough.yaml")), CatalogueFile.Shipped).Value!.Household;
    private static readonly Lazy<KeptWeek> Week = new(() => KeptWeek.Plan(new PlanRequest(Family, CatalogueFile.Shipped, Monday)));

    private static LocalDateTime At(int day, int hour, int minute = 0) => Monday.PlusDays(day).At(new LocalTime(hour, minute));

    private static RepairedWeek After(DayChange change, LocalDateTime now, params Mark[] marks) =>
        RepairedWeek.Of(Booked(marks), Family with { Changes = [change] }, now);

    private static BookedWeek Booked(IReadOnlyList<Mark> marks, params IReadOnlyList<WeekEntry> entries) => new(Week.Value, null, marks, Family, 1, Monday) { Entries = entries };

    private static DayChange Change(DayChangeKind kind, string who, LocalDateTime from, LocalDateTime to) => new() { Kind = kind, Who = [new(who)], From = from, To = to };

    [Fact]
    public void Nothing_that_came_up_changes_nothing() =>
        RepairedWeek.Of(Booked([]), Family, At(1, 6, 10)).Differences.ShouldBeEmpty();

    [Fact]
    public void A_fever_at_ten_past_six_keeps_the_child_at_home_with_someone()
    {
        var repaired = After(Change(DayChangeKind.Sick, "c2", At(1, 6, 10), At(2, 0)), At(1, 6, 10));
        var day = repaired.Week.Page.Coverage[new("c2")].Where(span => span.End > At(1, 7) && span.Start < At(1, 16)).ToList();
        day.ShouldAllBe(span => span.By == null || span.By != "day care one");
        repaired.Week.Page.OpenGaps.ShouldBeEmpty();
        repaired.Week.Page.Items.Where(item => item.Responsibility == "child.dropoff" && item.Start.Date == Monday.PlusDays(1)).SelectMany(item => item.Children).ShouldNotContain(new PersonId("c2"));
    }

    [Fact]
    public void What_is_past_stays_as_it_was()
    {
        var now = At(2, 13, 40);
        var repaired = After(Change(DayChangeKind.Sick, "c1", now, At(3, 0)), now);
        repaired.Differences.ShouldAllBe(difference => difference.Start >= now || difference.Before!.Start >= now);
        var before = Week.Value.Page.Items.Where(item => item.Start < now).Select(item => (item.Key, item.Start));
        repaired.Week.Page.Items.Where(item => item.Start < now).Select(item => (item.Key, item.Start)).ShouldBe(before, ignoreOrder: true);
    }

    [Fact]
    public void A_child_that_falls_sick_at_school_is_collected_within_the_hour()
    {
        var now = At(2, 13, 40);
        var page = After(Change(DayChangeKind.Sick, "c1", now, At(3, 0)), now).Week.Page;
        var collect = page.Items.Where(item => item.Responsibility == "child.pickup" && item.Children.Contains(new("c1")) && item.Start.Date == now.Date).ToList();
        collect.ShouldHaveSingleItem().Start.ShouldBeInRange(now, now.PlusHours(1));
    }

    [Fact]
    public void An_ill_adult_is_given_nothing_to_do_and_looks_after_nobody()
    {
        var page = After(Change(DayChangeKind.Ill, "b", At(1, 6), At(2, 0)), At(1, 6)).Week.Page;
        page.Items.Where(item => item.Start.Date == Monday.PlusDays(1) && item.Start >= At(1, 6)).SelectMany(item => item.Who).ShouldNotContain(new PersonId("b"));
        page.Coverage.Values.SelectMany(spans => spans).Where(span => span.Start < At(2, 0) && span.End > At(1, 7)).ShouldAllBe(span => span.By != "b");
    }

    [Fact]
    public void A_meeting_moves_what_it_meets_and_stays_itself()
    {
        var page = After(Change(DayChangeKind.Busy, "b", At(3, 15), At(3, 18)), At(2, 20)).Week.Page;
        page.Items.Where(item => item.Who.Contains(new("b")) && item.Start < At(3, 18) && item.End > At(3, 15)).ShouldBeEmpty();
        page.OpenGaps.ShouldBeEmpty();
    }

    [Fact]
    public void What_is_pinned_stays_with_its_person_and_its_time()
    {
        var dinner = Week.Value.Page.Items.First(item => item.Responsibility == "food.dinner" && item.Start.Date == Monday.PlusDays(3));
        var page = After(Change(DayChangeKind.Busy, "a", At(3, 15), At(3, 16)), At(2, 20), new Mark(dinner.Key, MarkKind.PinnedPerson), new Mark(dinner.Key, MarkKind.PinnedTime)).Week.Page;
        var after = page.Items.First(item => item.Key == dinner.Key);
        (after.Start, after.Who[0]).ShouldBe((dinner.Start, dinner.Who[0]));
    }

    [Fact]
    public void What_was_let_go_does_not_come_back()
    {
        var lunches = Week.Value.Page.Items.First(item => item.Responsibility == "food.lunches" && item.Start.Date == Monday.PlusDays(3));
        var page = After(Change(DayChangeKind.Busy, "b", At(3, 15), At(3, 18)), At(2, 20), new Mark(lunches.Key, MarkKind.LetGo)).Week.Page;
        page.Items.ShouldNotContain(item => item.Key == lunches.Key);
    }

    [Fact]
    public void What_people_wrote_down_keeps_its_time_and_shows_once()
    {
        var dinner = Week.Value.Page.Items.First(item => item.Responsibility == "food.dinner" && item.Start.Date == Monday.PlusDays(3));
        var visit = new WeekEntry { Id = "x1", Name = "Dentist", Start = dinner.Start.PlusMinutes(1), End = dinner.End, Who = dinner.Who, Place = "town" };

        var repaired = RepairedWeek.Of(Booked([], visit), Family, At(2, 20));

        repaired.Week.Page.Items.Where(item => item.Who.Contains(dinner.Who[0]) && item.Start < visit.End && item.End > visit.Start).ShouldBeEmpty();
        repaired.Week.Page.Busy.ShouldNotContain(busy => busy.Who == dinner.Who[0] && busy.Start == dinner.Start);
        repaired.Differences.Select(difference => difference.Item.Key).ShouldContain(dinner.Key);
        repaired.Differences.ShouldNotContain(difference => difference.Item.Key == visit.Key);
    }

    [Fact]
    public void A_tie_and_what_anyone_may_take_outlive_a_repair()
    {
        var dinner = Week.Value.Page.Items.First(item => item.Responsibility == "food.dinner" && item.Start.Date == Monday.PlusDays(3));
        var lunches = Week.Value.Page.Items.First(item => item.Responsibility == "food.lunches" && item.Start.Date == Monday.PlusDays(3) && !item.Who.SequenceEqual(dinner.Who));
        var dishes = Week.Value.Page.Items.First(item => item.Responsibility == "food.dishes" && item.Start.Date == Monday.PlusDays(4));
        Mark[] marks = [new(lunches.Key, MarkKind.SamePerson, Other: dinner.Key), new(dishes.Key, MarkKind.AnyoneMayClaim)];

        var repaired = After(Change(DayChangeKind.Busy, "a", At(4, 15), At(4, 16)), At(2, 20), marks);

        repaired.Week.Page.Items.First(item => item.Key == lunches.Key).Who.ShouldBe(dinner.Who);
        LivedWeek.Of(repaired.Week.Page, marks).Find(dishes.Key)!.MayBeClaimed.ShouldBeTrue();
        repaired.Differences.ShouldNotContain(difference => difference.Item.Key == dishes.Key || difference.Item.Key == lunches.Key);
    }

    [Fact]
    public void A_kept_week_is_read_back_as_it_was_written()
    {
        var json = KeptWeekFile.Write(Week.Value);
        KeptWeekFile.Write(KeptWeekFile.Read(json, Family, CatalogueFile.Shipped)).ShouldBe(json);
    }

    [Fact]
    [Mechanism("M065", Where = "Today: minimum day")]
    public void A_minimum_day_leaves_the_few_that_matter_and_nothing_is_late()
    {
        var date = Monday.PlusDays(3);
        var repaired = RepairedWeek.Of(Booked([]), MinimumDay.With(Family, date, true), At(3, 0));
        var left = repaired.Week.Page.Items.Where(item => item.Start.Date == date && item.Responsibility is not ("child.dropoff" or "child.pickup" or "protected")).ToList();
        left.Select(item => item.Responsibility).Distinct().Count().ShouldBeLessThanOrEqualTo(5);
        left.Select(item => item.Responsibility).ShouldContain("food.dinner");
        repaired.Week.Page.Undone.ShouldNotContain(undone => undone.Date == date);
        repaired.Week.Page.OpenGaps.ShouldBeEmpty();
    }
}
