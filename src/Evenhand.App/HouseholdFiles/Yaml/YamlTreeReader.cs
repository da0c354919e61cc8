using Evenhand.App.HouseholdFiles.Shapes;
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
    public const int MaxDepth = 32;
    public const int MaxNodes = 50_000;
    private const int MaxScalar = 20_000;
    private const int MaxKey = 200;

    private readonly IParser parser;
    private readonly List<Problem> problems = [];
    private int nodes;
    private bool repeats;

    private YamlTreeReader(IParser parser) => this.parser = parser;

    /// <summary>The tree, with mistakes that leave it readable; or no tree and what keeps it from being read.</summary>
    public static YamlReading Read(string text)
    {
        if (YamlSource.Refuse(text) is { } refused)
            return new(null, [refused]);
        if (DeepestFlow(text) is { } deep)
            return Fail("too-deep", deep, 0, $"brackets are nested more than {MaxDepth} deep.", "Write it flatter.");
        var scanner = new Scanner(new StringReader(text.TrimStart('\uFEFF')));
        var reader = new YamlTreeReader(new Parser(scanner));
        try
        {
            var tree = reader.ReadDocument();
            return new(reader.repeats ? null : tree, reader.problems);
        }
        catch (LimitException limit)
        {
            return Fail(limit.Code, limit.Line, limit.Column, limit.Message, limit.Instead);
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The scanner answers some texts, such as a bracket left open before a key, with exceptions of its own making.
            return new(null, [SyntaxWords.Of(exception, text, scanner.CurrentPosition)]);
        }
    }

    private YamlTree? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _))
        {
            problems.Add(new("empty-file", 1, 1, "", "the file is empty.", "Write at least one adult, or run 'evenhand init' to have a file written."));
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
        RefuseRepeats(parser.Current, at);
        switch (parser.Current)
        {
            case AnchorAlias:
                parser.MoveNext();
                return new YamlScalar("", false, (int)at.Line, (int)at.Column);
            case SequenceStart:
                return ReadList(depth);
            case MappingStart:
                return ReadMap(depth);
            default:
                return ReadScalar(parser.Consume<Scalar>(), at);
        }
    }

    /// <summary>Aliases, their names and tags: each is reported, and the file is not read any further than its syntax.</summary>
    private void RefuseRepeats(ParsingEvent current, Mark at)
    {
        var problem = current switch
        {
            AnchorAlias alias => At("alias", at, $"'*{alias.Value}' repeats another part of the file by an alias.", "Write the part out, or put the value in quotes when it is text; aliases are not read."),
            NodeEvent { Anchor.IsEmpty: false } anchored => At("anchor", at, $"'&{anchored.Anchor}' names a part of the file for aliases.", "Remove the name, or put the value in quotes when it is text; aliases are not read."),
            NodeEvent { Tag.IsEmpty: false } tagged => At("tag", at, $"'{tagged.Tag}' is a YAML tag.", "Remove it and write the plain value."),
            _ => null,
        };
        if (problem is null)
            return;
        repeats = true;
        if (problems.Count < ShapeCheck.MostProblems && !problems.Exists(known => known.Message == problem.Message))
            problems.Add(problem);
    }

    private static YamlScalar ReadScalar(Scalar scalar, Mark at)
    {
        var text = scalar.Value;
        if (text.Length > MaxScalar)
            throw new LimitException("text-too-long", at, $"one value has {text.Length:N0} characters; the most is {MaxScalar:N0}.", "Shorten it.");
        foreach (var c in text)
            if (YamlSource.IsHidden(c))
                throw new LimitException("control-character", at, $"a value holds the control character U+{(int)c:X4}.", "Remove it.");
        if (HasHalfPair(text))
            throw new LimitException("control-character", at, "a value holds half of a character (a surrogate).", "Write the whole character.");
        return new(text, scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any), (int)at.Line, (int)at.Column)
        {
            Lines = scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded,
        };
    }

    private YamlList ReadList(int depth)
    {
        var start = parser.Consume<SequenceStart>();
        var items = new List<YamlTree>();
        while (!parser.TryConsume<SequenceEnd>(out _))
            items.Add(ReadNode(depth + 1));
        return new(items, (int)start.Start.Line, (int)start.Start.Column) { Flow = start.Style == SequenceStyle.Flow };
    }

    private YamlMap ReadMap(int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = new List<YamlEntry>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var keyAt = parser.Current!.Start;
            if (ReadNode(depth + 1) is not YamlScalar key)
                throw new LimitException("key-not-a-word", keyAt, "a key is a list or a map.", "Write a word as the key.");
            if (key.Text.Length > MaxKey)
                throw new LimitException("key-too-long", keyAt, $"a key has {key.Text.Length:N0} characters; the most is {MaxKey}.", "Shorten it.");
            var value = ReadNode(depth + 1);
            if (!first.TryAdd(key.Text, key.Line))
                problems.Add(new("duplicate-key", key.Line, key.Column, key.Text, $"the key is written twice here; the first is in line {first[key.Text]}.", "Keep one of the two."));
            else
                entries.Add(new(key.Text, key.Line, key.Column, value));
        }

        return new(entries, (int)start.Start.Line, (int)start.Start.Column) { Flow = start.Style == MappingStyle.Flow };
    }

    private static bool HasHalfPair(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 >= text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }

        return false;
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

    private static Problem At(string code, Mark at, string message, string instead) => new(code, (int)at.Line, (int)at.Column, "", message, instead);

    private static YamlReading Fail(string code, int line, int column, string message, string instead) =>
        new(null, [new(code, line, column, "", message, instead)]);

    private sealed class LimitException(string code, Mark at, string message, string instead) : Exception(message)
    {
        public string Code { get; } = code;

        public int Line { get; } = (int)at.Line;

        public int Column { get; } = (int)at.Column;

        public string Instead { get; } = instead;
    }
}
