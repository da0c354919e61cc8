using System.Globalization;
using System.Text;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Text;
using NodaTime;

namespace Evenhand.Calendar.Tests.Components;

public sealed class CalendarWriterTests
{
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private static readonly CalendarEvent Dinner = new()
    {
        Uid = "food.dinner-2026-11-24@home",
        Stamp = Instant.FromUtc(2026, 11, 20, 6, 0),
        Sequence = 2,
        Start = new EventTime.TimeOfDay(new(2026, 11, 24, 17, 30), Berlin),
        End = new EventTime.TimeOfDay(new(2026, 11, 24, 18, 0), Berlin),
        Summary = "Make dinner",
        Location = "home; kitchen",
        Description = "Enough for four, on the table at 18:00.\nSoup is in the freezer.",
        Categories = ["food", "Kim, Sam"],
    };

    [Fact]
    public void A_feed_is_written_whole() => CalendarWriter.Write(Feed(Dinner)).ShouldBe(string.Join("\r\n",
    [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Evenhand//Evenhand//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "NAME:Our week", "X-WR-CALNAME:Our week", "REFRESH-INTERVAL;VALUE=DURATION:PT1H", "X-PUBLISHED-TTL:PT1H",
        "BEGIN:VTIMEZONE", "TZID:Europe/Berlin",
        "BEGIN:STANDARD", "DTSTART:20250101T010000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:20250330T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:20251026T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:20260329T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:20261025T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
        "BEGIN:DAYLIGHT", "DTSTART:20270328T020000", "TZOFFSETFROM:+0100", "TZOFFSETTO:+0200", "TZNAME:CEST", "END:DAYLIGHT",
        "BEGIN:STANDARD", "DTSTART:20271031T030000", "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "TZNAME:CET", "END:STANDARD",
        "END:VTIMEZONE",
        "BEGIN:VEVENT", "UID:food.dinner-2026-11-24@home", "DTSTAMP:20261120T060000Z", "SEQUENCE:2",
        "DTSTART;TZID=Europe/Berlin:20261124T173000", "DTEND;TZID=Europe/Berlin:20261124T180000", "SUMMARY:Make dinner", "LOCATION:home\\; kitchen",
        "DESCRIPTION:Enough for four\\, on the table at 18:00.\\nSoup is in the freeze", " r.", "CATEGORIES:food,Kim\\, Sam", "TRANSP:OPAQUE", "END:VEVENT",
        "END:VCALENDAR", "",
    ]));

    [Fact]
    public void The_same_feed_gives_the_same_bytes() => CalendarWriter.Write(Feed(Dinner)).ShouldBe(CalendarWriter.Write(Feed(Dinner with { })));

    [Fact]
    public void Without_a_zone_times_float_and_no_zone_is_written()
    {
        var text = CalendarWriter.Write(Feed(Dinner with { Start = new EventTime.TimeOfDay(new(2026, 11, 24, 17, 30), null), End = new EventTime.TimeOfDay(new(2026, 11, 24, 18, 0), null) }));
        text.ShouldContain("\r\nDTSTART:20261124T173000\r\n");
        text.ShouldNotContain("TZID");
        text.ShouldNotContain("VTIMEZONE");
    }

    [Fact]
    public void Utc_needs_no_zone()
    {
        var text = CalendarWriter.Write(Feed(Dinner with { Start = new EventTime.TimeOfDay(new(2026, 11, 24, 17, 30), DateTimeZone.Utc), End = null }));
        text.ShouldContain("\r\nDTSTART:20261124T173000Z\r\n");
        text.ShouldNotContain("TZID");
    }

    [Fact]
    public void A_day_is_a_date_with_the_day_after_as_its_end()
    {
        var text = CalendarWriter.Write(Feed(Dinner with { Start = new EventTime.WholeDay(new(2026, 12, 24)), End = new EventTime.WholeDay(new(2026, 12, 27)), TakesTime = false }));
        text.ShouldContain("DTSTART;VALUE=DATE:20261224\r\nDTEND;VALUE=DATE:20261227\r\n");
        text.ShouldContain("TRANSP:TRANSPARENT");
    }

    [Fact]
    public void Every_zone_that_is_named_is_described_once()
    {
        var trip = Dinner with { Uid = "trip", Start = new EventTime.TimeOfDay(new(2026, 11, 24, 9, 0), Berlin), End = new EventTime.TimeOfDay(new(2026, 11, 24, 12, 0), DateTimeZoneProviders.Tzdb["America/New_York"]) };
        var text = CalendarWriter.Write(Feed(Dinner, trip));
        var named = text.Split("\r\n").Select(line => line.Split("TZID=")).Where(parts => parts.Length == 2).Select(parts => parts[1].Split(':')[0]).Distinct().Order(StringComparer.Ordinal);
        var described = text.Split("\r\n").Where(line => line.StartsWith("TZID:", StringComparison.Ordinal)).Select(line => line[5..]).ToList();
        described.ShouldBe(named);
        described.ShouldBeUnique();
    }

    [Theory]
    [InlineData("Europe/Berlin"), InlineData("America/New_York"), InlineData("Australia/Lord_Howe"), InlineData("Asia/Kolkata"), InlineData("Africa/Casablanca"), InlineData("Europe/Dublin"), InlineData("America/Sao_Paulo"), InlineData("Pacific/Apia"), InlineData("Asia/Kathmandu")]
    public void The_description_of_a_zone_gives_its_offsets(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        var onsets = Onsets(CalendarWriter.Write(Feed(Dinner with { Start = new EventTime.TimeOfDay(new(2024, 1, 1, 0, 0), zone), End = new EventTime.TimeOfDay(new(2027, 1, 1, 0, 0), zone) })));
        for (var instant = Instant.FromUtc(2024, 1, 1, 0, 0); instant < Instant.FromUtc(2027, 12, 31, 0, 0); instant += Duration.FromMinutes(730))
            onsets.Last(onset => onset.At <= instant).Offset.ShouldBe(zone.GetUtcOffset(instant), $"{id} at {instant}");
    }

    [Fact]
    public void Every_line_ends_with_crlf_and_fits()
    {
        var text = CalendarWriter.Write(Feed(Dinner with { Description = string.Concat(Enumerable.Repeat("Grüße 👩‍👧 ", 60)) }));
        text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain('\n');
        text.Split("\r\n").ShouldAllBe(line => Encoding.UTF8.GetByteCount(line) <= LineFolding.MaxOctets);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Should.Throw<ArgumentException>(() => CalendarWriter.Write(Feed(Dinner, Dinner)));
        Should.Throw<ArgumentException>(() => CalendarWriter.Write(Feed(Dinner with { End = Dinner.Start })));
        Should.Throw<ArgumentException>(() => CalendarWriter.Write(Feed(Dinner with { End = new EventTime.WholeDay(new(2026, 11, 25)) })));
    }

    private static CalendarFeed Feed(params CalendarEvent[] events) => new() { Name = "Our week", Events = events };

    private static List<(Instant At, Offset Offset)> Onsets(string text)
    {
        var onsets = new List<(Instant, Offset)>();
        var (start, from) = (default(LocalDateTime), Offset.Zero);
        foreach (var line in text[text.IndexOf("VTIMEZONE", StringComparison.Ordinal)..text.LastIndexOf("END:VTIMEZONE", StringComparison.Ordinal)].Split("\r\n"))
        {
            if (line.StartsWith("DTSTART:", StringComparison.Ordinal))
                start = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss").Parse(line[8..]).Value;
            else if (line.StartsWith("TZOFFSETFROM:", StringComparison.Ordinal))
                from = ParseOffset(line[13..]);
            else if (line.StartsWith("TZOFFSETTO:", StringComparison.Ordinal))
                onsets.Add((start.WithOffset(from).ToInstant(), ParseOffset(line[11..])));
        }

        return onsets;
    }

    private static Offset ParseOffset(string text) => Offset.FromSeconds((text[0] == '-' ? -1 : 1) * (int.Parse(text.AsSpan(1, 2), CultureInfo.InvariantCulture) * 3600 + int.Parse(text.AsSpan(3, 2), CultureInfo.InvariantCulture) * 60));
}
