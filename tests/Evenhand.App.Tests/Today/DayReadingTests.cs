using Evenhand.App.Catalogues;
using Evenhand.App.Today;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;
using HouseholdFile = Evenhand.App.HouseholdFiles.HouseholdFile;

namespace Evenhand.App.Tests.Today;

public sealed class DayReadingTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly Household Family = HouseholdFile.Read(File.ReadAllBytes(Repository.PathTo("examples/households/snow-plough.yaml")), CatalogueFile.Shipped).Value!.Household;
    private static readonly Lazy<KeptWeek> Week = new(() => KeptWeek.Plan(new PlanRequest(Family, CatalogueFile.Shipped, Monday)));

    private static DayPage Day(int day, params Mark[] marks) => DayReading.Of(Family, LivedWeek.Of(Week.Value.Page, marks), Monday.PlusDays(day));

    [Fact]
    public void Every_item_of_a_day_is_in_one_part_of_its_doers_day()
    {
        for (var day = 0; day < 7; day++)
        {
            var shown = Day(day).People.SelectMany(person => person.Parts.SelectMany(part => part.Entries).Where(entry => entry.Item is not null).Select(entry => (person.Person, entry.Item!.Key))).ToList();
            var planned = Week.Value.Page.Items.Where(item => item.Start.Date == Monday.PlusDays(day)).SelectMany(item => item.Who.Select(who => (who, item.Key)));
            planned.ShouldBeSubsetOf(shown);
            shown.Count.ShouldBe(shown.Distinct().Count());
        }
    }

    [Fact]
    public void A_childs_day_has_no_hole()
    {
        foreach (var child in Day(1).Children)
        {
            child.Spans[0].Start.ShouldBe(Monday.PlusDays(1).AtMidnight());
            child.Spans[^1].End.ShouldBe(Monday.PlusDays(2).AtMidnight());
            child.Spans.Zip(child.Spans.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start);
        }
    }

    [Fact]
    public void Each_child_that_goes_to_care_is_taken_and_collected_and_its_bag_is_named()
    {
        var frankie = Day(1).Children[0];
        frankie.Ways.Count(way => !way.Collects).ShouldBe(1);
        frankie.Ways.Count(way => way.Collects).ShouldBe(1);
        frankie.Bag.ShouldBe(["swimming things"]);
        Day(2).Children[0].Bag.ShouldBeEmpty();
    }

    [Fact]
    public void Whoever_did_it_has_it_and_the_owner_stays_the_owner()
    {
        var dinner = Week.Value.Page.Items.First(item => item.Responsibility == "food.dinner" && item.Start.Date == Monday);
        var item = Day(0, new Mark(dinner.Key, MarkKind.DoneBy, new PersonId("a"))).Of(new("a"))!.Parts.SelectMany(part => part.Entries).Single(entry => entry.Item?.Key == dinner.Key).Item!;
        item.IsCover.ShouldBeTrue();
        item.Plan.Owner.ShouldBe(new PersonId("b"));
    }

    [Fact]
    [Mechanism("M038", Where = "Today")]
    public void A_week_in_which_nothing_is_ticked_looks_as_one_in_which_everything_went_to_plan()
    {
        var silent = LivedWeek.Of(Week.Value.Page, []);
        var ticked = LivedWeek.Of(Week.Value.Page, [.. Week.Value.Page.Items.Select(item => new Mark(item.Key, MarkKind.Done))]);
        silent.Items.Select(item => (item.Key, item.Who[0], item.Start, item.End)).ShouldBe(ticked.Items.Select(item => (item.Key, item.Who[0], item.Start, item.End)));
        typeof(LivedItem).GetProperties().Select(property => property.Name).ShouldNotContain(name => name.Contains("Late", StringComparison.Ordinal) || name.Contains("Overdue", StringComparison.Ordinal));
    }
}
