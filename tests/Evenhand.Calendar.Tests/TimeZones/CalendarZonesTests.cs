using Evenhand.Calendar.Tests.Occurrences;

namespace Evenhand.Calendar.Tests.TimeZones;

/// <summary>Where a TZID leads: time zone database, Windows names, description in the file, floating.</summary>
public class CalendarZonesTests
{
    private static readonly string[] Rules =
    [
        "BEGIN:STANDARD", "DTSTART:16010101T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:16010101T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT",
    ];

    private static string[] Zone(string id, params string[] rules) => ["BEGIN:VTIMEZONE", $"TZID:{id}", .. rules, "END:VTIMEZONE"];

    private static string[] Meeting(string zone) => Sample.Event("UID:a", $"DTSTART;TZID={zone}:20260327T090000", "RRULE:FREQ=WEEKLY;COUNT=2");

    [Theory]
    [InlineData("Customized Time Zone", "Customized Time Zone")]
    [InlineData("Customized Time Zone ", "\"Customized Time Zone\"")]
    [InlineData("(UTC+01:00) Amsterdam\\, Berlin", "(UTC+01:00) Amsterdam, Berlin")]
    [InlineData("customized TIME zone", "Customized Time Zone")]
    public void A_zone_that_only_the_file_knows_follows_the_file(string described, string named)
    {
        string[] expected = ["20260327T080000Z", "20260403T070000Z"];
        Sample.Starts([.. Zone(described, Rules), .. Meeting(named)]).ShouldBe(expected);
        Sample.Starts([.. Meeting(named), .. Zone(described, Rules)]).ShouldBe(expected);
    }

    [Fact]
    public void A_known_name_is_believed_before_the_description() =>
        Sample.Starts([.. Zone("Asia/Tokyo", Rules), .. Meeting("Asia/Tokyo")]).ShouldBe(["20260327T000000Z", "20260403T000000Z"]);

    [Fact]
    public void A_described_zone_may_say_which_known_one_it_is() =>
        Sample.Starts([.. Zone("Mine", "X-LIC-LOCATION:Asia/Tokyo"), .. Meeting("Mine")]).ShouldBe(["20260327T000000Z", "20260403T000000Z"]);

    [Fact]
    public void An_offset_that_never_changes_is_a_zone() =>
        Sample.Starts([.. Zone("Fixed", "BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETFROM:-0330", "TZOFFSETTO:-0330", "END:STANDARD"), .. Meeting("Fixed")]).ShouldBe(["20260327T123000Z", "20260403T123000Z"]);

    [Fact]
    public void Rules_of_a_zone_end_at_their_instant() =>
        Sample.Starts([.. Zone("Ended", [.. Rules.Select(line => line.Replace("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3;UNTIL=20250330T010000Z", StringComparison.Ordinal))]), .. Meeting("Ended")])
            .ShouldBe(["20260327T080000Z", "20260403T080000Z"]);

    [Fact]
    public void Dated_onsets_are_onsets() =>
        Sample.Starts([.. Zone("Dated", "BEGIN:DAYLIGHT", "DTSTART:20250330T020000", "RDATE:20260329T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "END:DAYLIGHT", "BEGIN:STANDARD", "DTSTART:20251026T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "END:STANDARD"), .. Meeting("Dated")])
            .ShouldBe(["20260327T080000Z", "20260403T070000Z"]);

    [Fact]
    public void Floating_times_are_where_the_calendar_says() =>
        Sample.Starts(["X-WR-TIMEZONE:America/New_York", .. Sample.Event("UID:a", "DTSTART:20260105T090000")]).ShouldBe(["20260105T140000Z"]);

    [Fact]
    public void A_name_that_means_nothing_leaves_the_time_floating() => Sample.Starts(Meeting("Nowhere")).ShouldBe(["20260327T090000", "20260403T090000"]);

    [Theory]
    [InlineData("BEGIN:STANDARD", "END:STANDARD")]
    [InlineData("BEGIN:STANDARD", "DTSTART:19700101T000000", "TZOFFSETTO:+9900", "END:STANDARD")]
    [InlineData("BEGIN:STANDARD", "DTSTART:never", "TZOFFSETTO:+0100", "END:STANDARD")]
    [InlineData]
    public void A_description_that_cannot_be_read_leaves_the_time_floating(params string[] rules) =>
        Sample.Starts([.. Zone("Broken", rules), .. Meeting("Broken")]).ShouldBe(["20260327T090000", "20260403T090000"]);
}
