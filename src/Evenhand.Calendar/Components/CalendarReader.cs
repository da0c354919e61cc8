using System.Text;
using Evenhand.Calendar.Text;

namespace Evenhand.Calendar.Components;

/// <summary>
/// Reads the bytes of a calendar (RFC 5545) into its components. A line, a property or a component that is wrong is a problem and
/// stops nothing. Without recursion, so that no depth of nesting can end the program.
/// </summary>
public sealed class CalendarReader
{
    /// <summary>Components deeper than this are kept as lines.</summary>
    public const int MostDepth = 16;

    /// <summary>Most content lines of a file.</summary>
    public const int MostLines = 400_000;

    private readonly ReadOnlyMemory<byte> bytes;
    private readonly CalendarProblems problems = new();
    private readonly List<CalendarComponent> calendars = [];
    private readonly Stack<Open> open = new();
    private int ignoredDepth;

    private CalendarReader(ReadOnlyMemory<byte> bytes) => this.bytes = bytes;

    private sealed record Open(string Name, SourceLine Begin, List<CalendarPart> Parts);

    public static CalendarFile Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new CalendarReader(InUtf8(bytes));
        reader.ReadAll();
        return new(reader.calendars, reader.problems);
    }

    private void ReadAll()
    {
        if (bytes.Length > CalendarFile.MostBytes)
        {
            problems.Add(0, $"The file has {bytes.Length:N0} bytes.", $"At most {CalendarFile.MostBytes:N0} are read; send it in parts.");
            return;
        }

        var (count, end) = (0, 0);
        foreach (var line in SourceLines.Of(bytes))
        {
            if (++count > MostLines)
            {
                problems.Add(line.Number, $"The file has more than {MostLines:N0} lines.", "The rest was not read; send it in parts.");
                break;
            }

            Take(line);
            end = line.Offset + line.Length;
        }

        if (open.Count > 0)
            problems.Add(open.Peek().Begin.Number, $"{open.Peek().Name} has no END: the file seems to be cut off.", $"End it with END:{open.Peek().Name}.");
        while (open.Count > 0)
            Close(end, cutOff: true);
        if (calendars.Count == 0)
            problems.Add(0, bytes.Length == 0 ? "The file is empty." : "The file holds no calendar.", "A calendar begins with BEGIN:VCALENDAR.");
    }

    private void Take(SourceLine line)
    {
        if (string.IsNullOrWhiteSpace(line.Text))
        {
            AddStray(line);
            return;
        }

        if (PropertySyntax.Split(line.Text) is not { } parts)
        {
            AddStray(line);
            if (open.Count > 0)
                problems.Add(line.Number, $"'{CalendarProblems.Shown(line.Text)}' is no property and was passed over.", "Write NAME:VALUE; a long line goes on after a line break and a blank.");
            return;
        }

        switch (parts.Name)
        {
            case "BEGIN":
                Begin(parts.Value.Trim().ToUpperInvariant(), line);
                break;
            case "END":
                End(parts.Value.Trim().ToUpperInvariant(), line);
                break;
            default:
                Add(new CalendarProperty(parts.Name, parts.Parameters, parts.Value) { Line = line.Number, Source = Slice(line.Offset, line.Offset + line.Length) }, line);
                break;
        }
    }

    private void Begin(string name, SourceLine line)
    {
        if (ignoredDepth > 0 || open.Count == MostDepth)
        {
            ignoredDepth++;
            AddStray(line);
            problems.Add(line.Number, $"{CalendarProblems.Shown(name)} lies more than {MostDepth} components deep and was passed over.", "Write components side by side.");
            return;
        }

        if (name.Length == 0 || name.Length > 100)
        {
            AddStray(line);
            problems.Add(line.Number, "A BEGIN without a name was passed over.", "Write for example BEGIN:VEVENT.");
            return;
        }

        // These never lie in each other: the one before lost its END.
        var unclosed = name == "VCALENDAR" ? "VCALENDAR" : IsObject(name) ? open.FirstOrDefault(one => IsObject(one.Name))?.Name : null;
        if (unclosed is not null && open.Any(one => one.Name == unclosed))
        {
            problems.Add(line.Number, $"{unclosed} has no END before the next {name} begins.", $"End it with END:{unclosed}.");
            CloseUpTo(unclosed, line.Offset, cutOff: true);
        }

        if (open.Count == 0 && name != "VCALENDAR")
        {
            problems.Add(line.Number, $"{CalendarProblems.Shown(name)} stands outside of a calendar.", "Put it between BEGIN:VCALENDAR and END:VCALENDAR.");
            open.Push(new("VCALENDAR", line with { Length = 0 }, []));
        }

        open.Push(new(name, line, []));
    }

    private static bool IsObject(string name) => name is "VEVENT" or "VTODO" or "VJOURNAL" or "VFREEBUSY" or "VTIMEZONE";

    private void End(string name, SourceLine line)
    {
        if (ignoredDepth > 0)
        {
            ignoredDepth--;
            AddStray(line);
            return;
        }

        if (open.All(one => one.Name != name))
        {
            AddStray(line);
            problems.Add(line.Number, $"END:{CalendarProblems.Shown(name)} ends nothing and was passed over.", "Begin the component before it ends.");
            return;
        }

        if (open.Peek().Name != name)
        {
            problems.Add(line.Number, $"{open.Peek().Name} has no END before END:{name}.", $"End it with END:{open.Peek().Name}.");
            while (open.Peek().Name != name)
                Close(line.Offset, cutOff: true);
        }

        Close(line.Offset + line.Length, cutOff: false);
    }

    private void CloseUpTo(string name, int end, bool cutOff)
    {
        string closed;
        do
        {
            closed = open.Peek().Name;
            Close(end, cutOff);
        }
        while (closed != name);
    }

    private void Close(int end, bool cutOff)
    {
        var (name, begin, parts) = open.Pop();
        var component = new CalendarComponent(name, parts) { Line = begin.Number, Source = Slice(begin.Offset, end), IsCutOff = cutOff };
        if (open.Count > 0)
            open.Peek().Parts.Add(component);
        else
            calendars.Add(component);
    }

    private void Add(CalendarPart part, SourceLine line)
    {
        if (open.Count > 0)
            open.Peek().Parts.Add(part);
        else if (calendars.Count > 0 || line.Number > 1)
            problems.Add(line.Number, $"'{CalendarProblems.Shown(line.Text)}' stands outside of a calendar and was passed over.", "Put it between BEGIN:VCALENDAR and END:VCALENDAR.");
    }

    private void AddStray(SourceLine line)
    {
        if (open.Count > 0)
            open.Peek().Parts.Add(new StrayLine { Line = line.Number, Source = Slice(line.Offset, line.Offset + line.Length) });
    }

    private ReadOnlyMemory<byte> Slice(int start, int end) => bytes[start..end];

    private static ReadOnlyMemory<byte> InUtf8(ReadOnlyMemory<byte> bytes) => bytes.Span switch
    {
        [0xFF, 0xFE, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes.Span[2..])),
        [0xFE, 0xFF, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(bytes.Span[2..])),
        _ => bytes,
    };
}
