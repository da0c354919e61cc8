using Spectre.Console;

namespace Evenhand.Cli.Output.Layout;

/// <summary>Puts a sheet on a terminal in colour, or anywhere else as plain text.</summary>
internal static class TerminalSheet
{
    private const int UsualWidth = 80;
    private const int WidestReadable = 132;
    private const int NarrowestReadable = 60;

    /// <summary>Columns to lay a page out for: the terminal's, or 80 when the text goes elsewhere.</summary>
    public static int Width(TextWriter writer) =>
        IsTerminal(writer) && ConsoleWidth() is > 0 and var width ? Math.Clamp(width, NarrowestReadable, WidestReadable) : UsualWidth;

    public static void Write(TextWriter writer, Sheet sheet)
    {
        if (!IsTerminal(writer) || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
        {
            foreach (var line in sheet.PlainLines())
                writer.WriteLine(line);
            return;
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        // Lines are laid out already; what is wider than the terminal is the terminal's to fold.
        console.Profile.Width = Math.Max(console.Profile.Width, sheet.Width + 1);
        foreach (var line in sheet.Lines)
        {
            foreach (var piece in Joined(line))
                console.Write(new Text(piece.Text.Replace(Piece.HardSpace, ' '), StyleOf(piece.Ink)));
            console.WriteLine();
        }
    }

    /// <summary>Neighbours of one ink as one piece.</summary>
    private static List<Piece> Joined(IReadOnlyList<Piece> line)
    {
        var joined = new List<Piece>();
        foreach (var piece in line)
            if (joined.Count > 0 && joined[^1].Ink == piece.Ink)
                joined[^1] = joined[^1] with { Text = joined[^1].Text + piece.Text };
            else
                joined.Add(piece);
        return joined;
    }

    private static bool IsTerminal(TextWriter writer) => ReferenceEquals(writer, Console.Out) && !Console.IsOutputRedirected && writer is not StringWriter;

    private static int ConsoleWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return UsualWidth;
        }
    }

    private static Style StyleOf(Ink ink) => ink switch
    {
        Ink.Plain => Style.Plain,
        Ink.Strong => new(decoration: Decoration.Bold),
        Ink.Quiet => new(Color.Grey),
        Ink.Gap => new(Color.Yellow, decoration: Decoration.Bold),
        Ink.Ask => new(Color.Yellow),
        Ink.Cover => new(Color.Aqua),
        Ink.OwnTime => new(Color.Green),
        _ => throw new ArgumentOutOfRangeException(nameof(ink)),
    };
}
