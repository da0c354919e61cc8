namespace Evenhand.Cli.Output.Layout;

/// <summary>Breaks text at spaces so that no line is wider than allowed. A change of ink inside a word is no place to break.</summary>
internal static class Wrapping
{
    public static IReadOnlyList<IReadOnlyList<Piece>> Lines(IEnumerable<Piece> pieces, int width)
    {
        var lines = new List<List<Piece>> { new() };
        var used = 0;
        foreach (var word in Words(pieces).SelectMany(word => Cut(word, width)))
        {
            if (used > 0 && used + BareWidth(word) > width)
            {
                lines.Add([]);
                used = 0;
            }

            lines[^1].AddRange(word);
            used += word.Sum(piece => piece.Width);
        }

        return lines.ConvertAll(Trimmed);
    }

    private static int BareWidth(IReadOnlyList<Piece> word) => Trimmed([.. word]).Sum(piece => piece.Width);

    private static IReadOnlyList<Piece> Trimmed(List<Piece> line)
    {
        if (line.Count > 0)
            line[^1] = line[^1] with { Text = line[^1].Text.TrimEnd(' ') };
        return line;
    }

    /// <summary>Words with the space that follows them, each as its stretches of one ink.</summary>
    private static IEnumerable<IReadOnlyList<Piece>> Words(IEnumerable<Piece> pieces)
    {
        var word = new List<Piece>();
        foreach (var part in pieces.SelectMany(Parts))
        {
            word.Add(part);
            if (!part.Text.EndsWith(' '))
                continue;
            yield return word;
            word = [];
        }

        if (word.Count > 0)
            yield return word;
    }

    private static IEnumerable<Piece> Parts(Piece piece)
    {
        var from = 0;
        while (from < piece.Text.Length)
        {
            var space = piece.Text.IndexOf(' ', from);
            var to = space < 0 ? piece.Text.Length : space + 1;
            yield return piece with { Text = piece.Text[from..to] };
            from = to;
        }
    }

    /// <summary>A word wider than the whole line is broken at hard spaces and ink changes, and at last anywhere.</summary>
    private static IEnumerable<IReadOnlyList<Piece>> Cut(IReadOnlyList<Piece> word, int width)
    {
        if (BareWidth(word) <= width)
        {
            yield return word;
            yield break;
        }

        foreach (var soft in word.SelectMany(piece => Parts(piece with { Text = piece.Text.Replace(Piece.HardSpace, ' ') })))
        {
            var rest = soft;
            while (rest.Text.TrimEnd(' ').Length > width)
            {
                yield return [rest with { Text = rest.Text[..width] }];
                rest = rest with { Text = rest.Text[width..] };
            }

            yield return [rest];
        }
    }
}
