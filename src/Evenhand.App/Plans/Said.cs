namespace Evenhand.App.Plans;

/// <summary>A sentence of the program as its key and values, so that every edge can say it in the language of whoever reads.</summary>
/// <param name="Key">For example <c>reason.cover</c>.</param>
/// <param name="English">The sentence as the command line says it.</param>
public sealed record Said(string Key, IReadOnlyList<SaidValue> Values, string English)
{
    /// <summary>Words that are a household's own, or those of a program that knew no keys.</summary>
    public static Said Words(string words) => new("words", [new(SaidKind.Text, words)], words);
}

/// <param name="Text">An id, a number, an ISO date or words, as the kind says.</param>
public sealed record SaidValue(SaidKind Kind, string Text);

public enum SaidKind
{
    Text,

    /// <summary>Id of a person.</summary>
    Person,

    /// <summary>What keeps somebody: a state such as <c>away</c>.</summary>
    State,

    /// <summary>The rule that names a doer, for example <c>in turn</c>.</summary>
    Rule,

    /// <summary>A length in minutes.</summary>
    Minutes,

    /// <summary>ISO date.</summary>
    Date,

    /// <summary>Day of the week, 1 for Monday.</summary>
    Weekday,
}
