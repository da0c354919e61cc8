using System.Text.Json;
using System.Text.Json.Nodes;
using Evenhand.App.Data.Parts;
using Evenhand.App.HouseholdFiles.Shapes;
using Evenhand.Domain.Hours;
using Evenhand.Domain.Units;
using NodaTime;

namespace Evenhand.App.Dates;

/// <summary>Dates as parts of a stored household. What a part holds besides stays in it.</summary>
public static class DateParts
{
    private static readonly string[] Fields = ["on", "from", "to", "until", "who", "care", "what", "every_year", "children", "kind"];

    public static void Add(PartsEdit parts, HouseholdDate date) => parts.Add(date.Section, date.Entry().ToJsonString(), PartsEdit.Always);

    /// <summary>Someone who is not in the household file yet.</summary>
    public static void AddGuest(PartsEdit parts, PersonId id, string name) =>
        parts.Set(PartPath.Of("helpers", id.Value).ToString(), new JsonObject { ["name"] = name }.ToJsonString(), PartsEdit.Always);

    /// <param name="on">A day on which the part holds.</param>
    public static void Remove(PartsEdit parts, HouseholdDate date, LocalDate on)
    {
        if (Find(parts, date, on) is not var (path, body))
            return;
        var left = Of(date.Section, body).Where(other => other.Key != date.Key).Select(other => other.Guest).OfType<PersonId>().ToList();
        if (left.Count == 0)
        {
            parts.Remove(path, PartsEdit.Always);
            return;
        }

        body["who"] = new JsonArray([.. left.Select(who => JsonValue.Create(who.Value))]);
        parts.Set(path, body.ToJsonString(), PartsEdit.Always);
    }

    public static void Change(PartsEdit parts, HouseholdDate old, HouseholdDate date, LocalDate on)
    {
        if (Find(parts, old, on) is not var (path, body) || old.Section != date.Section || Of(old.Section, body).Count != 1)
        {
            Remove(parts, old, on);
            Add(parts, date);
            return;
        }

        foreach (var field in Fields)
            body.Remove(field);
        foreach (var (field, value) in date.Entry().Where(pair => pair.Key != "instead"))
            body[field] = value?.DeepClone();
        parts.Set(path, body.ToJsonString(), PartsEdit.Always);
    }

    private static (string Path, JsonObject Body)? Find(PartsEdit parts, HouseholdDate date, LocalDate on)
    {
        foreach (var row in parts.AllOn(on).Where(row => row.Path.StartsWith(date.Section + "/", StringComparison.Ordinal)))
            if (JsonNode.Parse(row.Body) is JsonObject body && Of(date.Section, body).Any(there => there.Key == date.Key))
                return (row.Path, body);
        return null;
    }

    /// <summary>The dates of a part; a visit of several people is a date of each. Care that runs instead is left out.</summary>
    private static IReadOnlyList<HouseholdDate> Of(string section, JsonObject body)
    {
        DateKind? kind = section switch
        {
            "terms" => DateKind.Term,
            "closed" => DateKind.Closed,
            "holidays" => DateKind.Holiday,
            "away" => DateKind.Away,
            "occasions" => DateKind.Occasion,
            "changes" when Text(body, "kind") == "comes" => DateKind.Guest,
            _ => null,
        };
        var isVisit = kind == DateKind.Guest;
        if (kind is null || (Values.Date(Text(body, "on")) ?? Values.Date(Text(body, "from"))) is not { } first)
            return [];
        var date = new HouseholdDate
        {
            Kind = kind.Value,
            From = first,
            To = Values.Date(Text(body, isVisit ? "until" : "to")) ?? first,
            What = Text(body, "what"),
            Who = [.. Texts(body, isVisit ? "children" : "who").Select(id => new PersonId(id))],
            Care = Texts(body, "care"),
            EveryYear = Values.YesNo(Text(body, "every_year")) ?? false,
            Hours = isVisit ? (Clock(Text(body, "from")), Clock(Text(body, "to"))) : (LocalTime.Midnight, LocalTime.Midnight),
        };
        return isVisit ? [.. Texts(body, "who").Select(who => date with { Guest = new PersonId(who) })] : [date];
    }

    private static LocalTime Clock(string text) => LocalTime.Midnight.PlusMinutes((Values.Time(text) ?? 0) % PatternClock.MinutesPerDay);

    private static string Text(JsonObject body, string key) => body[key] is JsonValue value ? Word(value) : "";

    private static IReadOnlyList<string> Texts(JsonObject body, string key) => body[key] switch
    {
        JsonArray list => [.. list.OfType<JsonValue>().Select(Word)],
        JsonValue value => [Word(value)],
        _ => [],
    };

    private static string Word(JsonValue value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
