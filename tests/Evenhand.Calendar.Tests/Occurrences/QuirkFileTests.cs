using System.Text.Json;
using Evenhand.Calendar.Components;
using Evenhand.Calendar.Occurrences;
using NodaTime;

namespace Evenhand.Calendar.Tests.Occurrences;

/// <summary>Oddities of real programs, one to a file: the expected count itself, not only an accepted one.</summary>
public class QuirkFileTests
{
    private static readonly string Folder = Repository.PathTo("tests", "Corpus", "calendars", "quirks");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.ics").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_has_the_occurrences_that_it_means(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json")));
        var expected = json.RootElement.GetProperty(name);
        var occurrences = CalendarExpansion.Expand(CalendarReader.Read(File.ReadAllBytes(Path.Combine(Folder, name))), "VEVENT", Instant.FromUtc(2026, 1, 1, 0, 0), Instant.FromUtc(2027, 1, 1, 0, 0));
        occurrences.Count.ShouldBe(expected.GetProperty("count").GetInt32(), expected.GetProperty("why").GetString());
        if (expected.TryGetProperty("first_starts", out var starts))
            occurrences.Take(starts.GetArrayLength()).Select(Sample.Start).ShouldBe(starts.EnumerateArray().Select(start => start.GetString()!));
    }

    [Theory]
    [InlineData("todo-completed.ics", 1)]
    [InlineData("todo-recurring-apple.ics", 1)]
    [InlineData("todo-rrule-without-dtstart.ics", 1)]
    [InlineData("todo-subtasks.ics", 3)]
    [InlineData("todo-mixed-types.ics", 1)]
    public void To_dos_are_kept_one_by_one(string name, int todos)
    {
        var file = CalendarReader.Read(File.ReadAllBytes(Path.Combine(Folder, name)));
        CalendarExpansion.SeriesOf(file.Calendars[0], "VTODO", file.Problems).Count().ShouldBe(todos);
    }

    [Fact]
    public void A_to_do_that_repeats_without_a_start_repeats_from_when_it_is_due()
    {
        var file = CalendarReader.Read(File.ReadAllBytes(Path.Combine(Folder, "todo-rrule-without-dtstart.ics")));
        CalendarExpansion.Expand(file, "VTODO", Instant.FromUtc(2026, 2, 1, 0, 0), Instant.FromUtc(2026, 2, 10, 0, 0)).Select(Sample.Start).ShouldBe(["20260202T090000Z", "20260209T090000Z"]);
    }
}
