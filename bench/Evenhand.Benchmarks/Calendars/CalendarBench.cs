using System.Globalization;
using System.Text;
using Evenhand.Benchmarks.Measures;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Occurrences;
using Evenhand.Calendar.Recurrence;
using Evenhand.Calendar.TimeZones;
using NodaTime;

namespace Evenhand.Benchmarks.Calendars;

/// <summary>
/// Speed of the calendar core, as ratios within one run: rules beside python3-dateutil where it is installed, and reading and expanding
/// a calendar of 10,000 events beside one of 1,000.
/// </summary>
internal static class CalendarBench
{
    private const int Instances = 1_000;

    private static readonly string[] Rules =
    [
        "FREQ=DAILY", "FREQ=WEEKLY;BYDAY=MO,WE,FR", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;WKST=SU", "FREQ=MONTHLY;BYMONTHDAY=-1", "FREQ=MONTHLY;BYDAY=2TU",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO", "FREQ=DAILY;BYHOUR=9,12,15;BYMINUTE=0,30", "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13",
    ];

    public static string Run()
    {
        var page = new StringBuilder();
        page.AppendLine("| measure | figure |").AppendLine("|---|---|");
        var ours = Seconds(Expand, 20);
        Row(page, $"{Rules.Length} rules, {Instances:N0} instances each, ms", ours * 1000);
        if (Dateutil.Seconds(Rules, Instances) is { } theirs)
            Row(page, "processor time of python3-dateutil for the same, as a multiple", theirs / ours);
        else
            page.AppendLine("| python3-dateutil | not installed |");
        var (few, many) = (Calendar(1_000), Calendar(10_000));
        var (read, readMany) = (Seconds(() => CalendarReader.Read(few), 10), Seconds(() => CalendarReader.Read(many), 3));
        Row(page, "reading 1,000 events, half of them recurring, ms", read * 1000);
        Row(page, "reading 10,000, as a multiple (10 is linear)", readMany / read);
        var (fewRead, manyRead) = (CalendarReader.Read(few), CalendarReader.Read(many));
        var (month, monthOfMany) = (Seconds(() => Month(fewRead), 10), Seconds(() => Month(manyRead), 3));
        Row(page, "the occurrences of 30 days among 1,000 events, ms", month * 1000);
        Row(page, "among 10,000, as a multiple (10 is linear)", monthOfMany / month);
        return page.ToString();
    }

    private static void Expand()
    {
        foreach (var rule in Rules)
            new RecurrenceLine("20200106T090000", null, [rule], [], [], Instances).Expand(ZoneNames.Find);
    }

    private static void Month(CalendarFile file) => CalendarExpansion.Expand(file, "VEVENT", Instant.FromUtc(2026, 6, 1, 0, 0), Instant.FromUtc(2026, 7, 1, 0, 0));

    /// <summary>Processor seconds of one run, the first not counted.</summary>
    private static double Seconds(Action run, int runs)
    {
        run();
        var clock = new ProcessorClock();
        for (var index = 0; index < runs; index++)
            run();
        return clock.Seconds / runs;
    }

    private static byte[] Calendar(int events)
    {
        var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//bench//EN\r\n");
        for (var number = 0; number < events; number++)
        {
            var day = new LocalDate(2026, 1, 1).PlusDays(number * 7 % 365);
            text.Append(CultureInfo.InvariantCulture, $"BEGIN:VEVENT\r\nUID:{number}@bench\r\nDTSTAMP:20260101T000000Z\r\nDTSTART;TZID=Europe/Berlin:{day:uuuuMMdd}T090000\r\nDURATION:PT1H\r\nSUMMARY:Event {number}\r\n");
            if (number % 2 == 0)
                text.Append(CultureInfo.InvariantCulture, $"RRULE:{Rules[number / 2 % 7]}\r\n");
            text.Append("END:VEVENT\r\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("END:VCALENDAR\r\n").ToString());
    }

    private static void Row(StringBuilder page, string measure, double figure) => page.AppendLine(string.Create(CultureInfo.InvariantCulture, $"| {measure} | {figure:0.0} |"));
}
