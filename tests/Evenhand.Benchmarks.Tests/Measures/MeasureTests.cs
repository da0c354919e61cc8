using Evenhand.Benchmarks.Measures;

namespace Evenhand.Benchmarks.Tests.Measures;

public sealed class MeasureTests
{
    [Fact]
    public void The_exponent_of_a_power_law_is_found() =>
        GrowthBench.Exponent(new[] { 10.0, 20, 50, 400 }.Select(size => (size, 3 * Math.Pow(size, 1.5)))).ShouldNotBeNull().ShouldBe(1.5, 1e-9);

    [Fact]
    public void Two_sizes_are_too_few_for_an_exponent() => GrowthBench.Exponent([(10, 1), (20, 2)]).ShouldBeNull();

    [Fact]
    public void What_is_missing_counts_as_the_largest_in_a_median()
    {
        Median.Of<int>([null, 3, 1]).ShouldBe(3);
        Median.Of<int>([null, null, 1]).ShouldBeNull();
    }
}
