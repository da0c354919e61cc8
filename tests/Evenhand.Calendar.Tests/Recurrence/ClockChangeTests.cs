using Evenhand.Calendar.Recurrence;
using Evenhand.Calendar.TimeZones;

namespace Evenhand.Calendar.Tests.Recurrence;

/// <summary>docs/adr/0010: generated times that a zone leaves out are no instances; written ones are moved; a time that comes twice is the first.</summary>
public class ClockChangeTests
{
    private static IReadOnlyList<string> Times(string start, string zone, string rule, string[]? dates = null, string[]? exceptions = null) =>
        new RecurrenceLine(start, zone, [rule], dates ?? [], exceptions ?? [], 6).Expand(ZoneNames.Find).Times;

    [Fact]
    public void A_time_in_the_gap_is_no_instance_and_does_not_count() =>
        Times("20250329T023000", "Europe/Berlin", "FREQ=DAILY;COUNT=3").ShouldBe(["20250329T023000", "20250331T023000", "20250401T023000"]);

    [Fact]
    public void A_written_time_in_the_gap_is_read_with_the_offset_before_it() =>
        Times("20250328T090000", "Europe/Berlin", "FREQ=DAILY;COUNT=1", dates: ["20250330T023000"]).ShouldBe(["20250328T090000", "20250330T033000"]);

    [Fact]
    public void An_hourly_rule_has_no_instance_in_the_gap_and_one_in_the_overlap()
    {
        Times("20250330T010000", "Europe/Berlin", "FREQ=HOURLY;COUNT=3").ShouldBe(["20250330T010000", "20250330T030000", "20250330T040000"]);
        Times("20251026T010000", "Europe/Berlin", "FREQ=HOURLY;COUNT=3").ShouldBe(["20251026T010000", "20251026T020000", "20251026T030000"]);
    }

    [Fact]
    public void A_day_that_a_zone_leaves_out_has_no_instance() =>
        Times("20111229T120000", "Pacific/Apia", "FREQ=DAILY;COUNT=3").ShouldBe(["20111229T120000", "20111231T120000", "20120101T120000"]);

    [Fact]
    public void An_exception_in_UTC_takes_away_the_instance_at_that_instant() =>
        Times("20251025T023000", "Europe/Berlin", "FREQ=DAILY;COUNT=3", exceptions: ["20251026T003000Z"]).ShouldBe(["20251025T023000", "20251027T023000"]);

    [Fact]
    public void An_end_in_UTC_is_an_instant() =>
        Times("20251025T023000", "Europe/Berlin", "FREQ=DAILY;UNTIL=20251027T012959Z").ShouldBe(["20251025T023000", "20251026T023000"]);
}
