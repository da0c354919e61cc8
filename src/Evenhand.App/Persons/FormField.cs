namespace Evenhand.App.Persons;

/// <summary>One field of a form about a person: where its value stands in the part, and how it is written.</summary>
/// <param name="Key">Key of the household file; a dot leads into a map.</param>
public sealed record FormField(string Key, FieldKind Kind)
{
    public bool Required { get; init; }

    /// <summary>The words of a choice, as the file writes them; the first is what holds when the file says nothing.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whom it names.</summary>
    public FieldPeople People { get; init; }

    /// <summary>Least and most of a number.</summary>
    public (decimal Min, decimal Max) Range { get; init; } = (0, 1_000_000);

    /// <summary>What holds when the file says nothing: for yes and no.</summary>
    public bool Otherwise { get; init; }

    /// <summary>Its name in a form, and in the texts.</summary>
    public string Name => Key.Replace('.', '_');
}

public enum FieldKind
{
    Words,
    LongWords,
    Number,
    Time,
    Date,
    YesNo,
    Choice,
    Days,

    /// <summary>Weeks of the repeating pattern.</summary>
    Weeks,

    /// <summary>Nobody, one or more of the household.</summary>
    People,

    /// <summary>Days with times, a stretch to a line.</summary>
    Windows,

    /// <summary>Numbers, separated by commas.</summary>
    Numbers,
}

public enum FieldPeople
{
    Children,
    Adults,
}
