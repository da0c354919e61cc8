using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Evenhand.Planning.Problem;

internal static class JsonText
{
    public static JsonDocument? Parse(string json, List<FileIssue> issues)
    {
        try
        {
            var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
            issues.Add(new FileIssue("", "the file must hold one JSON object"));
        }
        catch (JsonException wrong)
        {
            issues.Add(new FileIssue("", $"not JSON: line {wrong.LineNumber + 1}, position {wrong.BytePositionInLine + 1}"));
        }
        return null;
    }

    public static string Write(Action<Utf8JsonWriter> content)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes)) content(json);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    public static void Numbers(this Utf8JsonWriter json, string key, IEnumerable<int> numbers)
    {
        json.WriteStartArray(key);
        foreach (var number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }

    public static void Objects<T>(this Utf8JsonWriter json, string key, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
