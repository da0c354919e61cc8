using System.Text;

namespace Evenhand.Benchmarks.Report;

internal sealed class Markdown
{
    private readonly StringBuilder _text = new();

    public Markdown Heading(int level, string words) => Line($"{new string('#', level)} {words}").Line("");

    public Markdown Paragraph(string words) => Line(words).Line("");

    public Markdown Image(string words, string path) => Paragraph($"![{words}]({path})");

    public Markdown Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        Row(head);
        Row([.. head.Select(_ => "---")]);
        foreach (var row in rows) Row(row);
        return Line("");
    }

    public override string ToString() => _text.ToString().TrimEnd() + "\n";

    private void Row(IReadOnlyList<string> cells) => Line($"| {string.Join(" | ", cells)} |");

    private Markdown Line(string words)
    {
        _text.Append(words).Append('\n');
        return this;
    }
}
