using System.Text.RegularExpressions;

namespace Evenhand.Web.Tests.Words;

/// <summary>Words that judge, cheer, compare or cast anyone in a role, in each language of the pages.</summary>
internal static partial class JudgingWords
{
    public static IEnumerable<string> In(string text, string language) =>
        (language == "de" ? German() : English()).Matches(text.Replace("never a score", "", StringComparison.Ordinal)).Select(match => match.Value);

    /// <summary>A sentence in which a person's name stands beside the word; the word itself is that of carers from outside (M009).</summary>
    public static bool CallsSomeoneAHelper(string text) => text.Contains("{0}", StringComparison.Ordinal) && Helper().IsMatch(text);

    [GeneratedRegex(@"\b(should|ought|optimal\w*|optimum|best|better|ideal\w*|perfect\w*|score[sd]?|scoring|overdue|streaks?|badges?|leaderboard|winner|loser|unhealthy|healthy balance|recommend\w*|well done|good job|congratulations|lazy|selfish|guilty|neglect\w*|blame\w*|moms?|dads?|mums?|mummy|daddy|mothers?|fathers?|wife|husband|helping out|percentile|other families do|compliance|got this)\b|!(?!=)", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex English();

    [GeneratedRegex(@"\b(sollten?|solltest|optimal\w*|ideal\w*|perfekt\w*|beste[rsnm]?|besser|Punktestand|überfällig\w*|Abzeichen|Rangliste|Gewinner\w*|Verlierer\w*|ungesund\w*|empfohlen\w*|empfehl\w*|gut gemacht|toll|prima|Glückwunsch|faul\w*|egoistisch\w*|schuld|versagt\w*|vernachlässig\w*|Mama|Papa|Mami|Papi|Mutter|Vater|Ehefrau|Ehemann|Durchschnittsfamilie\w*)\b|!", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex German();

    [GeneratedRegex(@"\b(helpers?|helping|Helfer\w*|mithelfen|aushelfen)\b", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Helper();
}
