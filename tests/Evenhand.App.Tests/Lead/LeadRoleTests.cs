using Evenhand.App.Catalogues;
using Evenhand.App.Tests.Check;
using Evenhand.Domain.Coverage;
using Evenhand.Domain.Lead;
using Evenhand.Domain.People;
using Evenhand.Domain.Responsibilities;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Tests.Lead;

/// <summary>What the lead role holds, when it is said that someone fell into it, and a job beside it.</summary>
public sealed class LeadRoleTests
{
    private static readonly PersonId A = new("a"), B = new("b");

    [Fact, Mechanism("M021", Where = "the page Lead: what it holds")]
    public void The_front_line_holds_exactly_nine_items_and_each_is_of_the_catalogue()
    {
        FrontLine.Items.ShouldBe(["mornings", "bedtimes", "screens", "homework", "sports-music", "events", "social-lives", "first-on-forms", "crisis"]);
        FrontLine.Items.ShouldAllBe(item => FrontLine.RowsOf(item).Count > 0);
        FrontLine.Items.SelectMany(FrontLine.RowsOf).Where(id => CatalogueFile.Shipped.Find(id) is null).ShouldBeEmpty();
        new LeadTerms().Content.ShouldBe(FrontLine.Items);
        Checked.Household("adults: {a: {}}\nlead_terms: {content: [mornings, the allotment]}").LeadTerms!.Content.ShouldBe(["mornings", "the allotment"]);
    }

    [Fact]
    public void The_other_parents_chunks_are_theirs_whole()
    {
        var household = Checked.Household(Checked.Text("lead-parent"));
        FrontLine.OthersChunks(new OwnershipView(household, CatalogueFile.Shipped), household.LeadTerms!, B).Where(owned => owned.Owner == A).Select(owned => owned.Row.Id.Value).ShouldBe(["school.teachers", "school.conference"], ignoreOrder: true, "college is for an older child");
    }

    [Fact, Mechanism("M026", Where = "the page Lead: one notice to both")]
    public void Eight_weeks_at_three_quarters_without_terms_give_one_notice_to_both_and_none_for_sixty_days()
    {
        IReadOnlyDictionary<PersonId, int> Week(int a, int b) => new Dictionary<PersonId, int> { [A] = a, [B] = b };
        var weeks = Enumerable.Repeat(Week(75, 25), 8).ToList();
        Drift.Of(weeks, termsHold: false).ShouldBe(new Drift(A, 75));
        Drift.Of(weeks, termsHold: true).ShouldBeNull();
        Drift.Of([.. weeks.Take(7)], termsHold: false).ShouldBeNull();
        Drift.Of([.. weeks.Take(7), Week(74, 26)], termsHold: false).ShouldBeNull();
        Drift.Of([.. weeks.Take(4), .. Enumerable.Repeat(Week(10, 90), 4)], termsHold: false).ShouldBeNull("not one and the same");

        var today = new LocalDate(2026, 11, 24);
        var seen = new LeadFacts { DriftSeen = new Dictionary<PersonId, LocalDate> { [A] = today } };
        Drift.IsShown(seen, A, today.PlusDays(59)).ShouldBeFalse();
        Drift.IsShown(seen, A, today.PlusDays(60)).ShouldBeTrue();
        Drift.IsShown(seen, B, today).ShouldBeTrue("the other has not read it yet");
    }

    [Fact, Mechanism("M028", Where = "the page Lead: a job beside the role")]
    public void The_same_traits_give_the_same_reasons_whoever_has_the_job()
    {
        var household = Checked.Household(Checked.Text("lead-parent"));
        JobTraits Of(Household of, PersonId id) => JobTraits.Of(new Pattern(of), of.Adult(id)!);
        var swapped = household with { Adults = [household.Adults[0] with { Blocks = household.Adults[1].Blocks }, household.Adults[1] with { Blocks = household.Adults[0].Blocks }] };

        Of(household, A).Reasons().Select(reason => reason.Kind).ShouldBe([JobReasonKind.TravelNights, JobReasonKind.MustShowUp, JobReasonKind.OutOfReach]);
        Of(household, A).TravelNights.ShouldBe(8);
        Of(household, B).Reasons().Select(reason => reason.Kind).ShouldBe([JobReasonKind.MustShowUp]);
        Of(swapped, A).ShouldBe(Of(household, B));
        Of(swapped, B).ShouldBe(Of(household, A));
    }
}
