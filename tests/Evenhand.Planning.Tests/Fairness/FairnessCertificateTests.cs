using Evenhand.Planning.Fairness;
using Evenhand.Planning.Problem;
using Evenhand.Planning.Tests.Corpus;

namespace Evenhand.Planning.Tests.Fairness;

public sealed class FairnessCertificateTests
{
    [Fact]
    public void Equal_halves_of_the_only_chores_are_proved()
    {
        var certificate = FairnessCertificate.Of(Chores(4), Shared(0, 1, 0, 1));
        certificate.Load.ShouldBe([4, 4]);
        certificate.IsProved.ShouldBeTrue();
        certificate.IsEnvyFreeUpToOne.ShouldBeTrue();
        certificate.IsProportional.ShouldBeTrue();
        certificate.Words.ShouldStartWith("Proved");
    }

    [Fact]
    public void One_for_all_leaves_a_gap_and_envy()
    {
        var certificate = FairnessCertificate.Of(Chores(4), Shared(0, 0, 0, 0));
        certificate.GapMinutes.ShouldBe(60);
        certificate.Words.ShouldBe("Within 60 minutes of the fairest possible.");
        certificate.Envies.Single(envy => envy.Adult == 0).IsFreeUpToOne.ShouldBeFalse();
        certificate.Envies.Single(envy => envy.Adult == 1).IsFree.ShouldBeTrue();
        certificate.IsProportional.ShouldBeFalse();
    }

    [Fact]
    public void One_chore_more_is_envy_up_to_one()
    {
        var certificate = FairnessCertificate.Of(Chores(3), Shared(0, 1, 0));
        certificate.Envies.Single(envy => envy.Adult == 0).IsFree.ShouldBeFalse();
        certificate.IsEnvyFreeUpToOne.ShouldBeTrue();
    }

    [Fact]
    public void Words_are_neutral()
    {
        foreach (var name in new[] { "S1-dual", "M1-dual", "M2-lead" })
        {
            var words = FairnessCertificate.Of(PlanningCorpus.Problem(name), PlanningCorpus.Incumbent(name)).Words;
            foreach (var banned in new[] { "optimal", "best", "score", "should" }) words.ShouldNotContain(banned, Case.Insensitive);
        }
    }

    [Fact]
    public void What_is_held_leaves_no_room_where_it_is_and_that_is_proved_and_said()
    {
        var chores = Chores(3);
        var problem = chores with
        {
            Occurrences =
            [
                chores.Occurrences[0] with { Eligible = [1], Windows = [new StartWindow(0, 240)] },
                chores.Occurrences[1] with { Windows = [new StartWindow(0, 0)] },
                chores.Occurrences[2] with { Eligible = [0] },
            ],
        };
        var plan = new WeekPlan { Assignments = [new Assignment(0, 1, 0), new Assignment(1, 0, 0), new Assignment(2, 0, 120)] };

        FairnessCertificate.Of(problem, plan).GapMinutes.ShouldBe(15);
        var held = FairnessCertificate.Of(problem, plan, held: [0]);
        held.GapMinutes.ShouldBe(0);
        held.Words.ShouldStartWith("Proved: with what each owns left in its place, ");
    }

    private static PlanningProblem Chores(int count) => new()
    {
        Travel = new TravelTable(1, [0]),
        Budget = [0],
        Cap = [0],
        Agents = [new Agent { Home = 0 }, new Agent { Home = 0 }],
        Occurrences = [.. Enumerable.Range(0, count).Select(k => new Occurrence { Duration = 30, Load = 30, Priority = 50, Eligible = [0, 1], Windows = [new StartWindow(k * 60, k * 60)] })],
    };

    private static WeekPlan Shared(params int[] doers) => new() { Assignments = [.. doers.Select((doer, k) => new Assignment(k, doer, k * 60))] };
}
