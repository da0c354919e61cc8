namespace Evenhand.Domain.Units;

/// <summary>
/// A mistake in what a user wrote: where it stands, what is wrong and what to write instead.
/// All problems of a file are reported at once.
/// </summary>
/// <param name="Code">Stable word for the kind of mistake, for example <c>unknown-key</c>.</param>
/// <param name="Line">Line in the file, from 1; 0 when the whole file is meant.</param>
/// <param name="Key">Path of keys, for example <c>adults.a.blocks[0].from</c>.</param>
public sealed record Problem(string Code, int Line, int Column, string Key, string Message, string Instead)
{
    /// <summary>One line for a terminal: <c>file:line: key: what is wrong. What to write.</c></summary>
    public string Describe(string file)
    {
        var place = Line > 0 ? $"{file}:{Line}" : file;
        var key = Key.Length > 0 ? $" {Key}:" : "";
        return $"{place}:{key} {Message}{(Instead.Length > 0 ? " " + Instead : "")}";
    }
}
