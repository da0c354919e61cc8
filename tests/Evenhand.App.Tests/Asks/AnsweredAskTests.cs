using Evenhand.App.Asks;
using Evenhand.App.CameUp;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.Plans;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Scenarios;
using Evenhand.Domain.Units;
using Evenhand.Planning.Compile;
using NodaTime;

namespace Evenhand.App.Tests.Asks;

/// <summary>A yes is cover from then on; a no is a week without that person.</summary>
public sealed class AnsweredAskTests
{
    private static readonly LocalDate Monday = new(2026, 11, 23);
    private static readonly LocalDateTime Now = Monday.PlusDays(1).At(new(20, 0));
    private static readonly Household Usual = HouseholdFile.Read(File.ReadAllBytes(Repository.PathTo("examples/households/snow-plough.yaml")), CatalogueFile.Shipped).Value!.Household;

    /// <summary>Both adults are taken up on Thursday afternoon.</summary>
    private static readonly Household Family = Usual with
    {
        Changes = [.. Usual.Changes, .. Usual.Adults.Select(adult => new DayChange { Kind = DayChangeKind.Trip, Who = [adult.Id], From = At(3, 14), To = At(3, 19) })],
    };

    private static readonly Lazy<BookedWeek> Week = new(() => new(KeptWeek.Plan(new PlanRequest(Family, CatalogueFile.Shipped, Monday)), null, [], Family, 1, Monday));

    private static Ask Ask => Week.Value.Week.Page.Asks.First(ask => ask.Start.Date == Monday.PlusDays(3));

    [Fact]
    public void A_yes_is_a_visit_that_covers_and_nothing_is_left_to_answer()
    {
        AnsweredAsk.Of(Family, Ask).ShouldBe(AskReply.Open);
        var answer = new AnsweredAsk(Ask, AskReply.Yes);
        var after = answer.In(Family);
        AnsweredAsk.Of(after, Ask).ShouldBe(AskReply.Yes);

        var repaired = RepairedWeek.Of(Week.Value, after, Now);

        repaired.Week.Page.Asks.ShouldNotContain(other => other.Who == Ask.Who && other.Start < Ask.End && other.End > Ask.Start);
        foreach (var child in Ask.Children)
            repaired.Week.Page.Coverage[child].ShouldContain(span => span.By == Ask.Who.Value && span.Start < Ask.End && span.End > Ask.Start && !span.IsOpenAsk);
    }

    [Theory]
    [InlineData(AskReply.No)]
    [InlineData(AskReply.NotAsked)]
    public void After_a_no_the_week_goes_without_them_that_day(AskReply reply)
    {
        var after = new AnsweredAsk(Ask, reply).In(Family);
        AnsweredAsk.Of(after, Ask).ShouldBe(reply);

        var repaired = RepairedWeek.Of(Week.Value, after, Now);

        repaired.Week.Page.Asks.ShouldNotContain(other => other.Who == Ask.Who && other.Start.Date == Ask.Start.Date);
        repaired.Week.Page.Items.Where(item => item.Start.Date == Ask.Start.Date && item.Start >= Now).SelectMany(item => item.Who).ShouldNotContain(Ask.Who);
    }

    [Theory]
    [InlineData(AskReply.Yes)]
    [InlineData(AskReply.No)]
    [InlineData(AskReply.NotAsked)]
    public void What_the_store_holds_of_an_answer_is_what_the_household_has(AskReply reply)
    {
        var answer = new AnsweredAsk(Ask, reply);
        var yaml = File.ReadAllText(Repository.PathTo("examples/households/snow-plough.yaml")) + $"\n{answer.Section}: [{answer.Entry(Family).ToJsonString()}]\n";
        var read = HouseholdFile.Read(System.Text.Encoding.UTF8.GetBytes(yaml), CatalogueFile.Shipped);
        read.Problems.ShouldBeEmpty();
        var there = read.Value!.Household.Changes.ShouldHaveSingleItem();
        var meant = answer.In(Usual).Changes.Except(Usual.Changes).ShouldHaveSingleItem();
        (there.Kind, there.From, there.To, there.What).ShouldBe((meant.Kind, meant.From, meant.To, meant.What));
        there.Who.ShouldBe(meant.Who);
        there.Children.ShouldBe(meant.Children);
    }

    private static LocalDateTime At(int day, int hour) => Monday.PlusDays(day).At(new(hour, 0));
}
