using System.Text.Json;

namespace Evenhand.Cli.Tests;

/// <summary><c>recur</c> and <c>expand</c>: a line for a line, and what is wrong beside what is right.</summary>
public sealed class CalendarCommandTests
{
    private static readonly string[] Year = ["--from", "2026-01-01T00:00:00Z", "--to", "2027-01-01"];

    private static string Quirk(string name) => Repository.PathTo("tests", "Corpus", "calendars", "quirks", name);

    [Fact]
    public void Every_line_of_rules_has_a_line_for_an_answer()
    {
        var run = CommandRun.With(
            """
            {"id":"a","dtstart":"20260329T013000","tzid":"Europe/London","rrule":["FREQ=DAILY"],"max":2}
            {"id":7,"dtstart":"20260105","rrule":["FREQ=DAILY;COUNT=3"],"exdates":["20260106"]}

            {"id":"c","dtstart":"20260105","rrule":["FREQ=NEVER"]}
            """,
            "recur");

        run.Code.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Out.TrimEnd().Split('\n').ShouldBe(
        [
            "{\"id\":\"a\",\"out\":[\"20260330T013000\",\"20260331T013000\"]}",
            "{\"id\":7,\"out\":[\"20260105\",\"20260107\"]}",
            "{\"id\":\"c\",\"error\":\"FREQ=NEVER is not known. Write YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY or SECONDLY.\"}",
        ]);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("{\"id\":1}")]
    public void A_line_that_is_no_recurrence_is_answered_and_makes_the_input_wrong(string line)
    {
        var run = CommandRun.With(line, "recur");

        run.Code.ShouldBe(2);
        run.Out.ShouldContain("\"error\":");
    }

    [Fact]
    public void A_file_s_occurrences_are_JSON_and_its_problems_are_told()
    {
        var run = CommandRun.Of(["expand", Quirk("rule-garbage.ics"), .. Year, "--json"]);

        run.Code.ShouldBe(0);
        run.Error.ShouldContain("rule-garbage.ics:9: RRULE: FREQ=SOMETIMES");
        using var json = JsonDocument.Parse(run.Out);
        var one = json.RootElement.GetProperty("occurrences").EnumerateArray().ShouldHaveSingleItem();
        one.GetProperty("uid").GetString().ShouldBe("a");
        one.GetProperty("start").GetString().ShouldBe("20260105T090000Z");
        one.GetProperty("end").GetString().ShouldBe("20260105T100000Z");
        one.GetProperty("summary").GetString().ShouldBe("x");
        one.GetProperty("all_day").GetBoolean().ShouldBeFalse();
        json.RootElement.GetProperty("problems").EnumerateArray().ShouldHaveSingleItem().GetProperty("line").GetInt32().ShouldBe(9);
    }

    [Fact]
    public void For_a_person_an_occurrence_is_a_line() =>
        CommandRun.Of(["expand", Quirk("allday-no-dtend.ics"), .. Year]).Out.ShouldBe("20260105          20260106          x\n");

    [Theory]
    [InlineData("syn-html.ics", "holds no calendar")]
    [InlineData("syn-empty.ics", "is empty")]
    public void What_is_no_calendar_is_wrong_input_with_an_empty_answer(string name, string what)
    {
        var run = CommandRun.Of(["expand", Quirk(name), .. Year, "--json"]);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain(what);
        JsonDocument.Parse(run.Out).RootElement.GetProperty("occurrences").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData("soon", "2027-01-01", "--from 'soon'")]
    [InlineData("2026-01-01", "2026-01-01", "not after")]
    public void A_window_that_is_none_is_refused(string from, string to, string what)
    {
        var run = CommandRun.Of("expand", Quirk("syn-fold-tab.ics"), "--from", from, "--to", to);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain(what);
    }
}
