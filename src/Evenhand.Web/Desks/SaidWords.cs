using System.Globalization;
using Evenhand.App.Plans;
using Evenhand.Domain.Units;
using NodaTime;
using NodaTime.Text;

namespace Evenhand.Web.Desks;

/// <summary>Sentences of the program in the language of whoever reads.</summary>
public static class SaidWords
{
    public static string Said(this Desk desk, Said said)
    {
        var t = desk.T;
        if (said.Key == "words" || t.Find("said." + said.Key) is null)
            return said.English;
        if (said.Key == "undone.busy")
            return string.Join("; ", said.Values.Chunk(2).Select(pair => t["said.undone.busy", Value(desk, pair[0]), Value(desk, pair[1])]));
        return t["said." + said.Key, [.. said.Values.Select(value => (object)Value(desk, value))]];
    }

    /// <summary>How fair a week is, and how much of that is proved.</summary>
    public static string Fairness(this Desk desk, FairnessWords fair) => fair switch
    {
        { Value.Count: 0 } => "",
        { Value.Count: 1 } => desk.T["fair.one"],
        { Proved: true } => desk.T["fair.proved"],
        { GapMinutes: null } => desk.T["fair.unknown"],
        { GapMinutes: 0 } => desk.T["fair.largest"],
        { GapMinutes: { } minutes } => desk.T["fair.within", desk.T.Length((int)minutes)],
    };

    private static string Value(Desk desk, SaidValue value)
    {
        var t = desk.T;
        return value.Kind switch
        {
            SaidKind.Text => value.Text,
            SaidKind.Person => desk.Look(new PersonId(value.Text)).Name,
            SaidKind.State => t.Find("why.state." + value.Text) ?? value.Text,
            SaidKind.Rule => Rule(desk, value.Text),
            SaidKind.Minutes => t.Length(int.Parse(value.Text, CultureInfo.InvariantCulture)),
            SaidKind.Date => t.DateShort(LocalDatePattern.Iso.Parse(value.Text).Value),
            SaidKind.Weekday => t.Day((IsoDayOfWeek)int.Parse(value.Text, CultureInfo.InvariantCulture)),
            _ => throw new ArgumentOutOfRangeException(nameof(value), value.Kind, "An unknown kind of value."),
        };
    }

    private static string Rule(Desk desk, string rule)
    {
        var parts = rule.Split(' ', 2);
        return desk.T.Find("rule.named." + parts[0]) is not { } words ? rule : parts switch
        {
            [_, var until] when LocalDatePattern.Iso.Parse(until) is { Success: true, Value: var date } => string.Format(CultureInfo.InvariantCulture, words, desk.T.DateShort(date)),
            [_, var day] => string.Format(CultureInfo.InvariantCulture, words, desk.T.Day((IsoDayOfWeek)int.Parse(day, CultureInfo.InvariantCulture))),
            _ => words,
        };
    }
}
