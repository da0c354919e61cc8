using System.Globalization;
using System.Text.Json.Nodes;
using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.Domain.Hours;
using NodaTime.Text;

namespace Evenhand.App.Persons;

/// <summary>Values of a part as a form shows them, and back. Keys that the form does not know stay as they are.</summary>
public static class FormText
{
    private const int MostLetters = 500;

    /// <summary>The texts of a field: one, or one for each that is chosen.</summary>
    public static IReadOnlyList<string> Read(JsonObject body, FormField field)
    {
        var value = At(body, field.Key);
        return field.Kind switch
        {
            FieldKind.People => Texts(value),
            FieldKind.Days => value is null ? [.. Weekday.Names] : [.. (DaySet.Parse(string.Join(",", Texts(value))) ?? DaySet.All).Days().Select(day => Weekday.Names[day])],
            FieldKind.Weeks => Texts(value),
            FieldKind.YesNo => IsYes(value, field.Otherwise) ? ["yes"] : [],
            FieldKind.Windows => [string.Join("\n", Maps(value).Select(Window))],
            FieldKind.Numbers => [string.Join(", ", Texts(value))],
            _ => Texts(value) is [var one, ..] ? [one] : [],
        };
    }

    /// <summary>Writes what a form sent into the part; the answer is what is wrong with a field, or null.</summary>
    public static FieldFault? Write(JsonObject body, FormField field, IReadOnlyList<string> sent)
    {
        var text = (sent.Count > 0 ? sent[0] : "").Trim();
        if (text.Length > MostLetters && field.Kind is not (FieldKind.Windows or FieldKind.LongWords))
            return FieldFault.TooLong;
        if (field.Required && (sent.Count == 0 || text.Length == 0))
            return FieldFault.Missing;
        switch (field.Kind)
        {
            case FieldKind.Words or FieldKind.LongWords:
                Put(body, field.Key, text.Length > 0 ? text : null);
                return null;
            case FieldKind.Choice:
                if (text.Length > 0 && !field.Choices.Contains(text) && At(body, field.Key)?.ToString() != text)
                    return FieldFault.NoChoice;
                Put(body, field.Key, text.Length == 0 || (text == field.Choices[0] && At(body, field.Key) is null) ? null : text);
                return null;
            case FieldKind.Number:
                if (text.Length > 0 && (!decimal.TryParse(text.Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) || number < field.Range.Min || number > field.Range.Max))
                    return FieldFault.NoNumber;
                Put(body, field.Key, text.Length > 0 ? JsonValue.Create(decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture)) : null);
                return null;
            case FieldKind.Time:
                if (text.Length > 0 && Values.Time(text) is null)
                    return FieldFault.NoTime;
                Put(body, field.Key, text.Length > 0 ? text : null);
                return null;
            case FieldKind.Date:
                if (text.Length > 0 && !LocalDatePattern.Iso.Parse(text).Success)
                    return FieldFault.NoDate;
                Put(body, field.Key, text.Length > 0 ? text : null);
                return null;
            case FieldKind.YesNo:
                Put(body, field.Key, text == "yes" == field.Otherwise ? null : JsonValue.Create(text == "yes"));
                return null;
            case FieldKind.Days:
                if (DaySet.Parse(string.Join(",", sent)) is not { } days)
                    return FieldFault.Missing;
                Put(body, field.Key, days == DaySet.All ? null : days.ToString());
                return null;
            case FieldKind.Weeks:
                var weeks = sent.Select(week => int.TryParse(week, CultureInfo.InvariantCulture, out var one) ? one : 0).Where(week => week is >= 1 and <= 8).Distinct().Order().ToList();
                Put(body, field.Key, weeks.Count > 0 ? new JsonArray([.. weeks.Select(week => (JsonNode)week)]) : null);
                return null;
            case FieldKind.People:
                Put(body, field.Key, sent.Count == 0 ? null : new JsonArray([.. sent.Distinct(StringComparer.Ordinal).Select(id => (JsonNode)id)]));
                return null;
            case FieldKind.Numbers:
                var numbers = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
                if (!numbers.All(one => int.TryParse(one, CultureInfo.InvariantCulture, out _)))
                    return FieldFault.NoNumber;
                Put(body, field.Key, numbers.Length > 0 ? new JsonArray([.. numbers.Select(one => (JsonNode)int.Parse(one, CultureInfo.InvariantCulture))]) : null);
                return null;
            case FieldKind.Windows:
                return WriteWindows(body, field, text);
            default:
                throw new ArgumentOutOfRangeException(nameof(field), field.Kind, "An unknown kind of field.");
        }
    }

    /// <summary>The maps of a list; a single one may stand without brackets.</summary>
    public static IReadOnlyList<JsonObject> Maps(JsonNode? value) => value switch
    {
        JsonArray list => [.. list.OfType<JsonObject>()],
        JsonObject one => [one],
        _ => [],
    };

    private static FieldFault? WriteWindows(JsonObject body, FormField field, string text)
    {
        var windows = new JsonArray();
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // A line that is there already keeps what the form does not show of it.
            if (Maps(At(body, field.Key)).FirstOrDefault(window => Window(window) == line) is { } there)
            {
                windows.Add(there.DeepClone());
                continue;
            }

            var cut = line.LastIndexOf(' ');
            var times = cut < 0 ? [] : line[(cut + 1)..].Split('-', StringSplitOptions.TrimEntries);
            if (times.Length != 2 || DaySet.Parse(line[..cut]) is not { } days || Values.Time(times[0]) is not { } from || Values.Time(times[1]) is not { } to || from == PatternClock.MinutesPerDay)
                return FieldFault.NoHours;
            windows.Add(new JsonObject { ["days"] = days.ToString(), ["from"] = WeekTime.Clock(from), ["to"] = WeekTime.Clock(to) });
        }

        Put(body, field.Key, windows.Count > 0 ? windows : null);
        return null;
    }

    private static string Window(JsonObject window) => window["span"] is { } span ? span.ToString()
        : $"{(window["days"] is { } days ? DaySet.Parse(string.Join(",", Texts(days)))?.ToString() : "Mon-Sun")} {window["from"]}-{window["to"]}";

    private static JsonNode? At(JsonObject body, string key) => key.Split('.') is [var map, var inner] ? (body[map] as JsonObject)?[inner] : body[key];

    private static void Put(JsonObject body, string key, JsonNode? value)
    {
        if (key.Split('.') is not [var map, var inner])
        {
            if (value is null)
                body.Remove(key);
            else
                body[key] = value;
            return;
        }

        var there = body[map] as JsonObject ?? [];
        Put(there, inner, value);
        if (there.Count == 0)
            body.Remove(map);
        else if (body[map] != there)
            body[map] = there;
    }

    private static bool IsYes(JsonNode? value, bool otherwise) => value is null ? otherwise : Values.YesNo(value.ToString()) ?? otherwise;

    private static IReadOnlyList<string> Texts(JsonNode? value) => value switch
    {
        null => [],
        JsonArray list => [.. list.Where(item => item is not null).Select(item => item!.ToString())],
        _ => [value.ToString()],
    };
}

/// <summary>What is wrong with a field of a form.</summary>
public enum FieldFault
{
    Missing,
    TooLong,
    NoNumber,
    NoTime,
    NoDate,
    NoChoice,
    NoHours,
}
