using Evenhand.App.Talk;
using Evenhand.Domain.Units;
using Evenhand.Web.Desks;

namespace Evenhand.Web.Pages.Talk;

/// <summary>What was said, in the language of who reads it where the program knows the words.</summary>
internal static class TalkWords
{
    private const int MostLetters = 2000;

    /// <summary>A starter topic by its name, a question of the household's own as it is written.</summary>
    public static string Question(this Desk desk, string id) => desk.T.Find("expect.topic." + id) ?? id;

    /// <summary>What to talk about where answers differ: a question, and no middle.</summary>
    public static string Ask(this Desk desk, string id) => desk.T.Find("expect.ask." + id) ?? desk.T["expect.ask"];

    /// <summary>A ready answer in words, an adult by name, anything else as it was written.</summary>
    public static string Answer(this Desk desk, string text) =>
        desk.Household.Adults.FirstOrDefault(adult => adult.Id.Value == text.Trim()) is { } adult ? desk.Look(adult.Id).Name
        : desk.T.Find("expect.word." + text.Trim().Replace(' ', '_')) ?? text;

    /// <summary>A date as the pages write one, anything else as it was written.</summary>
    public static string When(this Desk desk, string words) => TalkReading.DateIn(words) is { } date ? desk.T["talk.date", desk.T.DateShort(date), date.Year] : words;

    /// <summary>A responsibility by its name, a starter topic by its own, anything else as it was written.</summary>
    public static string About(this Desk desk, string about) => desk.Row(about) is not { } row ? desk.Question(about) : desk.View.ShowsRow(about) ? desk.Name(row) : desk.T["week.taken"];

    public static string Cut(string? words) => (words ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim() is var text && text.Length > MostLetters ? text[..MostLetters] : text;

    /// <summary>A text of one matter to a line.</summary>
    public static IReadOnlyList<string> Lines(string? words) => [.. Cut(words).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(20)];

    /// <summary>The date as a form writes it; null when it is none.</summary>
    public static NodaTime.LocalDate? Day(string? text) => TalkReading.DateIn(text ?? "") is { Year: >= 1900 and <= 2199 } date ? date : null;

    public static string Names(this Desk desk, IEnumerable<PersonId> people, string nobody) => people.Any() ? desk.Names(people) : nobody;
}
