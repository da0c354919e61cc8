using System.Text;
using Evenhand.App.HouseholdFiles.Sections;
using Evenhand.App.HouseholdFiles.Shapes;

namespace Evenhand.App.HouseholdFiles.Schema;

/// <summary>The tables of keys in <c>docs/household-file.md</c>, made from the shapes that the reader uses.</summary>
public static class KeyTables
{
    /// <summary>Markdown: the whole file first, then every map in the order in which it is met.</summary>
    public static string Text()
    {
        var met = new List<MapShape> { HouseholdSection.Shape };
        var text = new StringBuilder();
        for (var index = 0; index < met.Count; index++)
        {
            if (index > 0)
                text.Append('\n');
            text.Append("### ").Append(Heading(met[index])).Append("\n\n| Key | Write | Meaning |\n|---|---|---|\n");
            foreach (var key in met[index].Keys)
                Row(text, $"`{key.Name}`{(key.Required ? " (needed)" : "")}", key.Shape, key.Meaning, met);
            foreach (var key in met[index].PersonKeys)
                Row(text, $"`{key.Label}`", key.Shape, key.Meaning, met);
        }

        return text.ToString();
    }

    internal static string WithoutArticle(string name)
    {
        foreach (var article in new[] { "a ", "an ", "the " })
            if (name.StartsWith(article, StringComparison.Ordinal))
                return name[article.Length..];
        return name;
    }

    private static void Row(StringBuilder text, string key, Shape shape, string meaning, List<MapShape> met) =>
        text.Append("| ").Append(key).Append(" | ").Append(Cell(Written(shape, met))).Append(" | ").Append(Cell(meaning)).Append(" |\n");

    private static string Written(Shape shape, List<MapShape> met) => shape switch
    {
        MapShape map => Link(map, met),
        ListShape { OrOne: true } list => $"one or a list: {Written(list.Item, met)}",
        ListShape list => $"a list: {Written(list.Item, met)}",
        DictionaryShape dictionary => $"a map from {dictionary.KeyName} to {Written(dictionary.Value, met)}",
        EitherShape either => string.Join(", or ", either.Options.Select(option => Written(option, met))),
        _ => shape.Write,
    };

    private static string Link(MapShape map, List<MapShape> met)
    {
        if (!met.Contains(map))
            met.Add(map);
        return $"[{map.Name}](#{Heading(map).ToLowerInvariant().Replace(' ', '-')})";
    }

    private static string Heading(MapShape map) => WithoutArticle(map.Name) is var name ? char.ToUpperInvariant(name[0]) + name[1..] : "";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
