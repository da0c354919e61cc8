using Evenhand.App.Catalogues;
using Evenhand.App.Home;
using Evenhand.App.Tests.Data;
using Evenhand.Domain.Hours;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using NodaTime;

namespace Evenhand.App.Tests.Home;

public sealed class SplitRowTests
{
    [Fact]
    public async Task Two_chunks_weigh_what_the_one_weighed_and_have_its_owner()
    {
        await using var test = await TestStore.On("sqlite");
        await test.Household();
        var before = await On(test);
        var dinner = new OwnershipView(before, CatalogueFile.Shipped).Find(new("food.dinner"))!;
        var split = SplitRow.Of(before, dinner, "Weekend dinners", DaySet.Parse("Sat,Sun")!.Value).ShouldNotBeNull();

        (await test.Store.Write(test.Caller!, HomeActKinds.Split, async (edit, stop) => split.Into(await edit.Parts(stop), new(2026, 5, 4)))).ShouldBeOfType<App.Data.Writing.Written.Done>();

        foreach (var after in new[] { await On(test), split.In(before) })
        {
            var view = new OwnershipView(after, CatalogueFile.Shipped);
            var chunks = new[] { view.Find(dinner.Row.Id)!, view.Find(split.New.Id)! };
            chunks.ShouldAllBe(owned => owned.Owner == dinner.Owner && owned.State == OwnershipState.Owned);
            var (whole, sum) = (WeeklyLoad.Of(dinner), WeeklyLoad.Of(chunks));
            sum.HandsOn.ShouldBe(whole.HandsOn, 0.01m);
            sum.Thinking.ShouldBe(whole.Thinking, 0.01m);
            chunks[1].Row.Days.ToString().ShouldBe("Sat,Sun");
        }
    }

    [Fact]
    public void All_days_or_none_are_no_chunk()
    {
        var household = Check.Checked.Household("adults: {a: {}}");
        var dinner = new OwnershipView(household, CatalogueFile.Shipped).Find(new("food.dinner"))!;
        SplitRow.Of(household, dinner, "All", DaySet.All).ShouldBeNull();
        SplitRow.Of(household, dinner, "", DaySet.Weekdays).ShouldBeNull();
    }

    private static async Task<Household> On(TestStore test) => (await test.Store.Households.Read(test.Caller!))!.On(new LocalDate(2026, 5, 4));
}
