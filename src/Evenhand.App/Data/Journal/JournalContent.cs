using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Evenhand.App.Data.Journal;

/// <summary>What an act changed, as the journal keeps it.</summary>
internal sealed record JournalContent(IReadOnlyDictionary<string, string> Words, IReadOnlyList<RowChange> Rows)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Write()
    {
        var words = new JsonObject(Words.OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => KeyValuePair.Create(word.Key, (JsonNode?)word.Value)));
        var rows = new JsonArray([.. Rows.Select(row => new JsonObject { ["table"] = row.Table, ["before"] = row.Before?.DeepClone(), ["after"] = row.After?.DeepClone() })]);
        return new JsonObject { ["words"] = words, ["rows"] = rows }.ToJsonString(Plain);
    }

    public static JournalContent Read(string body)
    {
        var content = JsonNode.Parse(body)!.AsObject();
        var words = content["words"]!.AsObject().ToDictionary(word => word.Key, word => (string?)word.Value ?? "", StringComparer.Ordinal);
        return new(words, [.. content["rows"]!.AsArray().Select(row => new RowChange((string)row!["table"]!, row["before"] as JsonObject, row["after"] as JsonObject))]);
    }
}
