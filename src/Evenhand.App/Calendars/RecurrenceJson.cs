using System.Text.Json;
using Evenhand.App.Json;
using Evenhand.Calendar.Recurrence;
using Evenhand.Calendar.TimeZones;

namespace Evenhand.App.Calendars;

/// <summary>A recurrence as a line of JSON, and its instances as another: <c>{id, dtstart, tzid, rrule, rdates, exdates, max}</c> and <c>{id, out}</c> or <c>{id, error}</c>.</summary>
public static class RecurrenceJson
{
    /// <summary>The answer to one line.</summary>
    /// <param name="isLine">False when the text is no JSON object with a dtstart.</param>
    public static string Answer(string line, out bool isLine)
    {
        isLine = false;
        try
        {
            using var json = JsonDocument.Parse(line, new() { MaxDepth = 32 });
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || Text(root, "dtstart") is not { } start)
                return Wrong(root.ValueKind == JsonValueKind.Object ? root : null, "The line is no object with a dtstart. Write for example {\"id\": 1, \"dtstart\": \"20261124T170000\", \"rrule\": [\"FREQ=DAILY\"], \"max\": 5}.");
            isLine = true;
            var recurrence = new RecurrenceLine(start, Text(root, "tzid"), Texts(root, "rrule"), Texts(root, "rdates"), Texts(root, "exdates"), Most(root));
            var (times, problem) = recurrence.Expand(ZoneNames.Find);
            return problem is not null ? Wrong(root, problem) : ObjectText.Of(
                answer =>
                {
                    Id(answer, root);
                    answer.WriteStartArray("out");
                    foreach (var time in times)
                        answer.WriteStringValue(time);
                    answer.WriteEndArray();
                },
                indented: false);
        }
        catch (JsonException)
        {
            return Wrong(null, "The line is no JSON.");
        }
    }

    private static string Wrong(JsonElement? root, string problem) => ObjectText.Of(
        answer =>
        {
            Id(answer, root);
            answer.WriteString("error", problem);
        },
        indented: false);

    private static void Id(Utf8JsonWriter answer, JsonElement? root)
    {
        answer.WritePropertyName("id");
        if (root is { } known && known.TryGetProperty("id", out var id))
            id.WriteTo(answer);
        else
            answer.WriteNullValue();
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IReadOnlyList<string> Texts(JsonElement root, string name) => !root.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.String ? [value.GetString()!]
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).ToList()
        : [];

    private static int? Most(JsonElement root) => root.TryGetProperty("max", out var value) && value.ValueKind == JsonValueKind.Number
        ? (int)Math.Clamp(value.GetDouble(), 0, SearchBudget.UsualOccurrences)
        : null;
}
