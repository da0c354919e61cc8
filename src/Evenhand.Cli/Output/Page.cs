using Spectre.Console;

namespace Evenhand.Cli.Output;

/// <summary>A page for a person at a terminal: headings, lines that wrap, and small tables. Colour only on a terminal and never with NO_COLOR.</summary>
internal sealed class Page
{
    private const int PipedWidth = 80;
    private const int WidestLine = 100;
    private const int Indent = 2;
    private const int Gutter = 3;

    private readonly IAnsiConsole console;

    public Page(TextWriter writer, bool plain)
    {
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = plain && Console.IsOutputRedirected ? PipedWidth : Math.Clamp(console.Profile.Width, 40, WidestLine);
    }

    /// <summary>For the standard output, as the terminal and the user's wishes have it.</summary>
    public static Page OfTerminal() => new(Console.Out, Console.IsOutputRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")));

    public void Title(string text, string aside)
    {
        console.MarkupLine($"[bold]{Markup.Escape(text)}[/]{(aside.Length > 0 ? $"  [dim]{Markup.Escape(aside)}[/]" : "")}");
    }

    public void Heading(string text)
    {
        console.WriteLine();
        console.MarkupLine($"[bold]{Markup.Escape(text)}[/]");
    }

    public void Line(string text) => Wrap(text, "");

    public void Aside(string text) => Wrap(text, "dim");

    public void Lines(IEnumerable<string> texts)
    {
        foreach (var text in texts)
            Line(text);
    }

    /// <summary>Rows of cells; all columns but the first stand to the right.</summary>
    public void Table(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> body)
    {
        var rows = body.ToList();
        var widths = head.Select((cell, column) => Math.Max(cell.Length, rows.Max(row => row[column].Length))).ToList();
        string Row(IReadOnlyList<string> cells) =>
            string.Concat(cells.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : new string(' ', Gutter) + cell.PadLeft(widths[column])));
        if (head.Any(cell => cell.Length > 0))
            Put(Row(head), "dim");
        foreach (var row in rows)
            Put(Row(row), "");
    }

    private void Wrap(string text, string style)
    {
        var width = console.Profile.Width - Indent - 1;
        var line = "";
        foreach (var word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                Put(line, style);
                line = "  " + word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        Put(line, style);
    }

    private void Put(string line, string style) =>
        console.MarkupLine($"  {(style.Length > 0 ? $"[{style}]{Markup.Escape(line)}[/]" : Markup.Escape(line))}");
}
