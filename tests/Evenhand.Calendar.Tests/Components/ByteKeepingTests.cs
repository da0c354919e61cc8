using System.Text;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Tests.Occurrences;

namespace Evenhand.Calendar.Tests.Components;

/// <summary>docs/adr/0011: what is not changed is written back with the bytes it came with.</summary>
public class ByteKeepingTests
{
    private static readonly byte[] Odd = Encoding.UTF8.GetBytes("BEGIN:vcalendar\nX-Own;b=\"1\":\ta\\q\nBEGIN:VEVENT\nuid:a\nsum\n mary;x=:one\n\nthis is nothing\nX-APPLE-STRUCTURED-LOCATION;VALUE=URI:geo:1,2\r\nBEGIN:X-UNKNOWN\nA:b\nEND:X-UNKNOWN\nBEGIN:VALARM\nTRIGGER:-PT15M\nX-MOZ-LASTACK:20260105T085000Z\nEND:VALARM\nEND:VEVENT\nend:VCALENDAR\n");

    [Fact]
    public void A_calendar_comes_back_byte_for_byte() => CalendarReader.Read(Odd).Calendars.ShouldHaveSingleItem().ToBytes().ShouldBe(Odd);

    [Fact]
    public void Every_sample_comes_back_byte_for_byte()
    {
        foreach (var path in Directory.EnumerateFiles(Repository.PathTo("tests", "Corpus", "calendars", "quirks"), "*.ics"))
        {
            var bytes = File.ReadAllBytes(path);
            var calendars = CalendarReader.Read(bytes).Calendars;
            if (calendars.Count > 0)
                calendars.SelectMany(calendar => calendar.ToBytes()).ShouldBe(bytes, path);
        }
    }

    [Fact]
    public void A_change_touches_only_what_it_changes()
    {
        var calendar = CalendarReader.Read(Odd).Calendars[0];
        var one = calendar.Components.Single();
        var changed = calendar.With(one, one.With(new CalendarProperty("SUMMARY", [], "two"))).ToBytes();
        Encoding.UTF8.GetString(changed).ShouldBe(Encoding.UTF8.GetString(Odd)
            .Replace("sum\n mary;x=:one\n", "SUMMARY:two\r\n", StringComparison.Ordinal)
            .Replace("BEGIN:vcalendar\n", "BEGIN:VCALENDAR\r\n", StringComparison.Ordinal)
            .Replace("BEGIN:VEVENT\n", "BEGIN:VEVENT\r\n", StringComparison.Ordinal)
            .Replace("END:VEVENT\n", "END:VEVENT\r\n", StringComparison.Ordinal)
            .Replace("end:VCALENDAR\n", "END:VCALENDAR\r\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_new_property_is_read_back_as_it_was_meant()
    {
        var calendar = CalendarReader.Read(Sample.Calendar(Sample.Event("UID:a"))).Calendars[0];
        var one = calendar.Components.Single();
        var property = new CalendarProperty("X-NOTE", [new("X-A", ["b:\"c\""])], "long " + new string('ü', 100));
        var again = CalendarReader.Read(calendar.With(one, one.With(property)).ToBytes()).Calendars[0].Components.Single().Property("X-NOTE").ShouldNotBeNull();
        (again.Value, again.Parameter("X-A")).ShouldBe((property.Value, "b:\"c\""));
    }
}
