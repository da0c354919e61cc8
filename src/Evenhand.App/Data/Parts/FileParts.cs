using System.Text.Json.Nodes;
using Evenhand.App.Data.Ids;
using Evenhand.App.HouseholdFiles;
using Evenhand.App.HouseholdFiles.Yaml;

namespace Evenhand.App.Data.Parts;

/// <summary>Takes a household file apart.</summary>
internal static class FileParts
{
    /// <summary>Room between the places of neighbours, so that new parts find one.</summary>
    public const long Step = 1000;

    public sealed record Part(PartPath Path, string Body, long Ord);

    public static IReadOnlyList<Part> Of(HouseholdFile file)
    {
        var pieces = ((YamlMap)file.Tree).Entries.SelectMany(entry => Split(entry.Key, entry.Value));
        return [.. pieces.DistinctBy(piece => piece.Path).Select((piece, at) => new Part(piece.Path, PartBody.Write(piece.Body), (at + 1) * Step))];
    }

    private static IEnumerable<(PartPath Path, JsonNode? Body)> Split(string section, YamlTree value)
    {
        var pieces = (PartPath.KindOf(section), value) switch
        {
            (PartKind.Keyed, YamlMap map) => map.Entries.Select(entry => (PartPath.Of(section, entry.Key), HouseholdJson.Node(entry.Value))),
            (PartKind.Owners, YamlMap map) => map.Entries.SelectMany(owner => Items(owner.Value).OfType<YamlScalar>().Select(pattern => (PartPath.Of(section, pattern.Text), (JsonNode?)owner.Key))),
            (PartKind.Words, _) => Items(value).OfType<YamlScalar>().Where(word => !word.IsNothing).Select(word => (PartPath.Of(section, word.Text), (JsonNode?)true)),
            (PartKind.Items, _) => Items(value).Select(item => (PartPath.Of(section, ItemId(section, item)), HouseholdJson.Node(item))),
            _ => [],
        };

        // A key that holds nothing in pieces still stands in the file.
        var all = pieces.ToList();
        return all.Count > 0 ? all : [(PartPath.Whole(section), HouseholdJson.Node(value))];
    }

    /// <summary>A single item may stand without brackets; no value is no item.</summary>
    private static IEnumerable<YamlTree> Items(YamlTree value) => value switch
    {
        YamlList list => list.Items,
        YamlScalar { IsNothing: true } => [],
        _ => [value],
    };

    /// <summary>A row of one's own is found by its id; other items get one.</summary>
    private static string ItemId(string section, YamlTree item) =>
        section == "responsibilities" && item is YamlMap map && map.Find("id")?.Value is YamlScalar { IsNothing: false } id ? id.Text : NewId.Short();
}
