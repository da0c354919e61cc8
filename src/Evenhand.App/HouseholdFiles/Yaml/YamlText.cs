using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Evenhand.App.HouseholdFiles.Yaml;

/// <summary>Spells words as YAML, in quotes where any reader of YAML could take them for something else.</summary>
internal static partial class YamlText
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create("\n\r\u0085\u2028\u2029");
    private static readonly SearchValues<char> NotInLines = SearchValues.Create("\t\r\u0085\u2028\u2029\uFEFF");

    /// <summary>A key: plain when it is a word to every reader of YAML 1.1 and 1.2, else in quotes.</summary>
    public static string Key(string key) => PlainWord().IsMatch(key) && !IsSomethingElse(key) ? key : Quoted(key);

    /// <summary>A new value: as <see cref="Key"/>, and plain words may hold spaces.</summary>
    public static string Value(string text) => PlainWords().IsMatch(text) && !IsSomethingElse(text) ? text : Quoted(text);

    /// <summary>A value that has been read: plain stays plain, so that a number stays a number.</summary>
    public static string Scalar(YamlScalar scalar, bool inFlow)
    {
        if (scalar.Quoted || scalar.Text.AsSpan().ContainsAny(Breaks))
            return Quoted(scalar.Text);
        return scalar.Text.Length > 0 || !inFlow ? scalar.Text : "null";
    }

    public static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\u0085' => "\\N",
                '\u2028' => "\\L",
                '\u2029' => "\\P",
                '\u00A0' => "\\_",
                '\uFEFF' => "\\uFEFF",
                _ => c.ToString(CultureInfo.InvariantCulture),
            });
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>Lines after |, or null when the text is safer in quotes: it begins with space, or ends in more than one line break.</summary>
    public static string? Lines(string text, string indent)
    {
        if (text.Trim().Length == 0 || char.IsWhiteSpace(text[0]) || text.EndsWith("\n\n", StringComparison.Ordinal) || text.AsSpan().ContainsAny(NotInLines))
            return null;
        var lines = text.Split('\n');
        if (lines.Any(line => line.Length > 0 && line.Trim().Length == 0))
            return null;
        var ends = text.EndsWith('\n');
        var body = string.Join('\n', lines.SkipLast(ends ? 1 : 0).Select(line => line.Length == 0 ? "" : indent + line));
        return $"{(ends ? "|" : "|-")}\n{body}";
    }

    /// <summary>Words that some reader takes for true, false, nothing, a number, a time or a date.</summary>
    private static bool IsSomethingElse(string text) => Typed().IsMatch(text);

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{M}\p{N}_.*/+-]*\z", RegexOptions.None, 1000)]
    private static partial Regex PlainWord();

    [GeneratedRegex(@"^[\p{L}_][\p{L}\p{M}\p{N}_.*/+()'-]*( [\p{L}\p{M}\p{N}_.*/+()'-]+)*\z", RegexOptions.None, 1000)]
    private static partial Regex PlainWords();

    [GeneratedRegex(@"^(y|yes|n|no|true|false|on|off|null|nan|inf)\z", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Typed();
}
