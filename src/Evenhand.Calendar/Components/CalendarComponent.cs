using System.Text;
using Evenhand.Calendar.Text;

namespace Evenhand.Calendar.Components;

/// <summary>A component of any kind, known or not, with its parts in the order of the file.</summary>
/// <param name="Name">In capitals: VEVENT, VALARM, X-OWN.</param>
public sealed record CalendarComponent(string Name, IReadOnlyList<CalendarPart> Parts) : CalendarPart
{
    /// <summary>The file ended, or another component began, before this one's END.</summary>
    public bool IsCutOff { get; init; }

    public IEnumerable<CalendarProperty> Properties => Parts.OfType<CalendarProperty>();

    public IEnumerable<CalendarComponent> Components => Parts.OfType<CalendarComponent>();

    public CalendarProperty? Property(string name)
    {
        foreach (var part in Parts)
        {
            if (part is CalendarProperty property && property.Name == name)
                return property;
        }

        return null;
    }

    public IEnumerable<CalendarProperty> PropertiesOf(string name) => Properties.Where(property => property.Name == name);

    /// <summary>The same component with one property in place of all of that name; every other part keeps its bytes.</summary>
    public CalendarComponent With(CalendarProperty property)
    {
        var parts = Parts.ToList();
        var place = parts.FindIndex(part => part is CalendarProperty other && other.Name == property.Name);
        parts.RemoveAll(part => part is CalendarProperty other && other.Name == property.Name);
        parts.Insert(place < 0 ? 0 : place, property);
        return new(Name, parts) { Line = Line };
    }

    /// <summary>The same component with one of its components exchanged.</summary>
    public CalendarComponent With(CalendarComponent old, CalendarComponent changed) =>
        new(Name, Parts.Select(part => ReferenceEquals(part, old) ? changed : part).ToList()) { Line = Line };

    public byte[] ToBytes()
    {
        var bytes = new List<byte>();
        Write(bytes);
        return bytes.ToArray();
    }

    public override void Write(List<byte> bytes)
    {
        if (Source is { } source)
        {
            bytes.AddRange(source.Span);
            return;
        }

        bytes.AddRange(Encoding.UTF8.GetBytes($"BEGIN:{Name}\r\n"));
        foreach (var part in Parts)
        {
            part.Write(bytes);
            if (bytes[^1] is not ((byte)'\n' or (byte)'\r'))
                bytes.AddRange("\r\n"u8);
        }

        bytes.AddRange(Encoding.UTF8.GetBytes($"END:{Name}\r\n"));
    }

    protected override void WriteAnew(StringBuilder calendar) => calendar.Append(Encoding.UTF8.GetString(ToBytes()));
}
