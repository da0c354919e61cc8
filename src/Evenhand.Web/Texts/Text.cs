using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using NodaTime;

namespace Evenhand.Web.Texts;

/// <summary>
/// The words of the pages in one language, from the files of <c>Texts/&lt;language&gt;/</c>, one for each part of the pages.
/// Placeholders are {0}, {1}; a key with the
/// endings <c>.one</c> and <c>.other</c> has a form for one and for more.
/// </summary>
public sealed class Text
{
    public const string Fallback = "en";
    private static readonly FrozenDictionary<string, Text> All = new[] { "en", "de" }.ToFrozenDictionary(language => language, Read, StringComparer.Ordinal);
    private readonly FrozenDictionary<string, string> words;
    private readonly string[] days;
    private readonly string[] daysShort;
    private readonly string[] months;
    private readonly string[] monthsShort;

    private Text(string language, FrozenDictionary<string, string> words)
    {
        Language = language;
        this.words = words;
        days = words["days"].Split('|');
        daysShort = words["days_short"].Split('|');
        months = words["months"].Split('|');
        monthsShort = words["months_short"].Split('|');
    }

    public static IEnumerable<string> Languages => All.Keys.Order(StringComparer.Ordinal);

    /// <summary>BCP 47 tag.</summary>
    public string Language { get; }

    public string Direction => this["direction"];

    /// <summary>The first language of a list in the order of wish that is there.</summary>
    public static Text For(IEnumerable<string> wishes) =>
        wishes.Select(wish => wish.Split('-')[0]).Select(language => All.GetValueOrDefault(language)).FirstOrDefault(text => text is not null) ?? All[Fallback];

    public string this[string key] => words.TryGetValue(key, out var word) ? word : throw new ArgumentException($"No text '{key}' in Texts/{Language}.", nameof(key));

    public bool Has(string key) => words.ContainsKey(key);

    /// <summary>Null where there is no such text: for keys made of what a household wrote.</summary>
    public string? Find(string key) => words.GetValueOrDefault(key);

    public string this[string key, params ReadOnlySpan<object> values] => string.Format(CultureInfo.InvariantCulture, this[key], values);

    /// <summary>The form for this number; the number is {0}, further values follow.</summary>
    public string Count(string key, int number, params object[] values) => string.Format(CultureInfo.InvariantCulture, this[$"{key}.{(number == 1 ? "one" : "other")}"], [number, .. values]);

    /// <summary>In a row: "A", "A and B", "A, B and C".</summary>
    public string List(IReadOnlyList<string> entries) => entries.Count < 2 ? string.Concat(entries) : this["list.and", string.Join(", ", entries.SkipLast(1)), entries[^1]];

    public string Day(IsoDayOfWeek day) => days[(int)day - 1];

    public string DayShort(IsoDayOfWeek day) => daysShort[(int)day - 1];

    /// <summary>Weekday, day and month in full.</summary>
    public string DateLong(LocalDate date) => Date("date_long", date, days, months);

    public string DateShort(LocalDate date) => Date("date_short", date, daysShort, monthsShort);

    public string Length(int minutes) => (minutes / 60, minutes % 60) switch
    {
        (0, var rest) => this["minutes", rest],
        (var hours, 0) => this["hours", hours],
        var (hours, rest) => this["hours_minutes", hours, rest],
    };

    private string Date(string key, LocalDate date, string[] dayNames, string[] monthNames) => this[key]
        .Replace("{day}", dayNames[(int)date.DayOfWeek - 1], StringComparison.Ordinal)
        .Replace("{d}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", monthNames[date.Month - 1], StringComparison.Ordinal);

    private static Text Read(string language)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in typeof(Text).Assembly.GetManifestResourceNames().Where(name => name.StartsWith($"texts/{language}/", StringComparison.Ordinal)))
        {
            using var stream = typeof(Text).Assembly.GetManifestResourceStream(file)!;
            foreach (var (key, word) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                if (!read.TryAdd(key, word))
                    throw new InvalidOperationException($"{file}: '{key}' is in another file of the language too.");
            }
        }

        return new(language, read.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
