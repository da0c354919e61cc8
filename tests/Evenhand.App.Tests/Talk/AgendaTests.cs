using Evenhand.App.Catalogues;
using Evenhand.App.Data.Parts;
using Evenhand.App.Data.Writing;
using Evenhand.App.Talk;
using Evenhand.App.Tests.Data;
using Evenhand.Domain.Agreements;
using Evenhand.Domain.Questions;
using Evenhand.Domain.Responsibilities;
using NodaTime;

namespace Evenhand.App.Tests.Talk;

/// <summary>What a check-in decides, what the program asks, and what stays closed.</summary>
public class AgendaTests
{
    private static readonly LocalDate Monday = new(2026, 4, 6);

    [Theory, EachDatabase, Mechanism("M132", Where = "topics of a household in the store"), Mechanism("M138", Where = "closed decisions of a household in the store")]
    public async Task What_one_opens_comes_up_for_both_and_what_is_decided_does_not_before_its_date(string kind)
    {
        await using var home = await TwoAdults.On(kind);
        await Change(home, parts => TalkParts.OpenTopic(parts, "who is home in May", home.Kim.Person!.Value, "", TwoAdults.Today));
        foreach (var caller in new[] { home.Kim, home.Sam })
            Agenda(await home.Read(caller)).OfType<AgendaItem.Topic>().ShouldHaveSingleItem().Opened.Value.What.ShouldBe("who is home in May");

        var topic = (await home.Read(home.Sam)).Topics[0].Id;
        await Change(home, parts =>
        {
            TalkParts.CloseTopic(parts, topic, TwoAdults.Today);
            TalkParts.Decide(parts, new("Sam is", "", "2026-04-20", ["another job"], "", [home.Kim.Person!.Value, home.Sam.Person!.Value]), TwoAdults.Today);
        });
        Agenda(await home.Read(home.Kim)).ShouldAllBe(item => item is AgendaItem.Question);
        var decided = (await home.Read(home.Kim)).Decisions.ShouldHaveSingleItem().Value;
        (decided.By.Count, decided.Conditions.Count, decided.Since).ShouldBe((2, 1, "2026-04-07"));
        Agenda(await home.Read(home.Kim), Monday.PlusDays(20)).OfType<AgendaItem.DecisionReview>().ShouldHaveSingleItem();

        // A change from a date alters no page before it.
        (await home.Snapshot()).On(TwoAdults.Today.PlusDays(-1)).Facts.Decisions.ShouldBeEmpty();
    }

    [Theory, EachDatabase]
    public async Task A_check_in_never_has_more_than_three_things(string kind)
    {
        await using var home = await TwoAdults.On(kind, TestStore.TwoAdults + "\nassumptions: [{what: the place is free, look_on: 2026-04-01}]");
        await Change(home, parts =>
        {
            for (var at = 0; at < 8; at++)
                TalkParts.OpenTopic(parts, $"topic {at}", home.Kim.Person!.Value, "", TwoAdults.Today);
        });
        var agenda = Agenda(await home.Read(home.Sam));
        agenda.Count.ShouldBe(CheckInAgenda.Most);
        agenda.OfType<AgendaItem.Question>().Count().ShouldBe(1);
    }

    [Theory, EachDatabase, Mechanism("M133", Where = "agreements of a household in the store"), Mechanism("M134", Where = "agreements of a household in the store")]
    public async Task An_agreement_holds_with_the_last_yes_and_its_kind_of_fairness_is_the_households_from_then_on(string kind)
    {
        await using var home = await TwoAdults.On(kind);
        await Change(home, parts => TalkParts.Propose(parts, null, new("We think as much as each other", "thinking", "open", "2027-04-07", ["an illness"]), home.Kim.Person!.Value, TwoAdults.Today));
        var waits = (await home.Read(home.Sam)).Agreements.ShouldHaveSingleItem();
        (await home.Read(home.Sam)).Holds(waits.Value).ShouldBeFalse();
        waits.Value.Division.ShouldBe(Division.Open);
        (await home.Snapshot()).On(TwoAdults.Today).Fairness.Kind.ShouldBe(FairnessKind.Time);

        var adults = (await home.Read(home.Sam)).Adults;
        await Change(home, parts => TalkParts.SayYes(parts, waits.Id, home.Sam.Person!.Value, adults, TwoAdults.Today));
        (await home.Read(home.Kim)).Holds((await home.Read(home.Kim)).Agreements[0].Value).ShouldBeTrue();
        (await home.Snapshot()).On(TwoAdults.Today).Fairness.Kind.ShouldBe(FairnessKind.Thinking);
        (await home.Snapshot()).On(TwoAdults.Today.PlusDays(-1)).Fairness.Kind.ShouldBe(FairnessKind.Time);

        // Other words are not agreed to.
        await Change(home, parts => TalkParts.Propose(parts, waits.Id, new("Something else", "", "", "2027-04-07", []), home.Sam.Person!.Value, TwoAdults.Today));
        (await home.Read(home.Kim)).Agreements.ShouldHaveSingleItem().Value.SaidYes.ShouldBe([home.Sam.Person!.Value]);
    }

    [Fact, Mechanism("M135", Where = "check-in, a simulated quarter"), Mechanism("M064", Where = "check-in, a simulated quarter")]
    public void The_program_asks_one_thing_a_week_at_most_and_nothing_that_is_settled()
    {
        var household = TestStore.File(File.ReadAllText(Repository.PathTo("examples", "households", "swing-shift.yaml"))).Household with
        {
            Assumptions = [new("the shifts stay", new(2026, 5, 20), "2026-05-20"), new("the lift works", new(2026, 4, 8), "2026-04-08")],
        };
        household = household with { Ownership = household.Ownership with { Rotations = [] } };
        var asked = new List<(int Week, OwnQuestion Question)>();
        for (var week = 0; week < 13; week++)
        {
            var monday = Monday.PlusWeeks(week);
            for (var day = 0; day < 7; day++)
            {
                if (OwnQuestions.Of(household, new OwnershipView(household, CatalogueFile.Shipped), monday) is not { } question)
                    continue;
                if (asked.All(one => one.Week != week || one.Question != question))
                    asked.Add((week, question));

                // Every second week it is answered on the spot, with a date in a year.
                if (week % 2 == 0)
                    household = household with { Facts = household.Facts with { Decisions = [.. household.Facts.Decisions, new Decision("decided", Iso(monday.PlusDays(day)), Iso(monday.PlusYears(1)), "") { About = question.Key }] } };
            }
        }

        asked.GroupBy(one => one.Week).ShouldAllBe(week => week.Count() == 1);
        asked.Count.ShouldBeGreaterThan(10);
        foreach (var (week, question) in asked.Where(one => one.Week % 2 == 0))
            asked.ShouldAllBe(later => later.Week <= week || later.Question != question);
        asked.ShouldAllBe(one => one.Question.About != "the shifts stay" || one.Week >= 6);
        asked[0].Question.About.ShouldBe("the lift works");
    }

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    private static IReadOnlyList<AgendaItem> Agenda(TalkReading talk, LocalDate? evening = null) =>
        CheckInAgenda.Of(talk, new OwnershipView(talk.Household, CatalogueFile.Shipped), evening ?? Monday.PlusDays(6));

    private static async Task Change(TwoAdults home, Action<PartsEdit> change) =>
        (await home.Store.Write(home.Kim, "test.change", async (edit, stop) => change(await edit.Parts(stop)))).ShouldBeOfType<Written.Done>();
}
