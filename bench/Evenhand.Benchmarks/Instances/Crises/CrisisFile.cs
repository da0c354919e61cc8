using System.Text.Json;

namespace Evenhand.Benchmarks.Instances.Crises;

/// <summary>The crises inside a problem file.</summary>
internal static class CrisisFile
{
    public static IReadOnlyList<Crisis> Read(string json)
    {
        using var file = JsonDocument.Parse(json);
        return file.RootElement.TryGetProperty("crises", out var list) ? [.. list.EnumerateArray().Select(ReadOne)] : [];
    }

    private static Crisis ReadOne(JsonElement crisis)
    {
        int Of(string key) => crisis.GetProperty(key).GetInt32();
        return crisis.GetProperty("kind").GetString() switch
        {
            "sick" => new Crisis.Sick(Of("now"), Of("child"), Of("frm"), Of("to")),
            "closed" => new Crisis.Closed(Of("now"), Of("place"), Of("day")),
            "meeting" => new Crisis.Meeting(Of("now"), Of("agent"), Of("s"), Of("e"), Of("place")),
            var other => throw new FormatException($"{other} is no kind of crisis this program knows."),
        };
    }
}
