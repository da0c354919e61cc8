namespace Evenhand.Cli.Tests;

/// <summary>A household file names calendars that lie beside it, and the commands plan around them.</summary>
public sealed class CalendarFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("evenhand-calendars-");

    public void Dispose() => folder.Delete(recursive: true);

    private string Household(string calendars, string name = "family.yaml")
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, $$"""
            time_zone: Europe/Berlin
            adults:
              kim: {blocks: [{days: Mon-Fri, from: "08:00", to: "16:00", where: site, commute: 20}]}
              sam: {}
            owns:
              kim: [food.*]
              sam: [clean.*]
            {{calendars}}
            """);
        return path;
    }

    private void Calendar(string name, string text) => File.WriteAllText(Path.Combine(folder.FullName, name), text.ReplaceLineEndings("\r\n"));

    private const string Roster = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        UID:1
        SUMMARY:Late
        DTSTART;TZID=Europe/Berlin:20261124T140000
        DTEND;TZID=Europe/Berlin:20261124T220000
        END:VEVENT
        BEGIN:VEVENT
        UID:2
        SUMMARY:On call
        DTSTART;TZID=Europe/Berlin:20261126T080000
        DTEND;TZID=Europe/Berlin:20261126T200000
        END:VEVENT
        END:VCALENDAR
        """;

    [Fact]
    public void The_week_is_planned_around_a_roster_that_lies_beside_the_file()
    {
        Calendar("roster.ics", Roster);
        var path = Household("calendars: [{file: roster.ics, kind: shifts, who: kim, means: [{title: on CALL, is: nothing}]}]");
        var without = Household("", "usual.yaml");
        var usual = CommandRun.Of("plan", without, "--from", "2026-11-23", "--json").Out;
        var run = CommandRun.Of("plan", path, "--from", "2026-11-23", "--json");
        run.Error.ShouldBeEmpty();
        run.Out.ShouldNotBe(usual);
        CommandRun.Of("plan", path, "--from", "2027-03-01", "--json").Out.ShouldBe(CommandRun.Of("plan", without, "--from", "2027-03-01", "--json").Out);
    }

    [Theory]
    [InlineData("calendars: [{file: missing.ics, kind: shifts, who: kim}]", "missing.ics cannot be read")]
    [InlineData("calendars: [{file: page.ics, kind: shifts, who: kim}]", "page.ics is no calendar")]
    [InlineData("calendars: [{file: ../roster.ics, kind: shifts, who: kim}]", "does not lie beside this file")]
    [InlineData("calendars: [{file: /etc/passwd, kind: shifts, who: kim}]", "does not lie beside this file")]
    [InlineData("calendars: [{file: roster.ics, kind: shifts}]", "a calendar of shifts is an adult's")]
    [InlineData("calendars: [{file: roster.ics, kind: school, who: kim}]", "a school calendar is a child's")]
    [InlineData("calendars: [{file: roster.ics, kind: shifts, who: kim, means: [{is: nothing}]}]", "events of a title or of a category")]
    public void What_is_wrong_with_a_calendar_is_said_with_its_place(string calendars, string words)
    {
        Calendar("roster.ics", Roster);
        Calendar("page.ics", "<html></html>");
        var path = Household(calendars);
        foreach (var command in new[] { "check", "plan" })
        {
            var run = CommandRun.Of([command, path, .. command == "plan" ? new[] { "--from", "2026-11-23" } : []]);
            run.Code.ShouldBe(2);
            run.Error.ShouldContain(words);
        }
    }
}
