using System.Text;

namespace Evenhand.Calendar.Text;

/// <summary>One property of a component: name, parameters, and a value that is already in its type's form.</summary>
public sealed record ContentLine(string Name, string Value)
{
    /// <summary>Names with values as they are meant; they are encoded when written.</summary>
    public IReadOnlyList<(string Name, string Value)> Parameters { get; init; } = [];

    /// <summary>A property whose value is text.</summary>
    public static ContentLine Text(string name, string text) => new(name, TextEscaping.Escape(text));

    /// <summary>Appends the folded line with its CRLF.</summary>
    public void Write(StringBuilder calendar)
    {
        var line = new StringBuilder(Name);
        foreach (var (name, value) in Parameters)
            line.Append(';').Append(name).Append('=').Append(ParameterEncoding.Encode(value));
        line.Append(':').Append(Value);
        calendar.Append(LineFolding.Fold(line.ToString())).Append("\r\n");
    }
}
