using Evenhand.Calendar.Components;
using Evenhand.Calendar.Recurrence;
using Evenhand.Calendar.TimeZones;

namespace Evenhand.Calendar.Tests.Recurrence;

/// <summary>Rules that would never end, end within the budget.</summary>
public class SearchBudgetTests
{
    private static string AllOf(int most) => string.Join(',', Enumerable.Range(0, most + 1));

    private static RecurrenceLine Line(params string[] rules) => new("20260101T000000", null, rules, [], [], null);

    [Theory]
    [InlineData("FREQ=SECONDLY;COUNT=1000000000")]
    [InlineData("FREQ=MINUTELY")]
    [InlineData("FREQ=YEARLY;UNTIL=99991231T235959")]
    public void At_most_3500_instances_are_handed_out(string rule) =>
        Line(rule).Expand(ZoneNames.Find).Times.Count.ShouldBeLessThanOrEqualTo(SearchBudget.UsualOccurrences);

    [Theory]
    [InlineData("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=DAILY;BYWEEKNO=53;BYMONTH=6")]
    [InlineData("FREQ=SECONDLY;INTERVAL=86400;BYHOUR=1")]
    public void A_rule_without_instances_is_given_up_with_the_reason(string rule) =>
        Line(rule).Expand(ZoneNames.Find).Problem.ShouldNotBeNull().ShouldContain("100,000 steps");

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30;BYSETPOS=9")]
    public void The_thirtieth_of_February_never_comes_and_that_is_no_mistake(string rule)
    {
        var (times, problem) = Line(rule).Expand(ZoneNames.Find);
        times.ShouldBeEmpty();
        problem.ShouldBeNull();
    }

    [Fact]
    public void A_crowd_of_instances_in_one_period_is_counted_as_steps()
    {
        var rule = RuleReader.Read($"FREQ=YEARLY;BYMONTHDAY=1,2,3;BYHOUR={AllOf(23)};BYMINUTE={AllOf(59)};BYSECOND={AllOf(59)}").Rule!;
        var set = new RecurrenceSet { Start = new EventTime.TimeOfDay(new(2026, 1, 1, 0, 0), null), Rules = [rule], ExceptRules = [rule] };
        var budget = new SearchBudget();
        set.Slots(budget).ShouldBeEmpty();
        budget.IsSpent.ShouldBeTrue();
    }

    [Fact]
    public void The_last_of_a_crowd_is_found_without_counting_through_it() =>
        Line($"FREQ=YEARLY;BYMONTH=1,12;BYMONTHDAY=1,2,31;BYHOUR={AllOf(23)};BYMINUTE={AllOf(59)};BYSECOND={AllOf(59)};BYSETPOS=-1;COUNT=2")
            .Expand(ZoneNames.Find).Times.ShouldBe(["20261231T235959", "20271231T235959"]);

    [Theory]
    [InlineData("FREQ=SECONDLY", "99991231T235959")]
    [InlineData("FREQ=WEEKLY;BYDAY=SU", "99991231T235959")]
    [InlineData("FREQ=HOURLY;INTERVAL=999999999999999999", "99990101T000000")]
    [InlineData("FREQ=MONTHLY;INTERVAL=999999999999999999", "00010101T000000")]
    public void The_end_of_the_years_is_the_end(string rule, string start) =>
        new RecurrenceLine(start, "Europe/Berlin", [rule], [], [], null).Expand(ZoneNames.Find).Times.Count.ShouldBeLessThanOrEqualTo(1);
}
