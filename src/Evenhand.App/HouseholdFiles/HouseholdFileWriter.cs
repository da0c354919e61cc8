using System.Text;
using Evenhand.App.HouseholdFiles.Yaml;

namespace Evenhand.App.HouseholdFiles;

/// <summary>
/// Writes a household file back: the file's own order, its brackets where it had brackets, every value and every comment.
/// Spelling is made uniform (indents of two, double quotes), so that the export of an export is the same bytes.
/// </summary>
public sealed class HouseholdFileWriter
{
    private readonly StringBuilder text = new();
    private readonly IReadOnlyList<YamlComment> comments;
    private readonly List<int> rows;
    private int next;

    private HouseholdFileWriter(YamlTree tree, IReadOnlyList<YamlComment> comments)
    {
        this.comments = comments;
        rows = [.. RowLines(tree)];
    }

    /// <summary>YAML in UTF-8 text with line feeds and a final one.</summary>
    public static string Write(HouseholdFile file) => Write(file.Tree, file.Source);

    internal static string Write(YamlTree tree, string source)
    {
        var writer = new HouseholdFileWriter(tree, YamlComments.Of(source));
        if (tree is YamlMap { Flow: false, Entries.Count: > 0 } map)
            writer.Entries(map, "", firstIndent: "");
        else
            writer.Row("", tree.Line, Flow(tree), after: "");
        writer.CommentsBefore(int.MaxValue, "");
        return writer.text.ToString();
    }

    private void Entries(YamlMap map, string indent, string firstIndent)
    {
        var lead = firstIndent;
        foreach (var entry in map.Entries)
        {
            CommentsBefore(entry.Line, indent, lead);
            Value(lead + YamlText.Key(entry.Key) + ":", entry.Line, entry.Value, indent + "  ");
            lead = indent;
        }
    }

    private void Items(YamlList list, string indent)
    {
        foreach (var item in list.Items)
        {
            CommentsBefore(item.Line, indent);
            if (item is YamlMap { Flow: false, Entries.Count: > 0 } map)
                Entries(map, indent + "  ", indent + "- ");
            else
                Value(indent + "-", item.Line, item, indent + "  ");
        }
    }

    private void Value(string lead, int line, YamlTree value, string indent)
    {
        switch (value)
        {
            case YamlMap { Flow: false, Entries.Count: > 0 } map:
                Row(lead, line, "", after: "");
                Entries(map, indent, indent);
                break;
            case YamlList { Flow: false, Items.Count: > 0 } list:
                Row(lead, line, "", after: "");
                Items(list, indent);
                break;
            case YamlScalar { Lines: true } scalar when YamlText.Lines(scalar.Text, indent) is { } lines:
                var head = lines.IndexOf('\n', StringComparison.Ordinal);
                Row(lead, line, " " + lines[..head], lines[head..]);
                break;
            case YamlScalar scalar:
                Row(lead, line, YamlText.Scalar(scalar, inFlow: false) is { Length: > 0 } word ? " " + word : "", after: "");
                break;
            default:
                Row(lead, line, " " + Flow(value), after: "");
                break;
        }
    }

    /// <summary>One line, the comments that stood behind it, and what follows below.</summary>
    private void Row(string lead, int line, string value, string after)
    {
        text.Append(lead).Append(value);
        var found = rows.BinarySearch(line + 1);
        var following = found >= 0 ? found : ~found;
        var until = following < rows.Count ? rows[following] : int.MaxValue;
        var behind = new List<string>();
        while (next < comments.Count && comments[next].Line < until && comments[next].AfterValue)
            behind.Add(comments[next++].Text);
        if (behind.Count > 0)
            text.Append(" # ").AppendJoin("; ", behind);
        text.Append(after).Append('\n');
    }

    private void CommentsBefore(int line, string indent, string? lead = null)
    {
        // The first entry of a list item shares its line with the dash, so a comment before it stands before the dash.
        var at = lead is not null && lead.EndsWith("- ", StringComparison.Ordinal) ? lead[..^2] : indent;
        while (next < comments.Count && comments[next].Line < line)
        {
            var comment = comments[next++].Text;
            text.Append(at).Append(comment.Length > 0 ? "# " : "#").Append(comment).Append('\n');
        }
    }

    private static string Flow(YamlTree tree) => tree switch
    {
        YamlMap map => "{" + string.Join(", ", map.Entries.Select(entry => $"{YamlText.Key(entry.Key)}: {Flow(entry.Value)}")) + "}",
        YamlList list => "[" + string.Join(", ", list.Items.Select(Flow)) + "]",
        YamlScalar scalar => YamlText.Scalar(scalar, inFlow: true),
        _ => "",
    };

    /// <summary>Lines on which a row of the output begins, ascending.</summary>
    private static IEnumerable<int> RowLines(YamlTree tree) => tree switch
    {
        YamlMap { Flow: false } map => map.Entries.SelectMany(entry => RowLines(entry.Value).Prepend(entry.Line)),
        YamlList { Flow: false } list => list.Items.SelectMany(item => RowLines(item).Prepend(item.Line)),
        _ => [],
    };
}
