namespace Evenhand.App.HouseholdFiles.Yaml;

/// <summary>A YAML value with its place in the file. Values stay text: what they mean is the business of a shape.</summary>
internal abstract record YamlTree(int Line, int Column);

/// <param name="Quoted">Written in quotes, so that an empty value is a text and not "nothing".</param>
internal sealed record YamlScalar(string Text, bool Quoted, int Line, int Column) : YamlTree(Line, Column)
{
    /// <summary>Written as a block of lines after | or &gt;.</summary>
    public bool Lines { get; init; }

    public bool IsNothing => !Quoted && Text is "" or "~" or "null";
}

internal sealed record YamlList(IReadOnlyList<YamlTree> Items, int Line, int Column) : YamlTree(Line, Column)
{
    /// <summary>Written in [ ].</summary>
    public bool Flow { get; init; }
}

internal sealed record YamlMap(IReadOnlyList<YamlEntry> Entries, int Line, int Column) : YamlTree(Line, Column)
{
    /// <summary>Written in { }.</summary>
    public bool Flow { get; init; }

    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
            if (entry.Key == key)
                return entry;
        return null;
    }
}

internal sealed record YamlEntry(string Key, int Line, int Column, YamlTree Value);
