using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Evenhand.App.Catalogues;
using Evenhand.App.HouseholdFiles.Sections;
using Evenhand.App.HouseholdFiles.Shapes;

namespace Evenhand.App.HouseholdFiles.Schema;

/// <summary>
/// The JSON Schema (draft 2020-12) of the household file, for editors. It is made from the shapes that the reader uses.
/// It knows the form of a value, not whether an id exists: <c>evenhand check</c> says that.
/// </summary>
public static class HouseholdSchema
{
    private static readonly JsonSerializerOptions Pretty = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as indented JSON with a final line break; the same bytes on every machine.</summary>
    public static string Text()
    {
        var writer = new SchemaWriter(CatalogueFile.Shipped);
        var root = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "A household of Evenhand",
            ["description"] = "One household in one YAML file. Every key may be left out, except adults.",
        };
        foreach (var (key, value) in writer.Map(HouseholdSection.Shape))
            root[key] = value?.DeepClone();
        root["$defs"] = writer.Definitions();
        return root.ToJsonString(Pretty) + "\n";
    }
}
