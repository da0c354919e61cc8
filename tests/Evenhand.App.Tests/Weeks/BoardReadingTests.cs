using Evenhand.App.Plans;
using Evenhand.App.Tests.Plans;
using Evenhand.App.Weeks;
using Evenhand.App.Weeks.Boards;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Tests.Weeks;

public sealed class BoardReadingTests
{
    public static TheoryData<string> Examples() => Planned.Examples();

    [Theory, MemberData(nameof(Examples))]
    public void Every_item_is_on_the_board_of_everyone_who_does_it_and_none_is_twice_in_a_row(string name)
    {
        var planned = Planned.Week(Planned.Example(name), moves: 3_000);
        var lived = LivedWeek.Of(WeekReading.Read(planned), []);

        var board = BoardReading.Of(planned.Week.Household, lived);

        board.Days.Count.ShouldBe(7);
        foreach (var row in board.People)
        {
            var shown = row.Cells.SelectMany(cell => cell.Parts.SelectMany(part => part.Small.Concat(part.Entries.Select(entry => entry.Item).OfType<LivedItem>())).Where(item => item.Start.Date == cell.Date)).Select(item => item.Key).ToList();
            shown.ShouldBeUnique();
            shown.Order().ShouldBe(lived.Items.Where(item => item.Who.Contains(row.Person)).Select(item => item.Key).Order());
        }
    }

    [Theory, MemberData(nameof(Examples))]
    public void Rides_covers_asks_and_proposals_are_never_folded_away(string name)
    {
        var planned = Planned.Week(Planned.Example(name), moves: 3_000);
        var board = BoardReading.Of(planned.Week.Household, LivedWeek.Of(WeekReading.Read(planned), []));

        foreach (var item in board.People.SelectMany(row => row.Cells).SelectMany(cell => cell.Parts).SelectMany(part => part.Small))
            (item.IsRide || item.IsCover || item.WaitsForAnswer).ShouldBeFalse(item.Key);
    }

    [Fact]
    public void What_anyone_may_take_and_what_is_everyones_is_in_the_row_of_the_family()
    {
        var planned = Planned.Week(Planned.Example("snow-plough"));
        var page = WeekReading.Read(planned);
        var item = page.Items.First(item => item.Responsibility == "food.dishes");
        var zoo = new WeekEntry { Id = "z", Name = "Zoo", Start = page.Monday.PlusDays(5).At(new LocalTime(10, 0)), End = page.Monday.PlusDays(5).At(new LocalTime(13, 0)) };

        var board = BoardReading.Of(planned.Week.Household, LivedWeek.Of(page, [new(item.Key, MarkKind.AnyoneMayClaim)], [zoo]));

        board.Family.SelectMany(cell => cell.Items).Select(item => item.Key).ShouldBe([item.Key, zoo.Key], ignoreOrder: true);
    }

    [Fact]
    public void A_tie_gives_an_item_the_person_of_the_other_or_somebody_else()
    {
        var page = Planned.Page(Planned.Example("snow-plough"));
        var dinner = page.Items.First(item => item.Responsibility == "food.dinner");
        var dishes = page.Items.First(item => item.Responsibility == "food.dishes");
        dinner.Who.ShouldBe(dishes.Who);

        LivedWeek.Of(page, [new(dishes.Key, MarkKind.DifferentPerson, Other: dinner.Key)]).Find(dishes.Key)!.Who.ShouldNotBe(dinner.Who);
        var moved = new Mark(dinner.Key, MarkKind.PinnedPerson, new PersonId("a"));
        LivedWeek.Of(page, [moved, new(dishes.Key, MarkKind.SamePerson, Other: dinner.Key)]).Find(dishes.Key)!.Who.ShouldBe([new("a")]);
    }

    [Fact]
    public void A_private_entry_is_a_taken_time_to_others()
    {
        var entry = new WeekEntry { Id = "1", Name = "secret words", Start = new(2026, 11, 24, 10, 0), End = new(2026, 11, 24, 11, 0), Who = [new("a")], Place = "somewhere", PrivateTo = new("a") };

        entry.SeenBy(new("a"), "taken").Name.ShouldBe("secret words");
        entry.SeenBy(new("b"), "taken").ToString().ShouldNotContain("secret words");
        entry.SeenBy(null, "taken").ToString().ShouldNotContain("somewhere");
    }
}
