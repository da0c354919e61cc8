using Evenhand.App.Catalogues;
using Evenhand.App.Home;
using Evenhand.App.Tests.Check;
using Evenhand.App.Weeks;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Tests.Home;

public sealed class SlackLedgerTests
{
    private static readonly LocalDate Today = new(2026, 11, 24);

    [Fact, Mechanism("M013", Where = "the page Who owns what: one question")]
    public void Three_pick_ups_ask_one_question_and_make_no_owner()
    {
        Question(Family("2026-11-20", "2026-11-22")).ShouldBeNull();

        var household = Family("2026-11-20", "2026-11-22", "2026-11-23");
        var question = Question(household).ShouldNotBeNull();

        question.Owned.Row.Id.Value.ShouldBe("clean.trash");
        question.Picked.Select(pick => pick.By).Distinct().ShouldBe([new PersonId("b")]);
        new OwnershipView(household, CatalogueFile.Shipped).Find(new("clean.trash"))!.State.ShouldBe(OwnershipState.Nobody);
    }

    [Fact, Mechanism("M135", Where = "the page Who owns what: leave it nobody's for now")]
    public void What_was_answered_is_not_asked_again_for_twelve_weeks_nor_anything_else_for_a_week()
    {
        var household = Family("2026-11-20", "2026-11-22", "2026-11-23");
        var settled = household with { Ownership = household.Ownership with { LeftOpen = [new(new("clean.trash"), Today, Today.PlusWeeks(12))] } };

        for (var day = 0; day < 84; day++)
            Question(settled, Today.PlusDays(day)).ShouldBeNull();
    }

    [Fact]
    public void While_a_proposal_about_it_waits_it_is_not_asked()
    {
        var household = Family("2026-11-20", "2026-11-22", "2026-11-23");
        var proposal = new Domain.Responsibilities.Proposals.Proposal("p", new("a"), Today) { Changes = [new(new("clean.trash")) { Owner = new("a") }] };
        Question(household with { Ownership = household.Ownership with { Proposals = [proposal] } }).ShouldBeNull();
    }

    private static SlackQuestion? Question(Household household, LocalDate? on = null) =>
        SlackLedger.Of(household, Enumerable.Empty<LivedWeek>(), (on ?? Today).At(new(18, 0))).Question(household, CatalogueFile.Shipped, on ?? Today);

    private static Household Family(params string[] days) => Checked.Household(
        "adults: {a: {}, b: {}}\nowns: {a: [food.*]}\npicked_up:\n" + string.Concat(days.Select(day => $"  - {{responsibility: clean.trash, by: b, on: {day}}}\n")));
}
