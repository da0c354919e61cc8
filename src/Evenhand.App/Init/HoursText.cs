using System.Buffers;
using System.Text.RegularExpressions;
using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.Domain.Hours;

namespace Evenhand.App.Init;

/// <summary>Reads "Kim Mon-Fri 08:00-16:30, Sat 9-12 at home": words, then days with times.</summary>
internal static partial class HoursText
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("{}[]<>@#&*|\\/=\"");

    public const string Example = "Mon-Fri 08:00-16:30";

    /// <summary>The words before the first day, and the stretches after them; what is wrong when the rest is not hours.</summary>
    public static Answer<Parsed> Parse(string text)
    {
        var first = FirstDay().Match(text);
        if (!first.Success)
        {
            return Digit().IsMatch(text)
                ? AnswerFault.Of("hours.day", $"'{text}' holds a time and no day. Write days and times, for example {Example}.")
                : new Parsed(text.Trim(), []);
        }

        var stretches = new List<Stretch>();
        var rest = text[first.Index..];
        while (rest.Length > 0)
        {
            var match = OneStretch().Match(rest);
            if (!match.Success || Slips.Days(match.Groups["days"].Value) is not { } days || Time(match.Groups["from"].Value) is not { } from || Time(match.Groups["to"].Value) is not { } to)
                return AnswerFault.Of("hours", $"'{rest}' is not days with times. Write for example {Example}, several separated by commas.");
            if (from == PatternClock.MinutesPerDay)
                return AnswerFault.Of("hours.midnight", $"'{rest}' starts at 24:00. Write 00:00 and the day on which it begins.");
            stretches.Add(new(DaySet.Parse(days)!.Value, from, to, match.Groups["home"].Success));
            rest = rest[match.Length..];
        }

        return new Parsed(text[..first.Index].Trim().TrimEnd(':', ',').Trim(), stretches);
    }

    /// <summary>Splits at semicolons; empty parts are left out.</summary>
    public static string[] Entries(string answer) => answer.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A name: one to four words without digits.</summary>
    public static bool IsName(string text) =>
        text.Length is > 0 and <= 40 && text.Any(char.IsLetter) && !text.Any(char.IsDigit) && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 4
        && !text.AsSpan().ContainsAny(NotInNames);

    private static int? Time(string text) => Values.Time(text) ?? (Slips.Time(text) is { } meant ? Values.Time(meant) : null);

    internal sealed record Parsed(string Words, IReadOnlyList<Stretch> Hours);

    private const string Day = @"\b(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:rs?(?:day)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\b";

    [GeneratedRegex(Day + @"(?=\s*(?:-|–|,|/|&|to\b|and\b|\d|\s" + Day + @"))", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex FirstDay();

    [GeneratedRegex(@"\d", RegexOptions.None, 1000)]
    private static partial Regex Digit();

    [GeneratedRegex(@"^(?<days>" + Day + @"(?:[\s,/&–-]+(?:(?:to|and)\s+)?" + Day + @")*)\s+(?<from>\d{1,2}(?:[:.h]?\d{2})?)\s*(?:-|–|to)\s*(?<to>\d{1,2}(?:[:.h]?\d{2})?)(?<home>\s+(?:at|from)\s+home)?\s*(?:(?:,|\+|and)\s*)?", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneStretch();
}
