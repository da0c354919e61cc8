using System.Text;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Occurrences;
using Evenhand.Calendar.Recurrence;
using Evenhand.Calendar.Tests.Occurrences;
using NodaTime;

namespace Evenhand.Calendar.Tests.Hostile;

/// <summary>Files that are made to hold the program up: all of them end within the limits, and say so.</summary>
public class BombTests
{
    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    [Fact]
    public void A_thousand_events_that_come_every_second_share_one_budget()
    {
        var file = CalendarReader.Read(Sample.Calendar([.. Enumerable.Range(0, 1_000).SelectMany(number => Sample.Event($"UID:{number}", "DTSTART:20200101T000000Z", "RRULE:FREQ=SECONDLY;COUNT=2000000000"))]));
        Sample.Of(file).ShouldBeEmpty();
        file.Problems.List.ShouldContain(problem => problem.What.Contains("too many steps"));
        (file.Problems.List.Count + file.Problems.More).ShouldBe(1_000);
    }

    [Fact]
    public void An_event_that_comes_every_second_of_the_window_is_cut_at_3500()
    {
        var file = CalendarReader.Read(Sample.Calendar(Sample.Event("UID:a", "DTSTART:20200101T000000Z", "RRULE:FREQ=SECONDLY")));
        Sample.Of(file).Count.ShouldBe(SearchBudget.UsualOccurrences);
        file.Problems.List.ShouldHaveSingleItem().What.ShouldContain("3,500");
    }

    [Fact]
    public void Nesting_without_end_is_kept_as_lines()
    {
        var file = CalendarReader.Read(Encoding.ASCII.GetBytes("BEGIN:VCALENDAR\n" + Repeated("BEGIN:X\n", 100_000)));
        file.Problems.More.ShouldBeGreaterThan(90_000);
        file.Calendars.ShouldHaveSingleItem().ToBytes().Length.ShouldBe(16 + 8 * 100_000);
    }

    [Fact]
    public void Too_many_bytes_or_lines_are_refused()
    {
        CalendarReader.Read(new byte[CalendarFile.MostBytes + 1]).Problems.List.ShouldContain(problem => problem.What.Contains("bytes"));
        CalendarReader.Read(Encoding.ASCII.GetBytes("BEGIN:VCALENDAR\n" + Repeated("A:\n", CalendarReader.MostLines + 10))).Problems.List.ShouldContain(problem => problem.What.Contains("lines"));
    }

    [Theory]
    [InlineData("SUMMARY:", "x")]
    [InlineData("SUMMARY:x", "\r\n y")]
    [InlineData("SUMMARY;ENCODING=QUOTED-PRINTABLE:x", "=\r\n")]
    [InlineData("SUMMARY", ";A=b")]
    [InlineData("SUMMARY;A=b", ",c")]
    [InlineData("SUMMARY:", "\\")]
    [InlineData("EXDATE:20260105T090000Z", ",20260105T090000Z")]
    [InlineData("RDATE:20260105T090000Z", ",20260106T090000Z")]
    [InlineData("RRULE:FREQ=DAILY;BYHOUR=1", ",2")]
    [InlineData("EXRULE:FREQ=SECONDLY", "\r\nEXRULE:FREQ=SECONDLY")]
    [InlineData("RRULE:FREQ=SECONDLY", "\r\nRRULE:FREQ=SECONDLY")]
    public void One_property_of_half_a_million_characters_is_read_in_one_go(string begin, string more)
    {
        var file = CalendarReader.Read(Sample.Calendar(Sample.Event("UID:a", "DTSTART:20260105T090000Z", begin + Repeated(more, 500_000 / more.Length))));
        Sample.Of(file).Count.ShouldBeLessThanOrEqualTo(SearchBudget.UsualOccurrences);
        file.Calendars.ShouldHaveSingleItem().Components.ShouldHaveSingleItem();
    }

    [Fact]
    public void One_bad_object_stops_no_other()
    {
        string[] bad = ["BEGIN:VEVENT", "UID:bad", "DTSTART:tomorrow", "RRULE:FREQ=", "EXDATE:x", "END:VEVENT"];
        var file = CalendarReader.Read(Sample.Calendar([.. bad, .. Sample.Event("UID:good", "DTSTART:20260105T090000Z"), .. bad]));
        Sample.Of(file).ShouldHaveSingleItem().Uid.ShouldBe("good");
        file.Calendars[0].Components.Count().ShouldBe(3);
    }

    [Fact]
    public void The_first_and_the_last_day_of_all_are_days()
    {
        var file = CalendarReader.Read(Sample.Calendar([.. Sample.Event("UID:a", "DTSTART:00010101T000000Z", "RRULE:FREQ=YEARLY"), .. Sample.Event("UID:b", "DTSTART;TZID=Pacific/Auckland:99991231T235959", "DURATION:P1D", "RRULE:FREQ=DAILY")]));
        CalendarExpansion.Expand(file, "VEVENT", Instant.FromUtc(1, 1, 1, 0, 0), Instant.FromUtc(9999, 12, 31, 23, 0)).Count.ShouldBeGreaterThan(1);
    }
}
