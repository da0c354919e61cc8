using System.Text;
using Evenhand.App.Calendars;
using NodaTime;

namespace Evenhand.App.Tests.Calendars;

public class CalendarObjectTests
{
    private static byte[] Body(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", ["BEGIN:VCALENDAR", "VERSION:2.0", .. lines, "END:VCALENDAR", ""]));

    private static string[] Event(params string[] lines) => ["BEGIN:VEVENT", "UID:a", .. lines, "END:VEVENT"];

    private static (int First, int Last) Days(params string[] lines) => CalendarObject.Read(Body(Event(lines)), out _).ShouldNotBeNull().Days();

    private static int Day(int year, int month, int day) => CalendarObject.DayOf(Instant.FromUtc(year, month, day, 0, 0));

    [Theory]
    [InlineData("METHOD:PUBLISH", "METHOD")]
    [InlineData("BEGIN:VTODO\r\nUID:b\r\nEND:VTODO", "several kinds")]
    [InlineData("BEGIN:VEVENT\r\nUID:b\r\nEND:VEVENT", "same UID")]
    [InlineData("BEGIN:VEVENT\r\nEND:VEVENT", "same UID")]
    public void What_does_not_make_one_object_is_refused_with_the_reason(string more, string reason)
    {
        CalendarObject.Read(Body([more, .. Event("DTSTART:20260105T090000Z")]), out var problem).ShouldBeNull();
        problem.ShouldContain(reason);
    }

    [Fact]
    public void The_days_of_an_object_hold_all_that_it_has()
    {
        var (first, last) = Days("DTSTART:20260105T090000Z", "DURATION:P2D");
        first.ShouldBeInRange(Day(2026, 1, 1), Day(2026, 1, 5));
        last.ShouldBeInRange(Day(2026, 1, 7), Day(2026, 1, 12));
        Days("DTSTART:20260105T090000Z", "RRULE:FREQ=DAILY").Last.ShouldBe(int.MaxValue);
        Days("DTSTART:20260105T090000Z", "RRULE:FREQ=DAILY;COUNT=2").Last.ShouldBe(int.MaxValue);
        Days("DTSTART:20260105T090000Z", "RRULE:FREQ=DAILY;UNTIL=20260301").Last.ShouldBeInRange(Day(2026, 3, 1), Day(2026, 3, 6));
        Days("DTSTART:20260105T090000Z", "RDATE:20200101T000000Z").ShouldBe((int.MinValue, int.MaxValue));
    }

    [Fact]
    public void The_same_bytes_have_the_same_tag_and_others_another()
    {
        CalendarObject.EtagOf(Body(Event())).ShouldBe(CalendarObject.EtagOf(Body(Event())));
        CalendarObject.EtagOf(Body(Event())).ShouldNotBe(CalendarObject.EtagOf(Body(Event("X:y"))));
    }
}
