using Evenhand.Planning.Fairness;
using Evenhand.Planning.Problem;

namespace Evenhand.Planning.Tests.Fairness;

public sealed class CertificatePartsTests
{
    [Theory]
    [InlineData(2, new[] { 30, 20, 20, 10 }, 40)]
    [InlineData(2, new[] { 30, 30, 30 }, 60)]
    [InlineData(3, new[] { 40, 30, 30, 20, 20, 10 }, 50)]
    [InlineData(4, new[] { 20, 20, 20, 20 }, 20)]
    public void The_most_even_cut_is_found(int adults, int[] loads, long minutes)
    {
        var share = MaximinShare.Of(Chores(adults, loads), All(0, loads.Length)).ShouldNotBeNull();

        share.Minutes.ShouldBe(minutes);
        share.IsExact.ShouldBeTrue();
        share.Largest.ShouldBe(loads.Sum());
        share.Holds.ShouldBeFalse();
    }

    [Fact]
    public void Where_one_has_everything_one_move_evens_out_and_where_it_is_even_none_does()
    {
        var problem = Chores(2, [30, 30]);

        OneMove.Find(problem, All(0, 2), null, null).Occurrence.ShouldNotBeNull();
        var even = OneMove.Find(problem, new WeekPlan { Assignments = [new Assignment(0, 0, 0), new Assignment(1, 1, 60)] }, null, null);
        even.Occurrence.ShouldBeNull();
        even.IsComplete.ShouldBeTrue();
    }

    [Fact]
    public void An_exchange_both_would_mind_less_is_offered_and_no_other()
    {
        var plain = Chores(2, [30, 30]);
        var minded = plain with { Occurrences = [plain.Occurrences[0] with { Dislikes = [3, 0] }, plain.Occurrences[1] with { Dislikes = [0, 2] }] };
        var crossed = new WeekPlan { Assignments = [new Assignment(0, 0, 0), new Assignment(1, 1, 60)] };
        var exchanged = new WeekPlan { Assignments = [new Assignment(0, 1, 0), new Assignment(1, 0, 60)] };

        Trade.Find(minded, crossed, null, null).ShouldNotBeNull().Fewer.ShouldBe(5);
        Trade.Find(minded, exchanged, null, null).ShouldBeNull();
        Trade.Find(plain, crossed, null, null).ShouldBeNull();
    }

    private static PlanningProblem Chores(int adults, int[] loads) => new()
    {
        Travel = new TravelTable(1, [0]),
        Budget = [0],
        Cap = [0],
        Agents = [.. Enumerable.Range(0, adults).Select(_ => new Agent { Home = 0 })],
        Occurrences = [.. loads.Select((load, k) => new Occurrence { Duration = 30, Load = load, Priority = 50, Eligible = [.. Enumerable.Range(0, adults)], Windows = [new StartWindow(k * 60, k * 60)] })],
    };

    private static WeekPlan All(int adult, int count) => new() { Assignments = [.. Enumerable.Range(0, count).Select(k => new Assignment(k, adult, k * 60))] };
}
