namespace Evenhand.App.HouseholdFiles.Shapes;

/// <summary>
/// What may stand at one place of the household file. One description serves the reader (errors with what to write
/// instead), the JSON Schema for editors, and the tables of <c>docs/household-file.md</c>.
/// </summary>
internal abstract record Shape
{
    /// <summary>What to write, as the end of the sentence "Write …", for example <c>a time of day such as "17:30"</c>.</summary>
    public abstract string Write { get; }
}

internal sealed record TextShape : Shape
{
    public override string Write => "words";
}

internal sealed record YesNoShape : Shape
{
    public override string Write => "yes or no";
}

internal sealed record NumberShape(decimal Min, decimal Max, bool Whole = false, string Unit = "") : Shape
{
    public override string Write =>
        $"{(Whole ? "a whole number" : "a number")} from {Min:#,0.####} to {Max:#,0.####}{(Unit.Length > 0 ? " (" + Unit + ")" : "")}";
}

/// <summary>Minute of the day, 00:00 to 24:00.</summary>
internal sealed record TimeShape : Shape
{
    public override string Write => "a time of day from 00:00 to 24:00, for example \"17:30\"";
}

internal sealed record DaysShape : Shape
{
    public override string Write => "days such as Mon, Mon-Fri, \"Mon,Wed\" or [Mon, Wed]";
}

/// <summary>A moment of the week such as <c>Mon 08:00</c>.</summary>
internal sealed record WeekMomentShape(bool WithWeek = false) : Shape
{
    public override string Write => WithWeek ? "a moment such as \"w1 Wed 13:40\"" : "a moment of the week such as \"Mon 08:00\"";
}

internal sealed record SpanShape : Shape
{
    public override string Write => "a span such as \"Mon 05:30 - Fri 20:00\"";
}

internal sealed record DateShape : Shape
{
    public override string Write => "a date such as 2026-11-23, in the years 1900 to 2199";
}

internal sealed record MonthDayShape : Shape
{
    public override string Write => "a month and day such as \"08-20\"";
}

internal sealed record ZoneShape : Shape
{
    public override string Write => "an IANA time zone such as Europe/Berlin";
}

internal sealed record ChoiceShape(IReadOnlyList<string> Words) : Shape
{
    /// <summary>A further sentence on what to write when none of the words fits; empty for none.</summary>
    public string Otherwise { get; init; } = "";

    public override string Write => Words.Count == 1 ? Words[0] : $"{string.Join(", ", Words.SkipLast(1))} or {Words[^1]}";
}

/// <summary>The id of someone in this file.</summary>
internal sealed record PersonShape(PersonKinds Kinds) : Shape
{
    public override string Write => $"the id of {PersonKindWords.Of(Kinds)} of this file";
}

[Flags]
internal enum PersonKinds
{
    Adult = 1,
    Child = 2,
    Helper = 4,
    Anyone = Adult | Child | Helper,
}

internal static class PersonKindWords
{
    public static string Of(PersonKinds kinds) => kinds switch
    {
        PersonKinds.Adult => "an adult",
        PersonKinds.Child => "a child",
        PersonKinds.Helper => "a helper",
        PersonKinds.Adult | PersonKinds.Child => "an adult or a child",
        PersonKinds.Adult | PersonKinds.Helper => "an adult or a helper",
        _ => "someone",
    };
}

/// <summary>Someone who can own: an adult, a helper, or the word <c>rotates</c>.</summary>
internal sealed record OwnerShape : Shape
{
    public const string Rotates = "rotates";

    public override string Write => "the id of an adult or a helper of this file, or the word rotates";
}

/// <summary>The id of a responsibility, or a group such as <c>food.*</c>.</summary>
internal sealed record ResponsibilityShape(bool FullIdOnly = false) : Shape
{
    public override string Write => FullIdOnly ? "the id of a responsibility such as food.dinner" : "a responsibility such as food.dinner, or a group such as food.*";
}

/// <summary>Anything: carried as a note and given back by the export.</summary>
internal sealed record NoteShape : Shape
{
    public override string Write => "anything";
}

/// <param name="OrOne">A single item may stand without brackets.</param>
/// <param name="Most">Most items; more is a mistake or an attempt to make the program slow.</param>
internal sealed record ListShape(Shape Item, bool OrOne = false, int Most = 1000) : Shape
{
    public override string Write => $"a list, each item {Item.Write}";
}

/// <summary>Known keys, each with its shape.</summary>
internal sealed record MapShape(string Name, IReadOnlyList<KeyShape> Keys) : Shape
{
    /// <summary>Keys that begin with, or are, the id of someone: <c>a_pay</c>, <c>c2_finishes_grade_7</c>.</summary>
    public IReadOnlyList<PersonKeyShape> PersonKeys { get; init; } = [];

    public override string Write => $"the keys of {Name}: {string.Join(", ", Keys.Take(6).Select(key => key.Name))}{(Keys.Count > 6 ? ", …" : "")}";

    public KeyShape? Key(string name) => Keys.FirstOrDefault(key => key.Name == name);
}

/// <summary>Free keys (ids, names), one shape for all values.</summary>
/// <param name="Most">Most keys, as for a list.</param>
internal sealed record DictionaryShape(string KeyName, Shape Value, Shape? KeyMeaning = null, int Most = 1000) : Shape
{
    public override string Write => $"a map from {KeyName} to {Value.Write}";
}

/// <summary>One of several shapes, told apart by being a map, a list or a plain value.</summary>
internal sealed record EitherShape(IReadOnlyList<Shape> Options) : Shape
{
    public override string Write => string.Join(", or ", Options.Select(option => option.Write));
}

/// <param name="Suffix">Regular expression for what follows the id; empty when the key is the id.</param>
/// <param name="Label">How documents write the key, for example <c>{adult}_pay</c>.</param>
internal sealed record PersonKeyShape(PersonKinds Kinds, string Suffix, string Label, Shape Shape, string Meaning);

internal sealed record KeyShape(string Name, Shape Shape, string Meaning, bool Required = false);
