using System.Text.Json;
using Evenhand.Calendar.Recurrence;
using Evenhand.Calendar.TimeZones;

namespace Evenhand.Calendar.Tests.Recurrence;

/// <summary>A line of <c>tests/Corpus/calendars/recurrences.jsonl</c>.</summary>
internal sealed record SampleCase(string Id, string Tier, RecurrenceLine Line, IReadOnlyList<string> Expected)
{
    public static IReadOnlyList<SampleCase> All { get; } = File.ReadLines(Repository.PathTo("tests", "Corpus", "calendars", "recurrences.jsonl")).Select(Read).ToList();

    public (IReadOnlyList<string> Times, string? Problem) Answer() => Line.Expand(ZoneNames.Find);

    public string? Difference()
    {
        var (times, problem) = Answer();
        return problem is null && times.SequenceEqual(Expected) ? null : $"{Id} {string.Join(' ', Line.Rules)}: {problem ?? string.Join(',', times)} instead of {string.Join(',', Expected)}";
    }

    private static SampleCase Read(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        IReadOnlyList<string> Texts(string name) => root.TryGetProperty(name, out var list) ? list.EnumerateArray().Select(item => item.GetString()!).ToList() : [];
        var expected = Texts("expected");
        // One more than expected, so that an instance too many shows.
        int? most = root.TryGetProperty("complete", out var complete) ? expected.Count + (complete.GetBoolean() ? 1 : 0) : null;
        var zone = root.TryGetProperty("tzid", out var tzid) ? tzid.GetString() : null;
        return new(root.GetProperty("id").GetString()!, root.GetProperty("tier").GetString()!, new(root.GetProperty("dtstart").GetString()!, zone, Texts("rrule"), Texts("rdates"), Texts("exdates"), most), expected);
    }
}
