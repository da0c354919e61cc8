using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.App.HouseholdFiles.Yaml;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.HouseholdFiles.Sections;

/// <summary>Reads the values of one map that has already been held against its shape, so that nothing here can fail.</summary>
internal sealed class Fields
{
    private readonly YamlMap map;

    public Fields(YamlTree? tree, string path)
    {
        map = tree as YamlMap ?? new YamlMap([], tree?.Line ?? 0, tree?.Column ?? 0);
        Path = path;
    }

    public string Path { get; }

    public int Line => map.Line;

    public IEnumerable<YamlEntry> Entries => map.Entries;

    public bool Has(string key) => map.Find(key) is { Value: not YamlScalar { IsNothing: true } };

    public (int Line, int Column) At(string key) => map.Find(key) is { } entry ? (entry.Line, entry.Column) : (map.Line, map.Column);

    public string Text(string key) => (map.Find(key)?.Value as YamlScalar)?.Text ?? "";

    public string? TextOrNull(string key) => Has(key) ? Text(key) : null;

    public bool YesNo(string key, bool otherwise = false) => Has(key) ? Values.YesNo(Text(key)) ?? otherwise : otherwise;

    public decimal? Number(string key) => Has(key) ? Values.Number(Text(key)) : null;

    public int? Whole(string key) => Number(key) is { } number ? (int)number : null;

    public int? Time(string key) => Has(key) ? Values.Time(Text(key)) : null;

    public LocalDate? Date(string key) => Has(key) ? Values.Date(Text(key)) : null;

    public PersonId? Person(string key) => Has(key) ? new PersonId(Text(key)) : null;

    public DaySet? Days(string key) => map.Find(key)?.Value switch
    {
        YamlScalar { IsNothing: false } scalar => DaySet.Parse(scalar.Text),
        YamlList list => DaySet.Parse(string.Join(",", list.Items.OfType<YamlScalar>().Select(item => item.Text))),
        _ => null,
    };

    public IReadOnlyList<string> Texts(string key) => map.Find(key)?.Value switch
    {
        YamlList list => [.. list.Items.OfType<YamlScalar>().Select(item => item.Text)],
        YamlScalar { IsNothing: false } scalar => [scalar.Text],
        _ => [],
    };

    public IReadOnlyList<PersonId> People(string key) => [.. Texts(key).Select(id => new PersonId(id))];

    public IReadOnlyList<int> Wholes(string key) => [.. Texts(key).Select(text => (int)(Values.Number(text) ?? 0))];

    public Fields Map(string key) => new(map.Find(key)?.Value, Join(key));

    /// <summary>The items of a list; a single one may stand without brackets.</summary>
    public IEnumerable<YamlTree> List(string key) => map.Find(key)?.Value switch
    {
        YamlList list => list.Items,
        null or YamlScalar { IsNothing: true } => [],
        { } single => [single],
    };

    /// <summary>The maps of a list, each with its path; a single map counts as a list of one.</summary>
    public IEnumerable<Fields> Maps(string key) => map.Find(key)?.Value switch
    {
        YamlList list => list.Items.Select((item, index) => new Fields(item, $"{Join(key)}[{index}]")),
        YamlMap single => [new Fields(single, Join(key))],
        _ => [],
    };

    /// <summary>The maps under the free keys of a dictionary.</summary>
    public IEnumerable<(string Key, Fields Value)> Each(string key) =>
        map.Find(key)?.Value is YamlMap inner ? inner.Entries.Select(entry => (entry.Key, new Fields(entry.Value, $"{Join(key)}.{entry.Key}"))) : [];

    public string Join(string key) => Path.Length == 0 ? key : $"{Path}.{key}";
}
