using Evenhand.App.CalendarsIn.Reading;

namespace Evenhand.App.CalendarsIn.Meanings;

/// <summary>Words of titles, English and German, by which closed days of schools and free days of rosters are known.</summary>
internal static class SchoolWords
{
    /// <summary>Whole words.</summary>
    private static readonly HashSet<string> Closed = new(StringComparer.Ordinal)
    {
        "closed", "closure", "holiday", "holidays", "vacation", "break", "recess",
        "schulfrei", "unterrichtsfrei", "geschlossen", "schließung", "schliessung", "schließtag", "schliesstag", "schließtage", "schliesstage", "schließzeit", "schliesszeit", "feiertag", "feiertage", "brückentag", "konzeptionstag", "teamtag", "planungstag", "putztag", "betriebsausflug",
    };

    /// <summary>Ends of words: Herbstferien, Ferientag.</summary>
    private static readonly string[] ClosedEnds = ["ferien", "ferientag", "ferientage", "schließtag", "schliesstag"];

    private static readonly string[] ClosedPhrases =
    [
        "no school", "no classes", "no class", "half term", "half-term", "inset day", "inset", "staff day", "staff development", "professional development", "teacher workday", "teacher work day", "teacher training day", "pupil free day", "student holiday",
        "kein unterricht", "keine schule", "keine betreuung", "pädagogischer tag", "pädagogische tag", "studientag", "fortbildungstag", "lehrerfortbildung",
    ];

    /// <summary>The closed time is over, or something else is on in it.</summary>
    private static readonly string[] Not = ["back to school", "school resumes", "school reopens", "reopens", "after the holidays", "first day after", "last day before", "end of", "ends", "return", "ende der", "erster schultag", "letzter schultag", "letzter tag vor", "nach den", "vor den", "wieder", "programm", "program", "programme", "concert", "konzert", "fair", "party", "feier", "anmeldung", "sign-up", "registration"];

    private static readonly HashSet<string> OffDuty = new(StringComparer.Ordinal) { "off", "frei", "dienstfrei", "free", "urlaub", "vacation", "leave", "holiday", "krank", "sick" };

    public static bool SayClosed(string title)
    {
        var (text, words) = Read(title);
        return !Not.Any(phrase => Holds(text, phrase))
            && (words.Any(word => Closed.Contains(word) || ClosedEnds.Any(end => word.EndsWith(end, StringComparison.Ordinal))) || ClosedPhrases.Any(phrase => Holds(text, phrase)));
    }

    public static bool SayOffDuty(string title) => Read(title).Words.Any(OffDuty.Contains);

    /// <summary>The phrase as whole words.</summary>
    private static bool Holds(string text, string phrase) => $" {text} ".Contains($" {phrase} ", StringComparison.Ordinal);

    private static (string Text, string[] Words) Read(string title)
    {
        var plain = string.Concat(IncomingEvent.KeyOf(title).Select(letter => char.IsLetterOrDigit(letter) || letter == '-' ? letter : ' '));
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return (string.Join(' ', words), words);
    }
}
