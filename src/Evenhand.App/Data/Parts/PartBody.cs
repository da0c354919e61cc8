using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evenhand.App.HouseholdFiles.Yaml;

namespace Evenhand.App.Data.Parts;

/// <summary>The JSON of a part and the tree of the household file, each made from the other, within the limits of the file.</summary>
internal static class PartBody
{
    public const int MostCharacters = 200_000;

    private const int MaxText = 20_000;
    private const int MaxKey = 200;

    /// <summary>Values up to this length stand in brackets on one line of an exported file.</summary>
    private const int FlowLength = 100;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Limits = new() { MaxDepth = YamlTreeReader.MaxDepth - 2 };

    public static string Write(JsonNode? body) => body is null ? "null" : body.ToJsonString(Plain);

    /// <summary>The value, or what is wrong with the text.</summary>
    public static bool TryRead(string json, out JsonNode? body, out string wrong)
    {
        body = null;
        wrong = "";
        if (json.Length > MostCharacters)
        {
            wrong = $"the value has {json.Length:N0} characters; the most is {MostCharacters:N0}.";
            return false;
        }

        try
        {
            body = JsonNode.Parse(json, documentOptions: Limits);
            wrong = Wrong(body) ?? "";
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            wrong = $"the value is not JSON that can be kept: {exception.Message}";
        }

        return wrong.Length == 0;
    }

    /// <param name="line">Number that every value gets as its line, to find the part again.</param>
    public static YamlTree Tree(JsonNode? body, int line) => Tree(body, line, top: true);

    private static YamlTree Tree(JsonNode? body, int line, bool top)
    {
        var flow = !top || (body is JsonObject or JsonArray && IsShort(body));
        return body switch
        {
            null => new YamlScalar("", false, line, 1),
            JsonObject map => new YamlMap([.. map.Select(entry => new YamlEntry(entry.Key, line, 1, Tree(entry.Value, line, top: false)))], line, 1) { Flow = IsShort(body) && flow },
            JsonArray list => new YamlList([.. list.Select(item => Tree(item, line, top: false))], line, 1) { Flow = IsShort(body) && flow },
            JsonValue value when value.GetValueKind() is JsonValueKind.String => Text(value.GetValue<string>(), line),
            _ => new YamlScalar(body.ToJsonString(), false, line, 1),
        };
    }

    private static YamlScalar Text(string text, int line) =>
        new(text, YamlText.Value(text) != text, line, 1) { Lines = text.Contains('\n', StringComparison.Ordinal) };

    private static bool IsShort(JsonNode body)
    {
        var text = body.ToJsonString(Plain);
        return text.Length <= FlowLength && !text.Contains("\\n", StringComparison.Ordinal);
    }

    private static string? Wrong(JsonNode? body) => body switch
    {
        JsonObject map => map.Select(entry => entry.Key.Length > MaxKey ? $"a key has {entry.Key.Length:N0} characters; the most is {MaxKey}." : WrongText(entry.Key) ?? Wrong(entry.Value)).FirstOrDefault(wrong => wrong is not null),
        JsonArray list => list.Select(Wrong).FirstOrDefault(wrong => wrong is not null),
        JsonValue value when value.GetValueKind() is JsonValueKind.String => WrongText(value.GetValue<string>()),
        _ => null,
    };

    private static string? WrongText(string text)
    {
        if (text.Length > MaxText)
            return $"one value has {text.Length:N0} characters; the most is {MaxText:N0}.";
        for (var at = 0; at < text.Length; at++)
        {
            if (YamlSource.IsHidden(text[at]))
                return $"a value holds the control character U+{(int)text[at]:X4}.";
            if (char.IsSurrogate(text[at]) && (at + 1 >= text.Length || !char.IsSurrogatePair(text[at], text[++at])))
                return "a value holds half of a character (a surrogate).";
        }

        return null;
    }
}
