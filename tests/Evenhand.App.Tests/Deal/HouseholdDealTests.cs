using System.Text.RegularExpressions;
using Evenhand.App.Catalogues;
using Evenhand.App.Deal;
using Evenhand.App.Tests.Check;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Responsibilities.Deals;

namespace Evenhand.App.Tests.Deal;

public sealed class HouseholdDealTests
{
    public static TheoryData<string> Corpus() => [.. Checked.Corpus];

    private static DealReport Report(string yaml, DealScope scope) => HouseholdDeal.Run(Checked.Household(yaml), CatalogueFile.Shipped, scope);

    [Theory, MemberData(nameof(Corpus))]
    public void Every_responsibility_that_fits_someone_gets_one_owner_and_none_loses_its_own(string name)
    {
        var report = Report(Checked.Text(name), new DealScope.Unowned());
        report.Transfers.ShouldAllBe(transfer => transfer.From == null);
        report.Transfers.Select(transfer => transfer.Row.Owned.Row.Id).Distinct().Count().ShouldBe(report.Transfers.Count);
        var unowned = report.Facts.Ownership.Applicable.Count(owned => owned.State == OwnershipState.Nobody && owned.Row.CountsInLoad && owned.Row.Binding == Binding.None);
        (report.Transfers.Count + report.Question.ForNobody.Count).ShouldBe(unowned);
    }

    [Theory, MemberData(nameof(Corpus))]
    public void Weeks_after_hold_all_the_work_of_before_and_what_was_nobodys(string name)
    {
        var report = Report(Checked.Text(name), new DealScope.Unowned());
        var dealt = report.Transfers.Sum(transfer => transfer.Row.Load.HandsOn) / 60;
        var before = report.Before.Sum(shift => shift.HandsOn.Value + shift.SharedHandsOn.Value);
        report.After.Sum(shift => shift.HandsOn.Value + shift.SharedHandsOn.Value).ShouldBe(before + dealt, 0.0001m);
    }

    [Theory, MemberData(nameof(Corpus))]
    public void The_bound_holds_and_the_value_is_near_it(string name)
    {
        foreach (DealScope scope in new DealScope[] { new DealScope.Unowned(), new DealScope.Fresh(), new DealScope.Changes(3) })
        {
            var certificate = Report(Checked.Text(name), scope).Certificate;
            certificate.Value[0].ShouldBeGreaterThanOrEqualTo(certificate.Bound);
            certificate.Value[0].ShouldBeLessThanOrEqualTo(certificate.Bound + 1);
        }
    }

    [Theory, MemberData(nameof(Corpus))]
    public void Exchanging_the_adults_in_place_exchanges_the_deal(string name)
    {
        var household = Checked.Household(Checked.Text(name));
        var (first, second) = (household.Adults[0].Id.Value, household.Adults[1].Id.Value);
        string Swap(string text) => Regex.Replace(text, "feeds_a_day|[A-Za-z0-9]+", match => match.Value == first ? second : match.Value == second ? first : match.Value, RegexOptions.None, TimeSpan.FromSeconds(1));
        foreach (DealScope scope in new DealScope[] { new DealScope.Unowned(), new DealScope.Fresh(), new DealScope.Changes(2) })
        {
            IEnumerable<(string, string, string)> Transfers(string yaml, Func<string, string> rename) =>
                Report(yaml, scope).Transfers.Select(transfer => (transfer.Row.Owned.Row.Id.Value, rename(transfer.FromWords), rename(transfer.To.Id.Value)));
            Transfers(Swap(Checked.Text(name)), id => id).ShouldBe(Transfers(Checked.Text(name), id => id == first ? second : id == second ? first : id));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6)]
    public void Never_more_hand_overs_than_asked_for(int most) =>
        Report(Checked.Text("second-shift"), new DealScope.Changes(most)).Transfers.Count.ShouldBeLessThanOrEqualTo(most);

    [Fact]
    public void More_hand_overs_never_make_it_less_even()
    {
        var values = Enumerable.Range(0, 6).Select(most => Report(Checked.Text("second-shift"), new DealScope.Changes(most)).Certificate.Clock[0]).ToList();
        values.ShouldBe(values.OrderDescending());
        values[^1].ShouldBeLessThan(values[0]);
    }

    [Fact]
    public void Nobody_gets_what_they_cannot_do_or_may_not_sign()
    {
        var report = Report(Checked.Text("sixty-hours").Replace("owns:", "covers: []\nowns:", StringComparison.Ordinal), new DealScope.Fresh());
        report.Transfers.Where(transfer => transfer.Row.Owned.Row.Authority == Authority.Parental).ShouldAllBe(transfer => transfer.To.Id.Value == "a");
        var cannot = Report("adults: {a: {cannot: [food.*]}, b: {}}", new DealScope.Unowned());
        cannot.Transfers.Where(transfer => transfer.Row.Group == "food").ShouldAllBe(transfer => transfer.To.Id.Value == "b");
    }

    [Theory, Mechanism("M133", Where = "evenhand deal: fairness.details")]
    [InlineData("kind: time", "each week on the clock, then thinking")]
    [InlineData("kind: thinking", "thinking, then each week on the clock")]
    [InlineData("kind: paid-hours", "work at home alone")]
    [InlineData("kind: turns, shares: {a: 150, b: 50}", "by shares (a 150, b 50)")]
    [InlineData("kind: liking", "then what each minds")]
    public void Every_kind_of_fairness_says_what_a_deal_compares_and_proves(string fairness, string words)
    {
        var report = Report($"adults: {{a: {{}}, b: {{}}}}\napplies: []\nowns: {{a: [food.*]}}\nfairness: {{{fairness}}}", new DealScope.Changes(1));
        var details = string.Join(" ", report.Details);
        details.ShouldContain(words);
        details.ShouldContain($"no deal has a largest below {report.Certificate.Bound}");
        if (report.Certificate.IsComplete)
            details.ShouldContain("none is better in anything that is compared");
        else
            details.ShouldContain("proved");
    }

    [Fact, Mechanism("M073", Where = "evenhand deal")]
    public void What_one_likes_and_the_other_minds_goes_to_the_one_who_likes_it()
    {
        const string Rows = """
            owns: {}
            applies: []
            responsibilities:
              - {id: row.one, name: One, minutes: 60, thinking_minutes: 10}
              - {id: row.two, name: Two, minutes: 60, thinking_minutes: 10}
              - {id: row.three, name: Three, minutes: 60, thinking_minutes: 10}
              - {id: row.four, name: Four, minutes: 60, thinking_minutes: 10}
            """;
        var report = Report("adults: {a: {likes: [row.three], minds: [row.one]}, b: {likes: [row.one], minds: [row.three]}}\n" + Rows, new DealScope.Unowned());
        report.Transfers.Single(transfer => transfer.Row.Owned.Row.Id.Value == "row.one").To.Id.Value.ShouldBe("b");
        report.Transfers.Single(transfer => transfer.Row.Owned.Row.Id.Value == "row.three").To.Id.Value.ShouldBe("a");
        var minded = Report("adults: {a: {minds: [row.one, row.two]}, b: {minds: [row.one, row.two]}}\n" + Rows, new DealScope.Unowned());
        minded.Transfers.Where(transfer => transfer.Row.Owned.Row.Id.Value is "row.one" or "row.two").Select(transfer => transfer.To.Id).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public void Groups_stay_together_where_all_else_is_equal()
    {
        var report = Report("""
            adults: {a: {}, b: {}}
            owns: {}
            applies: []
            responsibilities:
              - {id: garden.one, name: One, minutes: 60}
              - {id: pool.one, name: Two, minutes: 60}
              - {id: garden.two, name: Three, minutes: 60}
              - {id: pool.two, name: Four, minutes: 60}
            """, new DealScope.Unowned());
        report.Transfers.GroupBy(transfer => transfer.Row.Group).ShouldAllBe(group => group.Select(transfer => transfer.To.Id).Distinct().Count() == 1);
    }

    [Fact]
    public void Shares_and_the_kind_of_fairness_are_the_households_own()
    {
        const string Yaml = """
            adults: {a: {blocks: [{days: Mon-Fri, from: "08:00", to: "16:00", where: home}]}, b: {}}
            fairness: {kind: KIND, shares: {a: 100, b: 100}}
            applies: [always, kids]
            children: {c: {age: 6}}
            """;
        decimal HomeOf(string kind, int position) => Report(Yaml.Replace("KIND", kind, StringComparison.Ordinal), new DealScope.Unowned()).After[position].HandsOn.Value;
        HomeOf("time", 0).ShouldBeLessThan(HomeOf("time", 1) / 2);
        HomeOf("paid-hours", 0).ShouldBe(HomeOf("paid-hours", 1), 0.6m);
    }

    [Fact]
    public void Three_adults_are_dealt_to_as_well()
    {
        var report = Report("adults: {a: {}, b: {}, d: {}}\nchildren: {c: {age: 6}}", new DealScope.Unowned());
        report.Certificate.WithoutEnvyUpToOne.Count.ShouldBe(6);
        report.Certificate.Value.Count.ShouldBe(3);
        report.Certificate.Value[0].ShouldBeLessThanOrEqualTo(report.Certificate.Bound + 1);
    }

    [Fact]
    public void A_working_span_is_weighed_as_an_estimate_and_said_so() =>
        Report(Checked.Text("lead-parent"), new DealScope.Unowned()).Question.Estimated.ShouldHaveSingleItem().Id.Value.ShouldBe("a");
}
