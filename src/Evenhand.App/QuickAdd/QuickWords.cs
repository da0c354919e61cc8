using System.Collections.Frozen;

namespace Evenhand.App.QuickAdd;

/// <summary>Words with a meaning, in English and German. Day 0 is Monday.</summary>
internal static class QuickWords
{
    public static readonly FrozenSet<string> Every = Set("every", "each", "jeden", "jede", "jedes", "jeder");
    public static readonly FrozenSet<string> Daily = Set("daily", "täglich");
    public static readonly FrozenSet<string> AnyDay = Set("day", "tag");
    public static readonly FrozenSet<string> Weekday = Set("weekday", "weekdays", "werktag", "wochentag");
    public static readonly FrozenSet<string> And = Set("and", "und", "&", "+");
    public static readonly FrozenSet<string> With = Set("with", "mit", "for", "für", "by", "von");
    public static readonly FrozenSet<string> Between = Set("and", "und", "&", "+", "with", "mit", "for", "für");
    public static readonly FrozenSet<string> At = Set("at", "@", "bei", "beim");
    public static readonly FrozenSet<string> AtTime = Set("at", "@", "um", "from", "von", "ab", "gegen");
    public static readonly FrozenSet<string> OnDay = Set("on", "am");
    public static readonly FrozenSet<string> Until = Set("to", "until", "till", "bis", "-", "–", "—");
    public static readonly FrozenSet<string> For = Set("for", "für");
    public static readonly FrozenSet<string> Next = Set("next", "nächsten", "nächste", "nächster", "nächstes", "kommenden");
    public static readonly FrozenSet<string> Clock = Set("uhr", "h", "o'clock");
    public static readonly FrozenSet<string> MinuteUnits = Set("m", "min", "mins", "minute", "minutes", "minuten", "'");
    public static readonly FrozenSet<string> HourUnits = Set("h", "hr", "hrs", "hour", "hours", "std", "stunde", "stunden");

    public static readonly FrozenDictionary<string, int> Relative = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["today"] = 0, ["heute"] = 0, ["tonight"] = 0, ["tomorrow"] = 1, ["morgen"] = 1, ["übermorgen"] = 2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly string[][] DayNames =
    [
        ["mon", "monday", "mondays", "montag", "montags"],
        ["tue", "tues", "tuesday", "tuesdays", "dienstag", "dienstags"],
        ["wed", "weds", "wednesday", "wednesdays", "mittwoch", "mittwochs"],
        ["thu", "thur", "thurs", "thursday", "thursdays", "donnerstag", "donnerstags"],
        ["fri", "friday", "fridays", "freitag", "freitags"],
        ["sat", "saturday", "saturdays", "samstag", "samstags", "sonnabend", "sonnabends"],
        ["sun", "sunday", "sundays", "sonntag", "sonntags"],
    ];

    private static readonly string[][] MonthNames =
    [
        ["jan", "january", "januar", "jänner"], ["feb", "february", "februar"], ["mar", "march", "mär", "märz"], ["apr", "april"],
        ["may", "mai"], ["jun", "june", "juni"], ["jul", "july", "juli"], ["aug", "august"],
        ["sep", "sept", "september"], ["oct", "october", "okt", "oktober"], ["nov", "november"], ["dec", "december", "dez", "dezember"],
    ];

    private static readonly FrozenDictionary<string, int> Days = Indexed(DayNames);
    private static readonly FrozenDictionary<string, int> MonthsByName = Indexed(MonthNames);
    private static readonly string[] GermanDays = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];

    /// <summary>A word that repeats by itself: "Tuesdays", "dienstags".</summary>
    public static bool IsEveryDay(string word) => word.Length > 5 && word.EndsWith('s') && Days.ContainsKey(word);

    /// <param name="word">As typed: in German only a capital makes two letters a day, for "so" and "do" are words.</param>
    public static int? Day(string word, string language)
    {
        if (Days.TryGetValue(word.ToLowerInvariant().TrimEnd('.'), out var day))
            return day;
        var german = language == "de" ? Array.IndexOf(GermanDays, word.TrimEnd('.')) : -1;
        return german >= 0 ? german : null;
    }

    /// <summary>1 to 12.</summary>
    public static int? Month(string word) => MonthsByName.TryGetValue(word.ToLowerInvariant().TrimEnd('.'), out var month) ? month + 1 : null;

    private static FrozenSet<string> Set(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, int> Indexed(string[][] names) =>
        names.SelectMany((row, index) => row.Select(name => (name, index))).ToFrozenDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
}
