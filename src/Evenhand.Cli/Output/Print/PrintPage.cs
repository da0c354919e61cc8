using Evenhand.Cli.Output.Layout;

namespace Evenhand.Cli.Output.Print;

/// <summary>One page of paper, or several when its text is longer: 72 columns of 12 points fit between the margins of A4 and of Letter.</summary>
internal sealed class PrintPage(string title, string subtitle)
{
    public const int Width = 72;
    public const int Length = 60;

    public string Title { get; } = title;

    public Sheet Sheet { get; } = new(Width);

    /// <summary>The page cut into leaves at empty lines, each with its title.</summary>
    public IEnumerable<IReadOnlyList<string>> Leaves()
    {
        var lines = Sheet.PlainLines().ToList();
        while (lines.Count > 0 && lines[^1].Length == 0)
            lines.RemoveAt(lines.Count - 1);
        var number = 1;
        do
        {
            var head = Head(number++);
            var room = Length - head.Count;
            var cut = Cut(lines, room);
            yield return [.. head, .. lines.Take(cut)];
            lines = [.. lines.Skip(cut).SkipWhile(line => line.Length == 0)];
        }
        while (lines.Count > 0);
    }

    /// <summary>At an empty line in the lower half, or before a line that starts at the margin, or where the paper ends.</summary>
    private static int Cut(List<string> lines, int room)
    {
        if (lines.Count <= room)
            return lines.Count;
        if (lines.FindLastIndex(room, room / 2, line => line.Length == 0) is > 0 and var blank)
            return blank;
        return lines.FindLastIndex(room, room / 2, line => line[0] != ' ') is > 0 and var margin ? margin : room;
    }

    private List<string> Head(int number)
    {
        var head = new Sheet(Width);
        var left = number == 1 ? Title : $"{Title}, continued";
        var gap = Width - new Piece(left).Width - new Piece(subtitle).Width;
        if (gap >= 2)
            head.Text(left + new string(Piece.HardSpace, gap) + subtitle);
        else
            head.Text($"{left}, {subtitle}");
        head.Rule();
        head.Blank();
        return [.. head.PlainLines()];
    }
}
