using Evenhand.Calendar.Recurrence;
using NodaTime;

namespace Evenhand.Calendar.Tests.Recurrence;

public class RuleReaderTests
{
    [Fact]
    public void Every_part_is_read_in_any_order_and_case()
    {
        var rule = RuleReader.Read("byday=-1su,MO;Interval=2;FREQ=monthly;BYSETPOS=1,-1;WKST=SU;COUNT=9;BYHOUR=8,6").Rule.ShouldNotBeNull();
        rule.Frequency.ShouldBe(Frequency.Monthly);
        (rule.Interval, rule.Count, rule.WeekStart).ShouldBe((2, 9, IsoDayOfWeek.Sunday));
        rule.ByDay.ShouldBe([new NthDay(-1, IsoDayOfWeek.Sunday), new NthDay(0, IsoDayOfWeek.Monday)]);
        rule.BySetPos.ShouldBe([-1, 1]);
        rule.ByHour.ShouldBe([6, 8]);
    }

    [Theory]
    [InlineData("FREQ=DAILY;")]
    [InlineData(" FREQ = DAILY ; ; BYDAY= ;X-OWN=1")]
    [InlineData("RRULE:FREQ=DAILY")]
    [InlineData("FREQ=DAILY;RSCALE=GREGORIAN;SKIP=OMIT")]
    public void What_means_nothing_is_passed_over(string text) => RuleReader.Read(text).Rule.ShouldNotBeNull().Frequency.ShouldBe(Frequency.Daily);

    [Theory]
    [InlineData("", "FREQ is missing")]
    [InlineData("FREQ=SOMETIMES", "FREQ=SOMETIMES is not known")]
    [InlineData("FREQ=DAILY,WEEKLY", "is not known")]
    [InlineData("FREQ=DAILY;INTERVAL=0", "INTERVAL=0 is no whole number from 1")]
    [InlineData("FREQ=DAILY;INTERVAL=-1", "INTERVAL=-1")]
    [InlineData("FREQ=DAILY;COUNT=1.5", "COUNT=1.5")]
    [InlineData("FREQ=DAILY;COUNT=99999999999999999999", "COUNT=")]
    [InlineData("FREQ=DAILY;FREQ=WEEKLY", "stands twice")]
    [InlineData("FREQ=DAILY;UNTIL=20260230", "UNTIL=20260230 is no date")]
    [InlineData("FREQ=DAILY;BYHOUR=24", "BYHOUR=24 is out of range")]
    [InlineData("FREQ=DAILY;BYMONTHDAY=0", "BYMONTHDAY=0")]
    [InlineData("FREQ=DAILY;BYMONTHDAY=-2147483648", "BYMONTHDAY=")]
    [InlineData("FREQ=YEARLY;BYMONTH=5L", "BYMONTH=5L")]
    [InlineData("FREQ=MONTHLY;BYDAY=0MO", "BYDAY=0MO is no weekday")]
    [InlineData("FREQ=MONTHLY;BYDAY=6MO", "six times")]
    [InlineData("FREQ=YEARLY;BYWEEKNO=3;BYDAY=2MO", "each weekday once")]
    [InlineData("FREQ=YEARLY;RSCALE=HEBREW", "RSCALE=HEBREW")]
    [InlineData("FREQ=YEARLY;RSCALE=GREGORIAN;SKIP=FORWARD", "SKIP=FORWARD")]
    [InlineData("FREQ=DAILY;BYTIDE=HIGH", "BYTIDE is no part of a rule")]
    public void What_would_change_the_meaning_is_refused_with_the_reason(string text, string reason) =>
        RuleReader.Read(text).Problem.ShouldNotBeNull().ShouldContain(reason);

    [Fact]
    public void A_rule_of_endless_length_is_refused() =>
        RuleReader.Read("FREQ=DAILY;BYHOUR=" + string.Join(',', Enumerable.Repeat("1", 100_000))).Problem.ShouldNotBeNull().ShouldContain("characters");

    [Fact]
    public void A_leap_second_is_the_second_before() => RuleReader.Read("FREQ=DAILY;BYSECOND=60,59").Rule.ShouldNotBeNull().BySecond.ShouldBe([59]);
}
