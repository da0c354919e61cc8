using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Init;
using FsCheck;
using FsCheck.Fluent;

namespace Evenhand.App.Tests.Init;

public sealed class FirstAnswersTests
{
    [Fact]
    public void A_name_is_enough() => new FirstAnswers { MyName = "Kim" }.Read().File.ShouldNotBeNull();

    [Theory]
    [InlineData("Mo-Fr 8-16", "Mon-Fri")]
    [InlineData("Mo, Mi 08:00-12:00", "[Mon, Wed]")]
    [InlineData("Dienstag 9:00 bis 17:00", "Tue")]
    [InlineData("Mon-Thu 8-16", "Mon-Thu")]
    public void Days_are_read_in_both_languages(string hours, string days) =>
        new FirstAnswers { MyName = "Kim", MyHours = hours }.Read().File.ShouldNotBeNull().ShouldContain($"days: {days}");

    [Theory]
    [InlineData("Lea 8 Monate, Jon 2,5 Jahre und Mia 6 Jahre alt")]
    [InlineData("Lea 8 months, Jon 2.5, Mia 6")]
    public void Ages_are_read_in_both_languages(string children)
    {
        var (file, _) = new FirstAnswers { MyName = "Kim", Children = children, Care = "alle Kita Mo-Fr 8-15", Helpers = "Rosa Di 15-18 (Familie) für Lea; Ben (Nachbar)", OtherName = "Sam", OtherHours = "Mo-Do 9-18 zu Hause" }.Read();
        var household = HouseholdFile.Read(file.ShouldNotBeNull(), CatalogueFile.Shipped).Value!.Household;
        household.Children.Select(child => (child.DisplayName, child.Age)).ShouldBe([("Lea", 0.67m), ("Jon", 2.5m), ("Mia", 6m)]);
        household.Helpers.Single().DisplayName.ShouldBe("Rosa");
        household.OnRequest.Single().DisplayName.ShouldBe("Ben");
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once_and_by_its_field()
    {
        var (file, wrong) = new FirstAnswers { MyName = "Kim", MyHours = "often", Children = "Mia", OtherName = "Sam 7" }.Read();
        file.ShouldBeNull();
        wrong.Keys.ShouldBe([nameof(FirstAnswers.Children), nameof(FirstAnswers.MyHours), nameof(FirstAnswers.OtherName)], ignoreOrder: true);
    }

    [Fact]
    public void A_whole_first_start_is_a_household_in_which_nobody_owns_anything()
    {
        var (file, wrong) = new FirstAnswers { MyName = "Kim", MyHours = "Mon-Fri 8-16", OtherName = "Sam", OtherHours = "Mon-Thu 9-18 at home", Children = "Mia 6, Jon 2.5", Care = "Mia school Mon-Fri 8-15; Jon day care Mon-Fri 8-16", Helpers = "Rosa Tue 15-18 (family)", TimeZone = "Europe/Berlin" }.Read();
        wrong.ShouldBeEmpty();
        var household = HouseholdFile.Read(file!, CatalogueFile.Shipped).Value!.Household;
        household.Adults.Count.ShouldBe(2);
        household.Children.Count.ShouldBe(2);
        household.Ownership.Patterns.ShouldBeEmpty();
    }

    [Fact]
    public void No_text_throws() => Prop.ForAll<string?, string?, string?>((name, hours, children) =>
    {
        var (file, wrong) = new FirstAnswers { MyName = name ?? "", MyHours = hours ?? "", Children = children ?? "", Care = hours ?? "", Helpers = name ?? "" }.Read();
        return (file is null) == (wrong.Count > 0);
    }).QuickCheckThrowOnFailure();
}
