using System.Text.Json.Nodes;
using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.Domain.Responsibilities;

namespace Evenhand.App.HouseholdFiles.Schema;

/// <summary>Turns shapes into JSON Schema; a map that has a name becomes a definition and is written once.</summary>
internal sealed class SchemaWriter(Catalogue catalogue)
{
    private const string Day = "(?:[Mm][Oo][Nn]|[Tt][Uu][Ee]|[Ww][Ee][Dd]|[Tt][Hh][Uu]|[Ff][Rr][Ii]|[Ss][Aa][Tt]|[Ss][Uu][Nn])";
    private const string Time = "(?:(?:[01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)";
    private const string DayRange = Day + "(?: *- *" + Day + ")?";
    private const string DayList = "^ *" + DayRange + "(?: *, *" + DayRange + ")* *$";

    private readonly SortedDictionary<string, JsonObject> definitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Shape> named = new(StringComparer.Ordinal);

    public JsonObject Definitions()
    {
        definitions["responsibility"] = Responsibilities([.. catalogue.Rows.Select(row => row.Id.Value)], @"^[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*$");
        var groups = catalogue.Rows.Select(row => row.Id.Group + ".*").Distinct(StringComparer.Ordinal);
        definitions["responsibility-or-group"] = Responsibilities([.. groups, .. catalogue.Rows.Select(row => row.Id.Value)], @"^(?:[a-z][a-z0-9_]*\.[a-z][a-z0-9_]*|[a-z0-9_.]*\*)$");
        return new(definitions.Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, pair.Value)));
    }

    public JsonObject Map(MapShape shape)
    {
        var properties = new JsonObject();
        foreach (var key in shape.Keys)
            properties[key.Name] = Described(Node(key.Shape), key.Meaning);
        var patterns = new JsonObject();
        var free = (JsonNode)JsonValue.Create(false);
        foreach (var key in shape.PersonKeys)
        {
            if (key.Suffix.Length == 0)
                free = Described(Node(key.Shape), key.Meaning);
            else
                patterns[$"^.+{key.Suffix}$"] = Described(Node(key.Shape), key.Meaning);
        }

        var required = shape.Keys.Where(key => key.Required).Select(key => (JsonNode?)key.Name).ToArray();
        var map = new JsonObject { ["type"] = required.Length == 0 ? OrNull("object") : "object", ["properties"] = properties };
        if (patterns.Count > 0)
            map["patternProperties"] = patterns;
        map["additionalProperties"] = free;
        if (required.Length > 0)
            map["required"] = new JsonArray(required);
        return map;
    }

    private JsonObject Node(Shape shape) => shape switch
    {
        NoteShape => [],
        TextShape => new() { ["type"] = new JsonArray("string", "number", "boolean", "null") },
        YesNoShape => new() { ["enum"] = new JsonArray(true, false, "yes", "no", "on", "off") },
        NumberShape number => new() { ["type"] = number.Whole ? "integer" : "number", ["minimum"] = number.Min, ["maximum"] = number.Max },
        TimeShape => Pattern($"^{Time}$", "07:30", "24:00"),
        WeekMomentShape { WithWeek: true } => Pattern($"^(?:w[1-9][0-9]* +)?{Day} +{Time}$", "w1 Wed 13:40"),
        WeekMomentShape => Pattern($"^{Day} +{Time}$", "Mon 08:00"),
        SpanShape => Pattern($"^{Day} +{Time} - {Day} +{Time}$", "Mon 05:30 - Fri 20:00"),
        DateShape => Pattern("^(?:19|20|21)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$", "2026-11-23"),
        MonthDayShape => Pattern("^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$", "08-20"),
        ZoneShape => Pattern("^[A-Za-z][A-Za-z0-9_+/-]*$", "Europe/Berlin", "America/New_York"),
        DaysShape => AnyOf(Pattern(DayList, "Mon-Fri", "Mon,Wed"), new() { ["type"] = "array", ["items"] = Pattern(DayList), ["minItems"] = 1 }),
        ChoiceShape choice => new() { ["enum"] = new JsonArray([.. choice.Words.SelectMany(Spellings)]) },
        PersonShape or OwnerShape => new() { ["type"] = new JsonArray("string", "number", "boolean") },
        ResponsibilityShape responsibility => Reference(responsibility.FullIdOnly ? "responsibility" : "responsibility-or-group"),
        ListShape list => List(list),
        DictionaryShape dictionary => Dictionary(dictionary),
        MapShape map => Named(map),
        EitherShape either => AnyOf([.. either.Options.Select(Node)]),
        _ => throw new NotSupportedException($"No schema is written for {shape.GetType().Name}."),
    };

    /// <summary>An editor may take a plain yes or no for true or false.</summary>
    private static IEnumerable<JsonNode?> Spellings(string word) => word switch
    {
        "yes" => [word, true],
        "no" => [word, false],
        _ => [word],
    };

    private JsonObject List(ListShape list)
    {
        var array = new JsonObject { ["type"] = OrNull("array"), ["items"] = Node(list.Item), ["maxItems"] = list.Most };
        return list.OrOne ? AnyOf(array, Node(list.Item)) : array;
    }

    private JsonObject Dictionary(DictionaryShape dictionary)
    {
        var map = new JsonObject { ["type"] = OrNull("object"), ["additionalProperties"] = Node(dictionary.Value), ["maxProperties"] = dictionary.Most };
        if (dictionary.KeyMeaning is ResponsibilityShape key)
            map["propertyNames"] = Node(key);
        return map;
    }

    private JsonObject Named(MapShape map)
    {
        var name = KeyTables.WithoutArticle(map.Name).Replace(' ', '-');
        if (named.TryAdd(name, map))
            definitions[name] = Map(map);
        else if (!ReferenceEquals(named[name], map))
            throw new InvalidOperationException($"Two shapes are called '{map.Name}'.");
        return Reference(name);
    }

    private static JsonObject Responsibilities(IReadOnlyList<string> known, string pattern) =>
        AnyOf(new() { ["enum"] = new JsonArray([.. known.Select(id => (JsonNode?)id)]) }, Pattern(pattern));

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/$defs/{name}" };

    private static JsonObject AnyOf(params JsonObject[] options) => new() { ["anyOf"] = new JsonArray([.. options]) };

    private static JsonArray OrNull(string type) => new(type, "null");

    private static JsonObject Pattern(string pattern, params string[] examples)
    {
        var node = new JsonObject { ["type"] = "string", ["pattern"] = pattern };
        if (examples.Length > 0)
            node["examples"] = new JsonArray([.. examples.Select(example => (JsonNode?)example)]);
        return node;
    }

    private static JsonObject Described(JsonObject node, string meaning)
    {
        node["description"] = meaning;
        return node;
    }
}
