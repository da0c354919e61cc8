using System.Text;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Tests.Occurrences;

namespace Evenhand.Calendar.Tests.Components;

public class CalendarReaderTests
{
    private static CalendarComponent OnlyEvent(byte[] bytes) => CalendarReader.Read(bytes).Calendars.ShouldHaveSingleItem().Components.ShouldHaveSingleItem();

    private static string Summary(string line) => OnlyEvent(Sample.Calendar(Sample.Event("UID:a", line))).Property("SUMMARY").ShouldNotBeNull().Text;

    [Theory]
    [InlineData("SUMMARY:one\\, two\\; three\\\\ four\\nfive", "one, two; three\\ four\nfive")]
    [InlineData("summary;LANGUAGE=de:Müll", "Müll")]
    [InlineData("SUMMARY;X-A=\"b:c;d\":e:f", "e:f")]
    [InlineData("SUMMARY;X-A=\"unclosed:e", "e")]
    [InlineData("SUMMARY:a\u0007b\u000bc\td", "abc\td")]
    [InlineData("SUMMARY;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:M=C3=BCll", "Müll")]
    [InlineData("SUMMARY;ENCODING=QUOTED-PRINTABLE:one =\r\ntwo", "one two")]
    [InlineData("SUMMARY:o\r\n ne\r\n\t two", "one two")]
    public void Text_is_read_as_it_is_meant(string line, string text) => Summary(line).ShouldBe(text);

    [Fact]
    public void Parameters_are_read_as_they_are_meant()
    {
        var property = OnlyEvent(Sample.Calendar(Sample.Event("UID:a", "ATTENDEE;CN=\"Ann ^'Bo^' O^^\";ROLE=x,\"y,z\";X-NONE:mailto:a@example.org"))).Property("ATTENDEE").ShouldNotBeNull();
        property.Parameter("CN").ShouldBe("Ann \"Bo\" O^");
        property.Parameters.Single(parameter => parameter.Name == "ROLE").Values.ShouldBe(["x", "y,z"]);
        property.Parameter("X-NONE").ShouldBe("");
        property.Value.ShouldBe("mailto:a@example.org");
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    [InlineData("\r")]
    [InlineData("\r\r\n")]
    public void Every_line_break_ends_a_line(string lineBreak)
    {
        var text = Encoding.UTF8.GetString(Sample.Calendar(Sample.Event("UID:a", "SUMMARY:x", " y"))).Replace("\r\n", lineBreak, StringComparison.Ordinal);
        OnlyEvent(Encoding.UTF8.GetBytes(text)).Property("SUMMARY").ShouldNotBeNull().Text.ShouldBe("xy");
    }

    [Fact]
    public void A_fold_inside_a_character_is_unfolded()
    {
        var bytes = Sample.Calendar(Sample.Event("UID:a", "SUMMARY:Mü")).ToList();
        bytes.InsertRange(bytes.IndexOf(0xBC), "\r\n "u8.ToArray());
        OnlyEvent(bytes.ToArray()).Property("SUMMARY").ShouldNotBeNull().Text.ShouldBe("Mü");
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_are_read_as_Western()
    {
        var bytes = Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Sample.Calendar(Sample.Event("UID:a", "SUMMARY:M?ll"))).Replace('?', 'ü'));
        OnlyEvent(bytes).Property("SUMMARY").ShouldNotBeNull().Text.ShouldBe("Müll");
    }

    [Fact]
    public void Marks_of_the_encoding_at_the_beginning_are_understood()
    {
        var text = Encoding.UTF8.GetString(Sample.Calendar(Sample.Event("UID:a", "SUMMARY:Mü")));
        foreach (var encoding in new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode })
            OnlyEvent([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]).Property("SUMMARY").ShouldNotBeNull().Text.ShouldBe("Mü");
    }

    [Fact]
    public void Events_without_their_END_are_told_apart()
    {
        var file = CalendarReader.Read(Sample.Calendar("BEGIN:VEVENT", "UID:a", "BEGIN:VALARM", "ACTION:AUDIO", "BEGIN:VEVENT", "UID:b", "END:VEVENT"));
        file.Calendars.ShouldHaveSingleItem().Components.Select(one => (one.Property("UID")?.Text, one.IsCutOff)).ShouldBe([("a", true), ("b", false)]);
        file.Problems.List.ShouldContain(problem => problem.Line == 8 && problem.What.Contains("no END"));
    }

    [Fact]
    public void A_file_that_is_cut_off_keeps_what_came_before_the_cut()
    {
        var whole = Sample.Calendar([.. Sample.Event("UID:a", "DTSTART:20260105T080000Z"), .. Sample.Event("UID:b", "DTSTART:20260106T080000Z", "SUMMARY:cut")]);
        var file = CalendarReader.Read(whole.AsMemory(0, whole.Length - 40));
        Sample.Of(file).Count.ShouldBe(2);
        file.Problems.List.ShouldContain(problem => problem.What.Contains("cut off"));
    }

    [Fact]
    public void Two_calendars_in_one_file_are_both_read() =>
        CalendarReader.Read((byte[])[.. Sample.Calendar(Sample.Event("UID:a")), .. Sample.Calendar(Sample.Event("UID:b"))]).Calendars.Count.ShouldBe(2);

    [Fact]
    public void Events_without_a_calendar_around_them_are_read() =>
        CalendarReader.Read(Encoding.UTF8.GetBytes("BEGIN:VEVENT\nUID:a\nEND:VEVENT\nBEGIN:VEVENT\nUID:b\nEND:VEVENT\n")).Calendars.SelectMany(calendar => calendar.Components).Count().ShouldBe(2);

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("<!DOCTYPE html><html><body>Login</body></html>", "holds no calendar")]
    [InlineData("{\"json\": 1}", "holds no calendar")]
    public void What_is_no_calendar_is_told_from_an_empty_one(string text, string what)
    {
        var file = CalendarReader.Read(Encoding.UTF8.GetBytes(text));
        file.IsCalendar.ShouldBeFalse();
        file.Problems.List.ShouldContain(problem => problem.What.Contains(what));
        CalendarReader.Read(Sample.Calendar()).IsCalendar.ShouldBeTrue();
    }

    [Fact]
    public void A_problem_says_the_line_what_is_wrong_and_what_to_write()
    {
        var problem = CalendarReader.Read(Sample.Calendar(Sample.Event("UID:a", "no colon here"))).Problems.List.ShouldHaveSingleItem();
        problem.Describe("a.ics").ShouldBe("a.ics:7: 'no colon here' is no property and was passed over. Write NAME:VALUE; a long line goes on after a line break and a blank.");
    }
}
