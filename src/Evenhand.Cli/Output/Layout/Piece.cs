using Spectre.Console.Rendering;

namespace Evenhand.Cli.Output.Layout;

/// <summary>What a stretch of text means; the terminal gives each a colour, paper none.</summary>
internal enum Ink
{
    Plain,
    Strong,
    Quiet,
    Gap,
    Ask,
    Cover,
    OwnTime,
}

/// <summary>A stretch of text in one ink.</summary>
internal readonly record struct Piece(string Text, Ink Ink = Ink.Plain)
{
    public const char HardSpace = '\u00a0';

    /// <summary>Terminal columns, wide letters counted as two.</summary>
    public int Width => new Segment(Text).CellCount();

    public static implicit operator Piece(string text) => new(text);

    /// <summary>A text that no line end divides.</summary>
    public static string Whole(string text) => text.Replace(' ', HardSpace);
}
