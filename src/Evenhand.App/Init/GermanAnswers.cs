using System.Text.RegularExpressions;

namespace Evenhand.App.Init;

/// <summary>Answers that were typed in German, with their days, ages and small words in English; names stay as they are.</summary>
internal static partial class GermanAnswers
{
    public static string InEnglish(string text)
    {
        var days = Day().Replace(text, match => char.ToUpperInvariant(match.Value[0]) switch
        {
            'M' when match.Value[1] == 'o' => "Mon",
            'M' => "Wed",
            'D' when match.Value[1] == 'i' => "Tue",
            'D' => "Thu",
            'F' => "Fri",
            'S' when match.Value[1] == 'a' => "Sat",
            _ => "Sun",
        }).Replace(" bis ", " - ", StringComparison.Ordinal).Replace(" Uhr", "", StringComparison.Ordinal);
        var ages = Age().Replace(days, match => match.Groups["unit"].Value[0] is 'M' or 'm' ? "months" : match.Groups["unit"].Value[0] is 'W' or 'w' ? "weeks" : "years");
        return Word().Replace(And().Replace(ages, " and "), match => match.Value.ToLowerInvariant() switch
        {
            "zu hause" or "daheim" or "von zu hause" or "im homeoffice" => "at home",
            "(familie)" => "(family)",
            "(nachbarin)" or "(nachbar)" or "(nachbarschaft)" => "(neighbour)",
            "(eltern)" => "(parents)",
            "(bezahlt)" => "(paid)",
            "für" => "for",
            "beide" or "alle" => "all",
            "keine" or "keins" or "niemand" => "none",
            _ => match.Value,
        });
    }

    [GeneratedRegex(@"\b(?:Montags?|Mo|Dienstags?|Di|Mittwochs?|Mi|Donnerstags?|Do|Freitags?|Fr|Samstags?|Sa|Sonntags?|So)\b(?=\.?\s*(?:-|–|,|/|&|bis\b|und\b|\d|\s*(?:Mo|Di|Mi|Do|Fr|Sa|So)))\.?", RegexOptions.None, 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"(?<=\d\s*)(?<unit>Monate?n?|Wochen?|Jahre?n?)\b(?:\s+alt\b)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Age();

    /// <summary>Between two days or two children, and not within a name.</summary>
    [GeneratedRegex(@"(?<=\d|Mon|Tue|Wed|Thu|Fri|Sat|Sun|years|months|weeks)\s+und\s+", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex And();

    [GeneratedRegex(@"\b(?:(?:von )?zu Hause|daheim|im Homeoffice)\b|\((?:Familie|Nachbarin|Nachbar|Nachbarschaft|Eltern|bezahlt)\)|\bfür\b(?=\s)|(?<=^|;\s*)(?:beide|alle|keine|keins|niemand)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Word();
}
