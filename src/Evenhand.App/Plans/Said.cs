using System.Globalization;
using System.Text.Json;
using Evenhand.Planning.Compile;
using NodaTime.Text;

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
public sealed record SaidValue(SaidKind Kind, string Text)
{
    public static SaidValue Of(DoerRule rule)
    {
        var word = JsonNamingPolicy.SnakeCaseLower.ConvertName(rule.Kind.ToString());
        return new(SaidKind.Rule, rule switch
        {
            { Until: { } until } => $"{word} {LocalDatePattern.Iso.Format(until)}",
            { Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{word} {day + 1}"),
            _ => word,
        });
    }
}

public enum SaidKind
{
    Text,

    /// <summary>Id of a person.</summary>
    Person,

    /// <summary>What keeps somebody: a state such as <c>away</c>.</summary>
    State,

    /// <summary>The rule that named a doer: its kind, then the ISO date of a cover or the day of the week, 1 for Monday: <c>in_turn</c>, <c>cover 2026-12-04</c>.</summary>
    Rule,

    /// <summary>A length in minutes.</summary>
    Minutes,

    /// <summary>ISO date.</summary>
    Date,

    /// <summary>Day of the week, 1 for Monday.</summary>
    Weekday,
}
