using Evenhand.Domain.Units;
using YamlDotNet.Core;

namespace Evenhand.App.HouseholdFiles.Yaml;

/// <summary>Says in plain words what a YAML parser stumbled over, and what to write instead.</summary>
internal static class SyntaxWords
{
    /// <summary>A piece of the parser's words, the message, and what to write. The first that fits is taken.</summary>
    private static readonly (string Says, string Message, string Instead)[] Known =
    [
        ("invalid tab", "the line is indented with a tab.", "Indent with spaces."),
        ("surrogate", "a number after a backslash in \" \" is half of a character.", "Write the character itself."),
        ("quoted scalar, found wrong indentation", "a quotation mark is opened here and never closed.", "Close it with the same mark, \" or '."),
        ("multiline plain scalar", "this line has a ': ', and the line above it has none.", "Write ': ' after the key of the line above, or put the whole text in quotes."),
        ("invalid mapping", "a second ': ' stands in this line, or the line is indented too far.", "Put the value in quotes when it holds a colon, and keep keys of one level exactly under each other."),
        ("unexpected end of stream", "a quotation mark is opened here and never closed.", "Close it with the same mark, \" or '."),
        ("unexpected document indicator", "a quotation mark is opened here and never closed.", "Close it with the same mark, \" or '."),
        ("',' or ']'", "a list in [ ] does not end, or two of its items have no comma between them.", "Separate the items with commas and close the list with ]."),
        ("',' or '}'", "a map in { } does not end, or two of its entries have no comma between them.", "Separate the entries with commas and close the map with }."),
        ("did not find expected '-' indicator", "this line is not an item of the list above it.", "Begin it with '- ' under the other items, or indent it like the key that it belongs to."),
        ("did not find expected key", "this line does not fit the lines above it.", "Keep keys of one level exactly under each other, and put a value in quotes when it holds more after a closing quote."),
        ("mapping values are not allowed", "a second ': ' stands in this line, or the line is indented too far.", "Put the value in quotes when it holds a colon, and keep keys of one level exactly under each other."),
        ("mapping keys are not allowed", "a key stands where none can.", "Write each key on its own line, with its value after ': '."),
        ("block sequence entries are not allowed", "'- ' begins a list where none can stand.", "Write the list on the lines below its key, each item with '- '."),
        ("block mapping entries are not allowed", "a key stands where none can.", "Write each key on its own line, with its value after ': '."),
        ("could not find expected ':'", "this line is a key without ': ', or a text that runs over two lines.", "Write ': ' after the key, or put the text in quotes."),
        ("unknown escape character", "a backslash in \" \" is followed by a letter that means nothing there.", "Write \\\\ for a backslash, or use ' ' as quotation marks."),
        ("hexadecimal", "a number after a backslash in \" \" is not complete.", "Write for example \\u00e9, or the letter itself."),
        ("escape", "a backslash in \" \" is followed by something that means nothing there.", "Write \\\\ for a backslash, or use ' ' as quotation marks."),
        ("cannot start any token", "a value begins with a character that means something else in YAML (@, `, % or a tab).", "Put the value in quotes and indent with spaces."),
        ("directive", "a line begins with %.", "Remove the line; a household file needs none."),
        ("expected <document start>", "something stands after the end of the household.", "Keep all keys of the household at the left edge, one household in a file."),
        ("anchor", "& or * begins a value.", "Put the value in quotes when it is text; names for repeated parts are not read."),
        ("alias", "* begins a value.", "Put the value in quotes, for example \"*\" or food.* as it is."),
        ("tag", "! begins a value.", "Put the value in quotes."),
        ("block scalar", "| or > is followed by something that means nothing there.", "Write the text on the lines below, indented."),
        ("flow", "brackets do not fit together.", "Close every [ with ] and every { with }, with a comma between the parts."),
    ];

    /// <param name="stopped">Where the scanner was; for a mistake that the parser does not place.</param>
    public static Problem Of(Exception exception, string text, Mark stopped)
    {
        var (start, end) = exception is YamlException { Start.Line: > 0 } yaml ? (yaml.Start, yaml.End) : (stopped, stopped);
        var says = exception is YamlException ? exception.Message : "flow";
        var (part, message, instead) = Known.FirstOrDefault(known => says.Contains(known.Says, StringComparison.OrdinalIgnoreCase));
        var line = part switch
        {
            "invalid tab" => FirstTab(text) ?? start.Line,
            { } quoted when quoted.Contains("quoted", StringComparison.Ordinal) || quoted.StartsWith("unexpected", StringComparison.Ordinal) => start.Line,
            _ => end.Line,
        };
        return new("not-yaml", (int)Math.Max(1, line), (int)start.Column, "", message ?? "this is not YAML.", instead ?? "Write key: value, one to a line, and put a value in quotes when it holds : # , [ ] { or }.");
    }

    private static long? FirstTab(string text)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line[..(line.Length - line.TrimStart().Length)].TrimEnd('\r').Contains('\t'))
                return number;
        }

        return null;
    }
}
