using System.Text;
using Evenhand.Domain.Units;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Evenhand.App.HouseholdFiles.Yaml;

/// <summary>
/// Reads one YAML document into a tree within fixed limits. Aliases, tags, deep nesting and oversized files are refused:
/// each is a way to make a small file cost much, and no household needs them.
/// </summary>
internal sealed class YamlTreeReader
{
    public const int MaxBytes = 1_000_000;
    public const int MaxDepth = 32;
    public const int MaxNodes = 50_000;
    private const int MaxScalar = 20_000;

    private readonly IParser parser;
    private readonly List<Problem> problems = [];
    private int nodes;

    private YamlTreeReader(IParser parser) => this.parser = parser;

    public static Result<YamlTree> Read(byte[] bytes)
    {
        if (bytes.Length > MaxBytes)
            return Fail("file-too-large", 0, 0, $"the file has {bytes.Length:N0} bytes; a household file has at most {MaxBytes:N0}.", "Split what is not needed into notes elsewhere.");
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Fail("not-utf-8", 0, 0, "the file is not UTF-8 text.", "Save it as UTF-8.");
        }

        return Read(text);
    }

    public static Result<YamlTree> Read(string text)
    {
        if (DeepestFlow(text) is { } deep)
            return Fail("too-deep", deep, 0, $"brackets are nested more than {MaxDepth} deep.", "Write it flatter.");
        var reader = new YamlTreeReader(new Parser(new StringReader(text.TrimStart('\uFEFF'))));
        try
        {
            var tree = reader.ReadDocument();
            return reader.problems.Count > 0 ? Result<YamlTree>.Failed(reader.problems) : tree!;
        }
        catch (YamlException exception)
        {
            return Fail("not-yaml", (int)exception.Start.Line, (int)exception.Start.Column, SyntaxMessage(exception), SyntaxHint(exception, text));
        }
        catch (LimitException limit)
        {
            return Fail(limit.Code, limit.Line, 0, limit.Message, limit.Instead);
        }
    }

    private YamlTree? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            problems.Add(new("empty-file", 0, 0, "", "the file is empty.", "Start with two adults, or run 'evenhand init' to have a file written."));
            return null;
        }

        parser.Consume<DocumentStart>();
        var tree = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (parser.TryConsume<DocumentStart>(out var second))
            problems.Add(new("two-documents", (int)second.Start.Line, 1, "", "the file holds more than one YAML document.", "Keep one household in one file; remove the line '---'."));
        return tree;
    }

    private YamlTree ReadNode(int depth)
    {
        var at = parser.Current!.Start;
        if (depth > MaxDepth)
            throw new LimitException("too-deep", at, $"values are nested more than {MaxDepth} deep.", "Write it flatter.");
        if (++nodes > MaxNodes)
            throw new LimitException("too-many-values", at, $"the file holds more than {MaxNodes:N0} values.", "A household needs a few hundred.");
        switch (parser.Current)
        {
            case AnchorAlias alias:
                throw new LimitException("alias", at, $"'*{alias.Value}' repeats another part of the file by an alias.", "Write the part out; aliases are not read.");
            case NodeEvent { Anchor.IsEmpty: false } anchored:
                throw new LimitException("anchor", at, $"'&{anchored.Anchor}' names a part of the file for aliases.", "Remove the name; aliases are not read.");
            case NodeEvent { Tag.IsEmpty: false } tagged:
                throw new LimitException("tag", at, $"'{tagged.Tag}' is a YAML tag.", "Remove it and write the plain value.");
            case SequenceStart:
                return ReadList(depth);
            case MappingStart:
                return ReadMap(depth);
            default:
                var scalar = parser.Consume<Scalar>();
                if (scalar.Value.Length > MaxScalar)
                    throw new LimitException("text-too-long", at, $"one value has {scalar.Value.Length:N0} characters; the most is {MaxScalar:N0}.", "Shorten it.");
                return new YamlScalar(scalar.Value, scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any), (int)at.Line, (int)at.Column);
        }
    }

    private YamlList ReadList(int depth)
    {
        var start = parser.Consume<SequenceStart>();
        var items = new List<YamlTree>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        return new(items, (int)start.Start.Line, (int)start.Start.Column);
    }

    private YamlMap ReadMap(int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (ReadNode(depth + 1) is not YamlScalar key)
                throw new LimitException("key-not-a-word", start.Start, "a key is a list or a map.", "Write a word as the key.");
            var value = ReadNode(depth + 1);
            if (!first.TryAdd(key.Text, key.Line))
                problems.Add(new("duplicate-key", key.Line, key.Column, key.Text, $"the key is written twice here; the first is in line {first[key.Text]}.", "Keep one of the two."));
            else
                entries.Add(new(key.Text, key.Line, key.Column, value));
        }

        return new(entries, (int)start.Start.Line, (int)start.Start.Column);
    }

    /// <summary>Line at which brackets go too deep, found before the parser recurses into them.</summary>
    private static int? DeepestFlow(string text)
    {
        int depth = 0, line = 1;
        foreach (var c in text)
        {
            if (c == '\n')
                line++;
            else if (c is '[' or '{' && ++depth > MaxDepth * 4)
                return line;
            else if (c is ']' or '}' && depth > 0)
                depth--;
        }

        return null;
    }

    private static string SyntaxMessage(YamlException exception)
    {
        var message = exception.Message;
        var words = message.LastIndexOf("): ", StringComparison.Ordinal) is var end and > 0 ? message[(end + 3)..] : message;
        return $"this is not YAML: {words.TrimEnd('.').ToLowerInvariant()}.";
    }

    private static string SyntaxHint(YamlException exception, string text)
    {
        var lines = text.Split('\n');
        var index = (int)exception.Start.Line - 1;
        var line = index >= 0 && index < lines.Length ? lines[index] : "";
        if (line.Contains('\t'))
            return "Indent with spaces, not with a tab.";
        if (exception.Message.Contains("flow", StringComparison.OrdinalIgnoreCase))
            return "Check that every [ has its ] and every { its }, with a comma between the parts.";
        if (line.Contains('"') || line.Contains('\''))
            return "Check that every quotation mark is closed.";
        return "Put values that hold a comma or a colon in quotation marks, and keep keys of one level under each other.";
    }

    private static Result<YamlTree> Fail(string code, int line, int column, string message, string instead) =>
        Result<YamlTree>.Failed([new(code, line, column, "", message, instead)]);

    private sealed class LimitException(string code, Mark at, string message, string instead) : Exception(message)
    {
        public string Code { get; } = code;

        public int Line { get; } = (int)at.Line;

        public string Instead { get; } = instead;
    }
}
