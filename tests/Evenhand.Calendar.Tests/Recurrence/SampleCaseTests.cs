namespace Evenhand.Calendar.Tests.Recurrence;

/// <summary>The sample cases of the project, tier by tier; every one has to come out.</summary>
public class SampleCaseTests
{
    [Theory]
    [InlineData("A", 304)]
    [InlineData("B", 124)]
    [InlineData("D", 41)]
    public void Every_case_of_a_tier_gives_the_expected_times(string tier, int cases)
    {
        var ofTier = SampleCase.All.Where(one => one.Tier == tier).ToList();
        ofTier.Count.ShouldBe(cases);
        ofTier.Select(one => one.Difference()).Where(difference => difference is not null).ShouldBeEmpty();
    }

    [Fact]
    public void What_no_rule_can_mean_is_refused_and_the_rest_ends()
    {
        var refused = SampleCase.All.Where(one => one.Tier == "R" && one.Answer().Problem is not null).Select(one => one.Id).ToList();
        refused.ShouldBe(["bad-0002", "bad-0003", "bad-0009", "bad-0013", "bad-0015", "bad-0022", "bad-0027"]);
        var ended = SampleCase.All.Where(one => one.Tier == "R" && one.Answer().Problem is null).ToList();
        ended.Count.ShouldBe(4);
        ended.ShouldAllBe(one => one.Answer().Times.Count > 0);
    }
}
