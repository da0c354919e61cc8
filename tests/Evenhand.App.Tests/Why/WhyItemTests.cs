using Evenhand.App.Plans;
using Evenhand.App.Tests.Plans;
using Evenhand.App.Why;

namespace Evenhand.App.Tests.Why;

public sealed class WhyItemTests
{
    private static readonly PlannedWeek Week = Planned.Week(Planned.Example("collision"));
    private static readonly WeekPage Page = WeekReading.Read(Week);

    [Fact]
    public void Every_item_can_be_compared_with_not_doing_it_and_the_difference_is_the_evaluators()
    {
        foreach (var item in Page.Items.Where(item => item.Who.Count == 1).Take(12))
        {
            var undone = WhyItem.Explain(Week, item).Alternatives.Single(alternative => alternative.Kind == Otherwise.Undone);
            undone.Possible.ShouldBeTrue();
            undone.Words.ShouldStartWith("Not done this time: ");
            undone.Minutes.Values.ShouldAllBe(minutes => minutes != 0);
        }
    }

    [Fact]
    public void What_has_one_start_has_no_other_time_and_what_has_room_does()
    {
        var times = Page.Items.Select(item => (item, Other: WhyItem.Explain(Week, item).Alternatives.Where(alternative => alternative.Kind == Otherwise.Time).ToList())).Take(25).ToList();

        times.ShouldContain(pair => pair.Other.Count == 1);
        times.ShouldAllBe(pair => pair.Other.Count <= 1);
        foreach (var other in times.SelectMany(pair => pair.Other))
            other.Words.ShouldStartWith("At another time, ");
    }

    [Fact]
    public void Leaving_out_a_load_takes_its_minutes_off_whoever_does_it()
    {
        var item = Page.Items.First(item => item.Who.Count == 1 && WhyItem.Explain(Week, item).Alternatives.Any(alternative => alternative.Kind == Otherwise.Undone && alternative.Minutes.ContainsKey(item.Who[0])));

        WhyItem.Explain(Week, item).Alternatives.Single(alternative => alternative.Kind == Otherwise.Undone).Minutes[item.Who[0]].ShouldBeLessThan(0);
    }

    [Fact]
    public void Carers_who_may_not_do_it_are_named_with_what_keeps_them()
    {
        var week = Planned.Week("""
            adults: {a: {}, b: {}}
            children: {c: {age: 4}}
            helpers:
              h: {who: a carer, ring: paid, cost_hour: 20, covers: [c], blocks: [{days: Mon, from: "14:00", to: "18:00"}]}
            owns: {a: [food.groceries, food.dinner]}
            """);
        var page = WeekReading.Read(week);
        foreach (var item in page.Items.Where(item => item.Responsibility is "food.groceries" or "food.dinner"))
        {
            var carer = WhyItem.Explain(week, item).Alternatives.Where(alternative => alternative.Who.Value == "h").ToList();
            carer.ShouldHaveSingleItem().Possible.ShouldBeFalse();
            carer[0].Words.ShouldBe($"a carer is {carer[0].State}");
        }
    }
}
