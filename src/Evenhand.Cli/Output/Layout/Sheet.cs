namespace Evenhand.Cli.Output.Layout;

/// <summary>Lines of text no wider than the page.</summary>
internal sealed class Sheet(int width)
{
    private readonly List<IReadOnlyList<Piece>> lines = [];

    public int Width { get; } = width;

    public IReadOnlyList<IReadOnlyList<Piece>> Lines => lines;

    /// <summary>An empty line, unless one is there already.</summary>
    public void Blank()
    {
        if (lines.Count > 0 && lines[^1].Count > 0)
            lines.Add([]);
    }

    public void Heading(string text)
    {
        Blank();
        Text(new Piece(text, Ink.Strong));
    }

    public void Rule() => lines.Add([new(new string('─', Width), Ink.Quiet)]);

    public void Text(params IEnumerable<Piece> pieces) => Hanging(0, "", pieces);

    /// <summary>A label and, beside it, text that wraps in its own column.</summary>
    public void Hanging(int labelWidth, Piece label, params IEnumerable<Piece> pieces) =>
        Columns([labelWidth, Width - labelWidth], [[label], [.. pieces]]);

    /// <summary>Cells side by side, each wrapped in its own width (which holds the gap to the next).</summary>
    public void Columns(IReadOnlyList<int> widths, IReadOnlyList<IReadOnlyList<Piece>> cells)
    {
        var wrapped = cells.Select((cell, column) => Wrapping.Lines(cell, Math.Max(1, column == cells.Count - 1 ? widths[column] : widths[column] - 1))).ToList();
        for (var row = 0; row < wrapped.Max(cell => cell.Count); row++)
            lines.Add(Joined(widths, [.. wrapped.Select(cell => row < cell.Count ? cell[row] : [])]));
    }

    /// <summary>The same without inks, ends of lines bare.</summary>
    public IEnumerable<string> PlainLines() => lines.Select(Plain);

    public static string Plain(IReadOnlyList<Piece> line) =>
        string.Concat(line.Select(piece => piece.Text)).Replace(Piece.HardSpace, ' ').TrimEnd();

    private static List<Piece> Joined(IReadOnlyList<int> widths, IReadOnlyList<Piece>[] cells)
    {
        var line = new List<Piece>();
        var missing = 0;
        for (var column = 0; column < cells.Length; column++)
        {
            if (missing > 0 && cells[column].Count > 0)
            {
                line.Add(new string(' ', missing));
                missing = 0;
            }

            line.AddRange(cells[column]);
            missing += widths[column] - cells[column].Sum(piece => piece.Width);
        }

        return line;
    }
}
