using Evenhand.App.Plans;
using Evenhand.App.Tests.Plans;
using Evenhand.App.Weeks;
using Evenhand.App.Weeks.Moves;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Tests.Weeks;

/// <summary>What a move would cost, on two adults and one child.</summary>
public sealed class PreviewMoveTests
{
    private const string Home = """
        adults:
          kim: {blocks: [{days: Mon-Fri, from: "08:00", to: "16:30", where: site, commute: 20}]}
          sam: {blocks: [{days: Mon-Fri, from: "06:30", to: "14:00", where: site, commute: 15}]}
        children:
          mia: {age: 6, care: [{days: Mon-Fri, from: "07:30", to: "15:00", name: school}]}
        owns:
          kim: [child.dropoff, food.dinner]
          sam: [child.pickup, food.dishes]
        """;

    private static readonly PlannedWeek Week = Planned.Week(Home);
    private static readonly WeekPage Page = WeekReading.Read(Week);
    private static readonly LivedWeek Lived = LivedWeek.Of(Page, []);
    private static readonly PersonId Kim = new("kim");
    private static readonly PersonId Sam = new("sam");

    [Fact, Mechanism("M007", Where = "the page Week: move")]
    public void Another_person_costs_exactly_the_minutes_of_the_item_and_the_owner_stays_the_owner()
    {
        var dishes = Item("food.dishes", 2);

        var preview = PreviewMove.Of(Week, Lived, dishes, [Kim], null);

        preview.Minutes.ShouldBe([new(Kim, dishes.Plan.Minutes), new(Sam, -dishes.Plan.Minutes)], ignoreOrder: true);
        preview.StaysWith.ShouldBe(Sam);
    }

    [Fact]
    public void Nothing_changed_costs_nothing()
    {
        foreach (var item in Lived.Items)
        {
            var preview = PreviewMove.Of(Week, Lived, item, null, null);

            preview.Minutes.ShouldBeEmpty(item.Key);
            preview.Cover.ShouldBeEmpty(item.Key);
            preview.Clashes.ShouldBeEmpty(item.Key);
            preview.Fairness.ShouldBe(FairnessChange.Same);
        }
    }

    [Fact]
    public void Somebody_at_work_is_named_with_the_hours()
    {
        var pickup = Item("child.pickup", 1);

        var clash = PreviewMove.Of(Week, Lived, pickup, [Kim], null).Clashes.First(clash => clash.Kind == ClashKind.AtWork);

        clash.Who.ShouldBe(Kim);
        clash.To.TimeOfDay.ShouldBe(new LocalTime(16, 50));
    }

    [Fact]
    public void Somebody_asleep_is_named()
    {
        var dishes = Item("food.dishes", 2);

        PreviewMove.Of(Week, Lived, dishes, null, dishes.Start.Date.At(new(3, 0))).Clashes.ShouldContain(clash => clash.Kind == ClashKind.Asleep && clash.Who == Sam);
    }

    [Fact]
    public void Another_item_at_the_same_time_is_named()
    {
        var dinner = Item("food.dinner", 3);
        var dishes = Item("food.dishes", 3);

        PreviewMove.Of(Week, Lived, dishes, [Kim], dinner.Start).Clashes.ShouldContain(clash => clash.Kind == ClashKind.SameTime && clash.With == dinner.Plan.Name);
    }

    [Fact]
    public void A_time_outside_its_hours_names_the_hours_of_that_day()
    {
        var dishes = Item("food.dishes", 5);

        PreviewMove.Of(Week, Lived, dishes, null, dishes.Start.Date.At(new(10, 0))).Clashes.ShouldContain(clash => clash.Kind == ClashKind.OtherTimes && clash.From.TimeOfDay > new LocalTime(10, 0));
    }

    [Fact]
    public void Outside_the_week_nothing_else_is_said()
    {
        var dishes = Item("food.dishes", 5);

        PreviewMove.Of(Week, Lived, dishes, null, dishes.Start.PlusDays(7)).Clashes.ShouldHaveSingleItem().Kind.ShouldBe(ClashKind.OutsideTheWeek);
    }

    [Fact]
    public void An_appointment_that_leaves_a_child_alone_says_when()
    {
        var evening = Page.Monday.PlusDays(2).At(new LocalTime(18, 0));
        WeekEntry Entry(string id, PersonId who) => new() { Id = id, Name = "out", Start = evening, End = evening.PlusHours(1), Who = [who], Place = "town" };
        var withOne = LivedWeek.Of(Page, [], [Entry("1", Kim)]);

        PreviewMove.OfNew(Week, Lived, Entry("1", Kim)).Cover.ShouldBeEmpty();
        var gap = PreviewMove.OfNew(Week, withOne, Entry("2", Sam)).Cover.ShouldHaveSingleItem();

        gap.Covered.ShouldBeFalse();
        (gap.Start <= evening && gap.End >= evening.PlusHours(1)).ShouldBeTrue();
    }

    [Fact]
    public void Every_move_of_every_item_of_every_kind_has_an_answer()
    {
        var planned = Planned.Week(Planned.Example("two-homes"));
        var lived = LivedWeek.Of(WeekReading.Read(planned), []);
        var adults = planned.Week.Household.Adults.Select(adult => adult.Id).ToList();
        foreach (var (item, index) in lived.Items.Select((item, index) => (item, index)))
        {
            var preview = PreviewMove.Of(planned, lived, item, [adults[index % adults.Count]], item.Start.PlusMinutes((index % 9 - 4) * 95));
            preview.Item.Key.ShouldBe(item.Key);
        }
    }

    private static LivedItem Item(string responsibility, int day) =>
        Lived.Items.First(item => item.Plan.Responsibility == responsibility && item.Start.Date == Page.Monday.PlusDays(day));
}
