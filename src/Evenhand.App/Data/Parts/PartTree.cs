using System.Text.Json.Nodes;
using Evenhand.App.Data.Rows;
using Evenhand.App.HouseholdFiles.Yaml;

namespace Evenhand.App.Data.Parts;

/// <summary>
/// Puts parts together to the tree of a household file. Each value's line is the number of its part, so that what the reader
/// finds wrong leads back to the part.
/// </summary>
internal sealed class PartTree
{
    private readonly IReadOnlyList<PartRow> rows;

    private PartTree(IReadOnlyList<PartRow> rows, YamlMap tree)
    {
        this.rows = rows;
        Tree = tree;
    }

    public YamlMap Tree { get; }

    /// <param name="held">At most one row for each path.</param>
    public static PartTree Of(IEnumerable<PartRow> held)
    {
        var ordered = held.OrderBy(row => row.Ord).ThenBy(row => row.Path, StringComparer.Ordinal).ToList();
        var sections = new Dictionary<string, List<Piece>>(StringComparer.Ordinal);
        var order = new List<string>();
        for (var at = 0; at < ordered.Count; at++)
        {
            if (PartPath.Parse(ordered[at].Path) is not { } path)
                continue;
            if (!sections.TryGetValue(path.Section, out var pieces))
            {
                sections[path.Section] = pieces = [];
                order.Add(path.Section);
            }

            pieces.Add(new(path.Name, at + 1, JsonNode.Parse(ordered[at].Body)));
        }

        // The root is no part: line 0.
        return new(ordered, new([.. order.Select(section => Entry(section, sections[section]))], 0, 0));
    }

    /// <summary>Path of the part whose values have this line; empty for none.</summary>
    public string PathOf(int line) => line > 0 && line <= rows.Count ? rows[line - 1].Path : "";

    private static YamlEntry Entry(string section, List<Piece> all)
    {
        var named = all.Where(piece => piece.Name is not null).ToList();
        var whole = all.Find(piece => piece.Name is null);
        var line = (whole ?? named[0]).Line;
        if (named.Count == 0)
            return new(section, line, 1, PartBody.Tree(whole!.Body, line));
        YamlTree value = PartPath.KindOf(section) switch
        {
            PartKind.Owners => Owners(named, line),
            PartKind.Words => new YamlList([.. named.Select(Word)], line, 1) { Flow = true },
            PartKind.Items => new YamlList([.. named.Select(piece => PartBody.Tree(piece.Body, piece.Line))], line, 1),
            _ => new YamlMap([.. named.Select(piece => new YamlEntry(piece.Name!, piece.Line, 1, PartBody.Tree(piece.Body, piece.Line)))], line, 1),
        };
        return new(section, line, 1, value);
    }

    private static YamlMap Owners(List<Piece> named, int line)
    {
        var owners = named.GroupBy(piece => piece.Body?.ToString() ?? "", StringComparer.Ordinal);
        return new([.. owners.Select(owner => new YamlEntry(owner.Key, owner.First().Line, 1, new YamlList([.. owner.Select(Word)], owner.First().Line, 1) { Flow = true }))], line, 1);
    }

    private static YamlScalar Word(Piece piece) => new(piece.Name!, YamlText.Value(piece.Name!) != piece.Name, piece.Line, 1);

    private sealed record Piece(string? Name, int Line, JsonNode? Body);
}
