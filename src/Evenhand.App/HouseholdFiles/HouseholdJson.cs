using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Evenhand.App.HouseholdFiles.Yaml;

namespace Evenhand.App.HouseholdFiles;

/// <summary>A household file as JSON, with plain values typed as YAML 1.2 types them: an unquoted 7 is a number, yes is text.</summary>
public static partial class HouseholdJson
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Indented JSON with a final line break, keys in the file's order.</summary>
    public static string Write(HouseholdFile file) => Node(file.Tree)!.ToJsonString(Pretty) + "\n";

    internal static JsonNode? Node(YamlTree tree) => tree switch
    {
        YamlMap map => new JsonObject(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Node(entry.Value)))),
        YamlList list => new JsonArray([.. list.Items.Select(Node)]),
        YamlScalar scalar => Value(scalar),
        _ => null,
    };

    private static JsonNode? Value(YamlScalar scalar)
    {
        if (scalar.IsNothing)
            return null;
        if (!scalar.Quoted && scalar.Text is "true" or "false")
            return scalar.Text == "true";
        if (!scalar.Quoted && Number().IsMatch(scalar.Text) && decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        return scalar.Text;
    }

    [GeneratedRegex(@"^[-+]?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?\z", RegexOptions.None, 1000)]
    private static partial Regex Number();
}
