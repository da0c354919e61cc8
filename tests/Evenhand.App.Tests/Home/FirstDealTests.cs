using Evenhand.App.Catalogues;
using Evenhand.App.Home;
using Evenhand.App.Tests.Check;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;

namespace Evenhand.App.Tests.Home;

public sealed class FirstDealTests
{
    private const string Family = """
        adults:
          a: {blocks: [{days: Mon-Fri, from: "08:30", to: "17:00", where: site, commute: 20}]}
          b: {blocks: [{days: Mon-Fri, from: "08:00", to: "16:00", where: site, commute: 30}]}
        children: {c1: {age: 4}, c2: {age: 7}}
        """;

    [Fact, Mechanism("M001", Where = "the page First deal")]
    public void It_starts_with_ten_that_nobody_owns_and_running_Evenhand_is_one()
    {
        var household = Checked.Household(Family);
        var deal = FirstDeal.Of(household, FirstDeal.AtFirst, "Run Evenhand");

        deal.Rows.Count.ShouldBe(10);
        deal.Rows.ShouldContain(owned => owned.Row.Id == FirstDeal.Running);
        deal.Rows.ShouldAllBe(owned => owned.State == OwnershipState.Nobody);
        new OwnershipView(household, CatalogueFile.Shipped).Applicable.ShouldAllBe(owned => owned.Owner == null);
    }

    [Fact]
    public void The_proposal_is_about_those_ten_alone()
    {
        var deal = FirstDeal.Of(Checked.Household(Family), FirstDeal.AtFirst, "Run Evenhand");

        var report = deal.Propose(deal.Household);

        report.Transfers.Select(transfer => transfer.Row.Owned.Row.Id).ShouldBeSubsetOf(deal.Rows.Select(owned => owned.Row.Id));
        (report.Transfers.Count + report.Question.ForNobody.Count).ShouldBe(10);
    }

    [Fact, Mechanism("M073", Where = "the page First deal")]
    public void What_one_minds_and_the_other_likes_goes_to_who_likes_it()
    {
        var deal = FirstDeal.Of(Checked.Household(Family), FirstDeal.AtFirst, "Run Evenhand");
        var ids = deal.Rows.Select(owned => owned.Row.Id.Value).ToList();
        IReadOnlyDictionary<string, Liking> Says(int liked, int minded) => ids.Select((id, at) => (id, at)).ToDictionary(pair => pair.id, pair => pair.at % 2 == liked ? Liking.Likes : pair.at % 2 == minded ? Liking.Minds : Liking.Neutral);
        var answered = deal.With(new Dictionary<PersonId, IReadOnlyDictionary<string, Liking>> { [new("a")] = Says(0, 1), [new("b")] = Says(1, 0) });

        var report = deal.Propose(answered);

        var minded = report.Transfers.GroupBy(transfer => transfer.To.Id).Select(own => own.Count(transfer => transfer.Row.Dislike[own.Key == new PersonId("a") ? 0 : 1] > 0)).ToList();
        minded.Max().ShouldBeLessThan(5);
    }

    [Fact, Mechanism("M011", Where = "the page First deal")]
    public void Exchanging_the_adults_exchanges_the_deal()
    {
        string Exchanged(string text) => text.Replace("  a:", "  x:", StringComparison.Ordinal).Replace("  b:", "  a:", StringComparison.Ordinal).Replace("  x:", "  b:", StringComparison.Ordinal);
        IEnumerable<string> Lines(string yaml, Func<string, string> name) =>
            FirstDeal.Of(Checked.Household(yaml), 30, "Run Evenhand") is var deal ? deal.Propose(deal.Household).Transfers.Select(transfer => $"{transfer.Row.Owned.Row.Id} {name(transfer.To.Id.Value)}") : [];

        Lines(Exchanged(Family), id => id).ShouldBe(Lines(Family, id => id == "a" ? "b" : "a"));
    }
}
