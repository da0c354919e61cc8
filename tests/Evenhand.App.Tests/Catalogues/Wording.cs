using System.Text.RegularExpressions;

namespace Evenhand.App.Tests.Catalogues;

/// <summary>What words that ship with the program leave out: judgements, orders, alarm, a sex or a role by it.</summary>
internal static partial class Wording
{
    public static IEnumerable<string> Wrong(string text, string language) =>
        (language == "de" ? German() : English()).Matches(text).Select(match => $"'{match.Value}' in '{text}'");

    [GeneratedRegex(@"!|\b(should|must|ought|overdue|ideal\w*|optimal\w*|perfect\w*|lazy|neglect\w*|finally|he|she|his|him|her|hers|wife|husband|mom|mum|mommy|mummy|dad|daddy|mother|father|mothers|fathers)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex English();

    [GeneratedRegex(@"!|\b(sollte\w*|soll|sollen|muss|musst|müssen|überfällig\w*|ideal\w*|optimal\w*|perfekt\w*|vorbildlich\w*|faul|faule\w*|versäum\w*|vernachlässig\w*|vergessen|endlich|schuld|brav\w*|artig|er|ihn|ihm|mama|papa|mutti|vati|mutter|vater|mütter|väter|ehefrau|ehemann|hausfrau|hausmann|putzfrau|lehrer\w*|erzieher\w*|arzt|ärztin|handwerker\w*|babysitter\w*|partner\w*|freund|freunde|freundin|freunden|anwalt|anwältin|professor|professorin|großmutter|großvater|oma|opa)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex German();
}
