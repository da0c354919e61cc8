using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evenhand.App.Data.Journal;

/// <summary>What an act changed, as the journal keeps it.</summary>
internal sealed record JournalContent(IReadOnlyDictionary<string, string> Words, IReadOnlyList<RowChange> Rows)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write()
    {
        var text = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(text, Plain))
        {
            json.WriteStartObject();
            json.WriteStartObject("words");
            foreach (var (name, value) in Words.OrderBy(word => word.Key, StringComparer.Ordinal))
                json.WriteString(name, value);
            json.WriteEndObject();
            json.WriteStartArray("rows");
            foreach (var row in Rows)
                Write(json, row);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, RowChange row)
    {
        json.WriteStartObject();
        json.WriteString("table", row.Table);
        foreach (var (name, image) in new[] { ("before", row.Before), ("after", row.After) })
        {
            json.WritePropertyName(name);
            if (image is null)
                json.WriteNullValue();
            else
                image.WriteTo(json);
        }

        json.WriteEndObject();
    }

    public static JournalContent Read(string body)
    {
        var content = JsonNode.Parse(body)!.AsObject();
        var words = content["words"]!.AsObject().ToDictionary(word => word.Key, word => (string?)word.Value ?? "", StringComparer.Ordinal);
        return new(words, [.. content["rows"]!.AsArray().Select(row => new RowChange((string)row!["table"]!, row["before"] as JsonObject, row["after"] as JsonObject))]);
    }
}
