using System.Text;
using Evenhand.Calendar.Text;

namespace Evenhand.Calendar.Components;

/// <summary>One property of a component, as it was read or as it is to be written.</summary>
/// <param name="Name">In capitals.</param>
/// <param name="Value">In the form of its type, not unescaped.</param>
public sealed record CalendarProperty(string Name, IReadOnlyList<PropertyParameter> Parameters, string Value) : CalendarPart
{
    public string? Parameter(string name)
    {
        foreach (var parameter in Parameters)
        {
            if (parameter.Name == name)
                return parameter.Value;
        }

        return null;
    }

    /// <summary>The value as text: unescaped, without control characters, decoded where a vCalendar 1.0 encoded it.</summary>
    public string Text => Plain(TextEscaping.Unescape(IsQuotedPrintable ? QuotedPrintable.Decode(Value) : Value));

    private bool IsQuotedPrintable =>
        string.Equals(Parameter("ENCODING"), "QUOTED-PRINTABLE", StringComparison.OrdinalIgnoreCase) || Parameter("QUOTED-PRINTABLE") is not null;

    private static string Plain(string text) => text.Any(IsControl) ? new string(text.Where(c => !IsControl(c)).ToArray()) : text;

    private static bool IsControl(char c) => c is (< ' ' and not '\t' and not '\n') or '\u007F';

    protected override void WriteAnew(StringBuilder calendar) =>
        new ContentLine(Name, Value) { Parameters = Parameters.Select(parameter => (parameter.Name, parameter.Value)).ToList() }.Write(calendar);
}
