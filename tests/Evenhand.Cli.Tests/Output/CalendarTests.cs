using System.Globalization;

namespace Evenhand.Cli.Tests.Output;

public sealed class CalendarTests(SmallHousehold small) : IClassFixture<SmallHousehold>
{
    [Fact]
    public void It_is_folded_iCalendar_with_the_household_s_zone()
    {
        small.Calendar.ShouldStartWith("BEGIN:VCALENDAR\r\n");
        small.Calendar.ShouldEndWith("END:VCALENDAR\r\n");
        small.Calendar.Split("\r\n").ShouldAllBe(line => System.Text.Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n'));
        Lines(small.Calendar).ShouldContain("TZID:America/New_York");
    }

    [Fact]
    public void Every_occurrence_is_an_event_and_every_ask_a_tentative_one()
    {
        var events = Events(small.Calendar);
        foreach (var item in PlannedItems.Of(small))
        {
            var start = item.Start.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            events.ShouldContain(one => one["SUMMARY"].StartsWith(item.Name.Replace(",", "\\,"), StringComparison.Ordinal) && one["DTSTART"] == start);
        }

        var asks = events.Where(one => one["CATEGORIES"] == "ask").ToList();
        events.Count.ShouldBe(PlannedItems.Of(small).Count + asks.Count);
        asks.Count.ShouldBe(4);
        asks.ShouldAllBe(one => one["STATUS"] == "TENTATIVE" && one["TRANSP"] == "TRANSPARENT");
    }

    [Fact]
    public void Uids_are_unlike_each_other_and_the_same_in_every_run()
    {
        var uids = Events(small.Calendar).ConvertAll(one => one["UID"]);
        uids.ShouldBeUnique();
        Events(small.Plan("--ics").Out).ConvertAll(one => one["UID"]).ShouldBe(uids);
        small.Plan("--ics").Out.ShouldBe(small.Calendar);
    }

    [Fact]
    public void One_person_s_calendar_has_that_person_s_duties_under_the_same_uids()
    {
        var all = Events(small.Calendar);
        var own = Events(small.Plan("--ics", "--for", "s").Out);
        own.ConvertAll(one => one["UID"]).ShouldBeSubsetOf(all.ConvertAll(one => one["UID"]));
        own.Count.ShouldBe(PlannedItems.Of(small).Count(item => item.Who.Contains("s")));
        own.ShouldAllBe(one => one["SUMMARY"].Contains("Sam"));
        small.Plan("--ics", "--for", "nobody").Error.ShouldContain("r, s, n");
    }

    private static IEnumerable<string> Lines(string calendar) => calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");

    /// <summary>Properties of each VEVENT without their parameters.</summary>
    private static List<Dictionary<string, string>> Events(string calendar)
    {
        var events = new List<Dictionary<string, string>>();
        var isInside = false;
        foreach (var line in Lines(calendar))
        {
            if (line == "BEGIN:VEVENT")
                events.Add([]);
            isInside = line != "END:VEVENT" && (isInside || line == "BEGIN:VEVENT");
            if (isInside && line.IndexOf(':') is var colon and > 0)
                events[^1][line[..colon].Split(';')[0]] = line[(colon + 1)..];
        }

        return events;
    }
}
