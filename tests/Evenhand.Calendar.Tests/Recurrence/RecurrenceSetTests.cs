using Evenhand.Calendar.Recurrence;
using Evenhand.Calendar.TimeZones;

namespace Evenhand.Calendar.Tests.Recurrence;

public class RecurrenceSetTests
{
    private static IReadOnlyList<string> Times(RecurrenceLine line) => line.Expand(ZoneNames.Find).Times;

    [Fact]
    public void Two_rules_are_one_set_with_each_time_once() =>
        Times(new("20260105", null, ["FREQ=WEEKLY;COUNT=3", "FREQ=DAILY;INTERVAL=14;COUNT=3"], [], [], null)).ShouldBe(["20260105", "20260112", "20260119", "20260202"]);

    [Fact]
    public void Without_a_rule_the_start_is_the_first_instance() =>
        Times(new("20260105T090000", null, [], ["20260110T090000", "20260103T090000/PT2H"], [], null)).ShouldBe(["20260103T090000", "20260105T090000", "20260110T090000"]);

    [Fact]
    public void A_start_outside_its_rule_is_no_instance() =>
        Times(new("20260106", null, ["FREQ=WEEKLY;BYDAY=MO;COUNT=2"], [], [], null)).ShouldBe(["20260112", "20260119"]);

    [Fact]
    public void An_exception_wins_over_an_added_date() =>
        Times(new("20260105T090000Z", null, [], ["20260110T090000Z"], ["20260110T090000Z"], null)).ShouldBe(["20260105T090000Z"]);

    [Fact]
    public void Instances_that_are_taken_away_still_count() =>
        Times(new("20260105", null, ["FREQ=DAILY;COUNT=3"], [], ["20260106"], null)).ShouldBe(["20260105", "20260107"]);

    [Fact]
    public void A_day_takes_away_all_that_starts_on_it() =>
        Times(new("20260105T090000", "Europe/Berlin", ["FREQ=HOURLY;INTERVAL=8;COUNT=6"], [], ["20260106"], null)).ShouldBe(["20260105T090000", "20260105T170000", "20260107T010000"]);

    [Fact]
    public void An_added_day_takes_the_clock_time_of_the_start() =>
        Times(new("20260105T090000", "Europe/Berlin", [], ["20260707"], [], null)).ShouldBe(["20260105T090000", "20260707T090000"]);

    [Theory]
    [InlineData("20260105", "20260107T000000Z", "20260107")]
    [InlineData("20260105T090000", "20260107", "20260107T090000")]
    [InlineData("20260105T090000", "20260107T090000Z", "20260107T090000")]
    public void An_end_of_another_form_than_the_start_is_understood(string start, string until, string last) =>
        Times(new(start, null, [$"FREQ=DAILY;UNTIL={until}"], [], [], null))[^1].ShouldBe(last);

    [Fact]
    public void The_hours_of_a_rule_do_not_touch_a_day() =>
        Times(new("20260105", null, ["FREQ=DAILY;BYHOUR=9,17;COUNT=2"], [], [], null)).ShouldBe(["20260105", "20260106"]);
}
