namespace Evenhand.Calendar.Text;

/// <summary>Takes a content line apart: <c>NAME;PARAMETER=value:VALUE</c> (RFC 5545, 3.1).</summary>
public static class PropertySyntax
{
    /// <summary>Null when the line has no name or no colon.</summary>
    public static (string Name, IReadOnlyList<PropertyParameter> Parameters, string Value)? Split(string line)
    {
        var end = 0;
        while (end < line.Length && IsNameCharacter(line[end]))
            end++;
        if (end == 0 || end == line.Length || line[end] is not (':' or ';'))
            return null;
        var colon = Colon(line, end, withQuotes: true);
        if (colon < 0)
            colon = Colon(line, end, withQuotes: false);
        if (colon < 0)
            return null;
        var name = line[..end].ToUpperInvariant();
        return (name, line[end] == ':' ? [] : Parameters(line[(end + 1)..colon]), line[(colon + 1)..]);
    }

    /// <summary>The value after the last colon of the line, for values that hold none: some zone names hold colons and stand without quotes.</summary>
    public static (string Parameters, string Value) SplitAtLastColon(string line)
    {
        var colon = line.LastIndexOf(':');
        return colon < 0 ? ("", line) : (line[..colon], line[(colon + 1)..]);
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.';

    private static int Colon(string line, int from, bool withQuotes)
    {
        var quoted = false;
        for (var index = from; index < line.Length; index++)
        {
            if (line[index] == '"' && withQuotes)
                quoted = !quoted;
            else if (line[index] == ':' && !quoted)
                return index;
        }

        return -1;
    }

    private static List<PropertyParameter> Parameters(string text) => Parts(text, ';')
        .Where(part => part.Length > 0)
        .Select(part => part.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals
            ? new PropertyParameter(part[..equals].Trim().ToUpperInvariant(), Parts(part[(equals + 1)..], ',').Select(value => ParameterEncoding.Decode(value.Trim())).ToList())
            : new PropertyParameter(part.Trim().ToUpperInvariant(), [""]))
        .ToList();

    private static List<string> Parts(string text, char separator)
    {
        var parts = new List<string>();
        var (start, quoted) = (0, false);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '"')
                quoted = !quoted;
            else if (text[index] == separator && !quoted)
            {
                parts.Add(text[start..index]);
                start = index + 1;
            }
        }

        parts.Add(text[start..]);
        return parts;
    }
}
