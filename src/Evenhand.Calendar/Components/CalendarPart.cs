using System.Text;

namespace Evenhand.Calendar.Components;

/// <summary>
/// What a component is made of: properties, components, and lines that are neither. What was read knows its bytes and is
/// written back with them; only what was changed is written anew (docs/adr/0011).
/// </summary>
public abstract record CalendarPart
{
    /// <summary>Line of the file, from 1; 0 for what was not read from one.</summary>
    public int Line { get; init; }

    /// <summary>The bytes that it was read from, with their line breaks; null for what is new or changed.</summary>
    public ReadOnlyMemory<byte>? Source { get; init; }

    /// <summary>Adds the bytes of this part.</summary>
    public virtual void Write(List<byte> bytes)
    {
        if (Source is { } source)
        {
            bytes.AddRange(source.Span);
            return;
        }

        var text = new StringBuilder();
        WriteAnew(text);
        bytes.AddRange(Encoding.UTF8.GetBytes(text.ToString()));
    }

    protected abstract void WriteAnew(StringBuilder calendar);
}
